import type { Attempt, Outcome } from '../ports/journal';
import type { Work } from './work';

/** How far the create calls have come, as the journal tells it. */
export interface Progress {
  /** Attempts at each create call, oldest first. */
  readonly attempts: readonly (readonly Attempt[])[];
  /** Issue key by node key. */
  readonly created: ReadonlyMap<string, string>;
  /** Created nodes whose links are not known to exist. */
  readonly unlinked: ReadonlySet<string>;
  /** Number of the newest issue known. */
  readonly newestIssue: number;
}

type Created = Extract<Outcome, { type: 'created' }>;

export const progressOf = (work: Work, attempts: readonly (readonly Attempt[])[]): Progress => {
  const outcomes = attempts
    .flat()
    .flatMap(({ outcome }): readonly Created[] => (outcome?.type === 'created' ? [outcome] : []));
  const created = new Map(outcomes.flatMap((outcome) => Object.entries(outcome.created)));
  return {
    attempts,
    created,
    unlinked: new Set(outcomes.flatMap(({ unlinked }) => unlinked)),
    newestIssue: Math.max(work.record.newestIssue, ...[...created.values()].map(issueNumber)),
  };
};

/** Number at the end of an issue key; 0 where there is none. */
export const issueNumber = (key: string): number => Number(/-(\d+)$/.exec(key)?.[1] ?? 0);
