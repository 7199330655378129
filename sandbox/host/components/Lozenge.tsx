import type { ReactNode } from 'react';
import type { Status } from '../api/issueFields';

export type Tone = 'default' | 'information' | 'success' | 'warning' | 'danger' | 'discovery';

export const Lozenge = ({
  tone = 'default',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) => <span className={`lozenge tone-${tone}`}>{children}</span>;

const categoryTones: Readonly<Record<string, Tone>> = { indeterminate: 'information', done: 'success' };

/** Grey for work not begun, blue for work under way, green for work done, as everywhere in Jira. */
export const statusTone = (status: Status): Tone => categoryTones[status.statusCategory.key] ?? 'default';

export const StatusLozenge = ({ status }: { readonly status: Status }) => (
  <Lozenge tone={statusTone(status)}>{status.name}</Lozenge>
);

const panelTones: Readonly<Record<string, Tone>> = {
  default: 'default',
  inprogress: 'information',
  moved: 'warning',
  new: 'discovery',
  removed: 'danger',
  success: 'success',
};

/** Tone of the lozenge an app asks for by one of Forge's names. */
export const panelTone = (name: string): Tone => panelTones[name] ?? 'default';
