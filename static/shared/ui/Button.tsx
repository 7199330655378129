import './Button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  /** One primary button a page. `subtle` has no border. */
  readonly appearance?: 'default' | 'primary' | 'subtle' | 'danger';
  readonly size?: 'default' | 'compact' | 'large';
  /** Drawn before the label, or alone if `children` is missing (then give `aria-label`). */
  readonly icon?: ReactNode;
  /** Keeps the focus and ignores presses while what it began is under way; what it is called then is read out. */
  readonly isPending?: boolean;
  readonly children?: ReactNode;
}

/** A button in Jira's look. */
export function Button(props: ButtonProps) {
  const { appearance = 'default', size = 'default', icon, isPending, children, ...rest } = props;
  const shape = children === undefined ? 'ui-button--icon-only' : '';
  return (
    <>
      <AriaButton
        {...rest}
        {...(isPending === true ? withoutPresses(rest) : {})}
        className={`ui-button ui-button--${appearance} ui-button--${size} ${shape}`.trimEnd()}
      >
        {icon}
        {children}
      </AriaButton>
      {/* react-aria's own announcement names its button by id, and outlives it as an image without a name. */}
      {isPending === undefined ? null : (
        <span role="status" className="visually-hidden">
          {isPending ? children : null}
        </span>
      )}
    </>
  );
}

/** A form is not submitted by a button that is pending, nor by Enter in one of its fields. */
const withoutPresses = ({ type = 'button' }: Pick<AriaButtonProps, 'type'>): AriaButtonProps => ({
  'aria-disabled': true,
  type: type === 'submit' ? 'button' : type,
  onPress: () => undefined,
});
