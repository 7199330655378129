import './IconButton.css';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

/**
 * The small button that a field or a line of a table has inside it, nothing but an icon. A part that react-aria knows by
 * its slot gets its name and its doing from there.
 *
 * @example
 * <IconButton slot="chevron" className="trains__chevron" label="Epics of"><ChevronRightIcon /></IconButton>
 */
export function IconButton(props: {
  readonly children: ReactNode;
  readonly slot?: string;
  readonly label?: string;
  /** Besides its own. */
  readonly className?: string;
}) {
  const { children, slot, label, className } = props;
  return (
    <Button
      className={className === undefined ? 'ui-icon-button' : `ui-icon-button ${className}`}
      {...(slot === undefined ? {} : { slot })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
