import './SectionMessage.css';
import type { ReactNode } from 'react';
import { ErrorIcon, InformationIcon, SuccessIcon, WarningIcon } from './icons';

const ICONS = {
  information: InformationIcon,
  success: SuccessIcon,
  warning: WarningIcon,
  error: ErrorIcon,
} as const;

/**
 * Something a person should know about this part of the page. Errors are announced at once, the rest when read;
 * give `live` to announce one of the rest when it appears.
 */
export function SectionMessage(props: {
  readonly appearance?: keyof typeof ICONS;
  readonly title?: string;
  readonly live?: boolean;
  /** Buttons or links: what to do about it. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { appearance = 'information', title, live = false, actions, children } = props;
  const SymbolIcon = ICONS[appearance];
  const role = appearance === 'error' ? { role: 'alert' } : live ? { role: 'status' } : {};
  return (
    <div className={`ui-message ui-message--${appearance}`} {...role}>
      <SymbolIcon />
      <div className="ui-message__body">
        {title ? <p className="ui-message__title">{title}</p> : null}
        {children ? <div className="ui-message__text">{children}</div> : null}
        {actions ? <div className="ui-message__actions">{actions}</div> : null}
      </div>
    </div>
  );
}
