import type { IssuePanel, OpenBlocker, PlanNode, RelatedIssue } from '../shared/contract';
import type { Tone } from '../shared/ui/Lozenge';
import { counted, dayInWords } from '../shared/words';

export type PlannedIssuePanel = Extract<IssuePanel, { state: 'in-plan' }>;

/** Jira's colours of status categories. */
export const STATUS_TONES: Readonly<Record<RelatedIssue['status']['category'], Tone>> = {
  new: 'neutral',
  indeterminate: 'information',
  done: 'success',
};

/** Longest standing still first; issues of which that is not known come last. Equal ones keep their order. */
export const urgentFirst = (issues: readonly OpenBlocker[]): readonly OpenBlocker[] =>
  issues.toSorted((one, other) => (other.waiting?.days ?? -1) - (one.waiting?.days ?? -1));

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
 * // '2 open issues; one has not moved for 41 days.'
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
  const longest = urgentFirst(waitsFor)[0]?.waiting?.days ?? null;
  if (longest === null || longest === 0) return `${counted(waitsFor.length, 'open issue')}.`;
  const which = waitsFor.length === 1 ? 'it' : 'one';
  return `${counted(waitsFor.length, 'open issue')}; ${which} has not moved for ${counted(longest, 'day')}.`;
}

/** How long an open blocker has stood still; null where that is not known. */
export function waitWords(waiting: OpenBlocker['waiting']): string | null {
  if (waiting === null) return null;
  return waiting.days === 0
    ? 'Moved today'
    : `Unchanged for ${counted(waiting.days, 'day')}, since ${dayInWords(waiting.since)}`;
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
