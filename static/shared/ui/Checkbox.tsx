import './Checkbox.css';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { CheckIcon } from './icons';

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  /** The words beside the box; leave out only with `aria-label`. */
  readonly children?: ReactNode;
}

/** A box to tick. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="ui-checkbox">
      <span className="ui-checkbox__box">
        <CheckIcon />
      </span>
      {children}
    </AriaCheckbox>
  );
}
