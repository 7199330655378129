import type { IssuePanel, PlanNode, RelatedIssue } from '../shared/contract';
import type { Tone } from '../shared/ui/Lozenge';
import { counted } from '../shared/words';

export type PlannedIssuePanel = Extract<IssuePanel, { state: 'in-plan' }>;

/** Jira's colours of status categories. */
export const STATUS_TONES: Readonly<Record<RelatedIssue['status']['category'], Tone>> = {
  new: 'neutral',
  indeterminate: 'information',
  done: 'success',
};

/** Longest open first; issues whose age is not known come last. Equal ages keep their order. */
export const urgentFirst = (issues: readonly RelatedIssue[]): readonly RelatedIssue[] =>
  issues.toSorted((one, other) => (other.openDays ?? -1) - (one.openDays ?? -1));

export const isOpen = ({ status }: RelatedIssue): boolean => status.category !== 'done';

/**
 * Whether there is anything to say about waiting. Plans link issues, not epics: an epic that nothing blocks is not said
 * to be free, since its issues may wait. Of a done issue only what it did wait for is worth saying.
 */
export const canWait = ({ kind, isDone, waitsFor, cleared }: PlannedIssuePanel): boolean =>
  (kind !== 'epic' && !isDone) || waitsFor.length + cleared.length > 0;

/**
 * What an issue waits for, in one sentence.
 *
 * @example
 * // '2 open issues; the oldest has been open for 41 days.'
 */
export function waitingReading({
  isDone,
  waitsFor,
  cleared,
}: Pick<PlannedIssuePanel, 'isDone' | 'waitsFor' | 'cleared'>): string {
  if (waitsFor.length === 0) {
    if (isDone) return 'Nothing: it is done.';
    return cleared.length === 0 ? 'Nothing holds it up.' : 'Nothing any more: everything it needed is done.';
  }
  const oldest = urgentFirst(waitsFor)[0]?.openDays ?? null;
  if (oldest === 0) return `${counted(waitsFor.length, 'open issue')}, opened today.`;
  const which = waitsFor.length === 1 ? 'it has been' : 'the oldest has been';
  const age = oldest === null ? '' : `; ${which} open for ${counted(oldest, 'day')}`;
  return `${counted(waitsFor.length, 'open issue')}${age}.`;
}

/** Age as it stands beside an open issue; null where it is not known. */
export function ageWords(openDays: number | null): string | null {
  if (openDays === null) return null;
  return openDays === 0 ? 'Opened today' : `Open for ${counted(openDays, 'day')}`;
}

/** The estimate with the name people know it by; null without one. */
export function estimateFact(
  estimate: PlanNode['estimate'] | null,
): { readonly name: string; readonly value: string } | null {
  if (!estimate) return null;
  return estimate.type === 'points'
    ? { name: 'Estimate', value: counted(estimate.points, 'point') }
    : { name: 'Time box', value: counted(estimate.days, 'working day') };
}
