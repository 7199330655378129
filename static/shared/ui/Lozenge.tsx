import './Lozenge.css';
import type { ReactNode } from 'react';

/** What something means, or, for what means neither good nor bad, an accent of its own. */
export type Tone =
  | 'neutral'
  | 'information'
  | 'success'
  | 'warning'
  | 'danger'
  | 'discovery'
  | 'teal'
  | 'orange'
  | 'magenta';

/** A short state or kind, in Jira's current look: sentence case, quiet fill, thin border. */
export function Lozenge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return <span className={`ui-lozenge ui-lozenge--${tone}`}>{children}</span>;
}
