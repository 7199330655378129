import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

type Look = 'default' | 'primary' | 'subtle' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly look?: Look;
  readonly children: ReactNode;
}

export const Button = ({ look = 'default', ...props }: ButtonProps) => (
  <AriaButton {...props} className={`button button-${look}`} />
);

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that shows only a picture; its name is said and shown on hover. */
export const IconButton = ({ label, children, ...props }: IconButtonProps) => (
  <AriaButton {...props} className="button button-subtle button-icon" aria-label={label}>
    <span className="button-icon-picture" title={label}>
      {children}
    </span>
  </AriaButton>
);
