import type { Attempt, Outcome } from '../ports/journal';
import type { Progress } from './progress';
import type { Work } from './work';

/** What has to happen next with the create calls. */
export type NextCall =
  | {
      readonly type: 'create';
      readonly batch: number;
      readonly attempt: number;
      readonly nodes: readonly string[];
      readonly retry: boolean;
      /** Ids of fields to leave out, by node key. */
      readonly leaveOut: ReadonlyMap<string, readonly string[]>;
    }
  /** A call was claimed and nobody knows what became of it. */
  | {
      readonly type: 'reconcile';
      readonly batch: number;
      readonly attempt: Attempt;
      readonly nodes: readonly string[];
    }
  | { readonly type: 'wait'; readonly batch: number; readonly until: Date }
  | { readonly type: 'settled' };

/** Decides by the journal alone. Calls go strictly one after the other, because later ones name issues of earlier ones. */
export const nextCall = (work: Work, progress: Progress, now: Date): NextCall => {
  const batch = work.batches.findIndex((keys) => keys.some((key) => !progress.created.has(key)));
  if (batch === -1) return { type: 'settled' };
  const nodes = (work.batches[batch] ?? []).filter((key) => !progress.created.has(key));
  const attempts = progress.attempts[batch] ?? [];
  const last = attempts.at(-1);
  if (last !== undefined && last.outcome === undefined)
    return { type: 'reconcile', batch, attempt: last, nodes };
  if (last?.outcome?.type === 'limited' && new Date(last.outcome.until) > now)
    return { type: 'wait', batch, until: new Date(last.outcome.until) };
  const failure = lastFailure(attempts);
  const retry = failure !== undefined && !failure.retried;
  return {
    type: 'create',
    batch,
    attempt: (last?.number ?? 0) + 1,
    nodes,
    retry,
    leaveOut: retry ? new Map(Object.entries(failure.failed)) : new Map(),
  };
};

/**
 * Whether a batch has come to an end that only a person can help: Jira refused the whole call, or refused the same
 * issues twice, the second time without the fields it had complained about.
 */
export const hasFailed = (attempts: readonly Attempt[]): boolean =>
  attempts.at(-1)?.outcome?.type === 'refused' || lastFailure(attempts)?.retried === true;

type Created = Extract<Outcome, { type: 'created' }>;

/** What the last attempt that Jira answered failed at. Attempts that were never carried out change nothing about it. */
const lastFailure = (
  attempts: readonly Attempt[],
): { readonly failed: Created['failed']; readonly retried: boolean } | undefined => {
  const answered = attempts.findLast(({ outcome }) => outcome?.type === 'created');
  if (answered?.outcome?.type !== 'created') return undefined;
  const { failed } = answered.outcome;
  return Object.keys(failed).length === 0 ? undefined : { failed, retried: answered.claim.retry };
};
