import type { Attempt, FieldProblem } from '../ports/journal';
import { openNodes, type Progress } from './progress';
import type { Work } from './work';

/** What has to happen next with the create calls. */
export type NextCall =
  | {
      readonly type: 'create';
      readonly batch: number;
      readonly attempt: number;
      readonly nodes: readonly string[];
      readonly retry: boolean;
      /** Fields to leave out, by node key. */
      readonly leaveOut: ReadonlyMap<string, readonly FieldProblem[]>;
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
  const batch = work.batches.findIndex((_, index) => openNodes(work, progress, index).length > 0);
  if (batch === -1) return { type: 'settled' };
  const nodes = openNodes(work, progress, batch);
  const attempts = progress.attempts[batch] ?? [];
  const last = attempts.at(-1);
  if (last !== undefined && last.outcome === undefined)
    return { type: 'reconcile', batch, attempt: last, nodes };
  if (last?.outcome?.type === 'limited' && new Date(last.outcome.until) > now)
    return { type: 'wait', batch, until: new Date(last.outcome.until) };
  const failed = failedOnce(attempts, progress.round);
  return {
    type: 'create',
    batch,
    attempt: (last?.number ?? 0) + 1,
    nodes,
    retry: failed !== undefined,
    leaveOut: new Map(
      Object.entries(failed ?? {}).map(([node, problems]) => [
        node,
        problems.length > 0 ? problems : [LINKS],
      ]),
    ),
  };
};

/**
 * What is left out where Jira refuses an issue without naming a field: a link to an issue that somebody has deleted
 * meanwhile is refused like that, and links can be added afterwards.
 */
const LINKS: FieldProblem = { field: 'issuelinks', problem: 'not-accepted' };

/** Whether Jira refused a call as a whole, which only a person can help. */
export const wasRefused = (attempts: readonly Attempt[]): boolean =>
  attempts.at(-1)?.outcome?.type === 'refused';

/**
 * What the last attempt of this round that Jira answered failed at, where it is still to be tried without the fields
 * at fault. Attempts that were never carried out change nothing about it.
 */
const failedOnce = (
  attempts: readonly Attempt[],
  round: number,
): Readonly<Record<string, readonly FieldProblem[]>> | undefined => {
  const answered = attempts.findLast(
    ({ claim, outcome }) => claim.round === round && outcome?.type === 'created',
  );
  if (answered?.outcome?.type !== 'created' || answered.claim.retry) return undefined;
  const { failed } = answered.outcome;
  return Object.keys(failed).length === 0 ? undefined : failed;
};
