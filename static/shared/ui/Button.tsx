import './Button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** One primary button a page. `subtle` has no border. */
  readonly appearance?: 'default' | 'primary' | 'subtle' | 'danger';
  readonly size?: 'default' | 'compact' | 'large';
  /** Drawn before the label, or alone if `children` is missing (then give `aria-label`). */
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

/** A button in Jira's look. `isPending` keeps its width and the focus, and ignores presses. */
export function Button({ appearance = 'default', size = 'default', icon, children, ...rest }: ButtonProps) {
  const shape = children === undefined ? 'ui-button--icon-only' : '';
  return (
    <AriaButton
      {...rest}
      className={`ui-button ui-button--${appearance} ui-button--${size} ${shape}`.trimEnd()}
    >
      {icon}
      {children}
    </AriaButton>
  );
}
