import { valueAt } from '../../history/timeline';
import type { Instant, IssueHistory, Timeline } from '../../history/types';

/** An issue with the columns it has been in, by the rule that says what counts as done in a sprint. */
export interface Member {
  readonly issue: IssueHistory;
  readonly positions: Timeline<number>;
  /** Index of the first column that counts as done. */
  readonly done: number;
}

/** The part of a sprint to follow: from its start to its completion, or to now. */
export interface SprintWindow {
  readonly id: number;
  readonly from: Instant;
  readonly until: Instant;
}

/** How an issue stood towards a sprint at an instant. */
export interface Standing {
  readonly inSprint: boolean;
  readonly done: boolean;
  readonly estimate: number | null;
}

export type ScopeStepType = 'added' | 'removed' | 're-estimated' | 'done' | 'reopened';

/** Something that changed the work remaining in a sprint. */
export interface ScopeStep {
  readonly at: Instant;
  readonly type: ScopeStepType;
  /** The estimate just before and at the step; the same unless the issue was re-estimated. */
  readonly before: number | null;
  readonly after: number | null;
}

/** An issue followed through a sprint. */
export interface FollowedIssue {
  readonly issue: IssueHistory;
  readonly atStart: Standing;
  readonly atEnd: Standing;
  readonly steps: readonly ScopeStep[];
}

/**
 * Follows an issue through a sprint: how it stood at the sprint's start and end (changes of that very instant
 * included) and each step between that changed the work remaining. An issue that was done before it came into the
 * sprint makes no step: it was completed outside.
 *
 * @example
 * followSprint(member, { id: 7, from: start, until: completed }).atStart.inSprint; // committed?
 */
export const followSprint = ({ issue, positions, done }: Member, sprint: SprintWindow): FollowedIssue => {
  const standingAt = (at: Instant): Standing => ({
    inSprint: valueAt(issue.sprints, at)?.includes(sprint.id) ?? false,
    done: (valueAt(positions, at) ?? -1) >= done,
    estimate: valueAt(issue.estimate, at) ?? null,
  });
  const instants = [
    ...instantsIn(positions, sprint),
    ...instantsIn(issue.sprints, sprint),
    ...instantsIn(issue.estimate, sprint),
  ];
  const atStart = standingAt(sprint.from);
  let standing = atStart;
  const steps: ScopeStep[] = [];
  for (const at of instants.length < 2 ? instants : new Set(instants.sort((a, b) => a - b))) {
    const next = standingAt(at);
    const step = { at, before: standing.estimate, after: next.estimate };
    steps.push(...stepsBetween(standing, next).map((type) => ({ ...step, type })));
    standing = next;
  }
  return { issue, atStart, atEnd: standing, steps };
};

/** Nearly every change of an issue lies outside a given sprint: nothing is made for those. */
const instantsIn = (timeline: Timeline<unknown>, { from, until }: SprintWindow): readonly Instant[] =>
  timeline.length === 1 || timeline[0].at > until
    ? []
    : timeline.flatMap(({ at }) => (at > from && at <= until ? at : []));

/** Several things can happen at one instant: they count in the order in which they add up to the new standing. */
const stepsBetween = (old: Standing, now: Standing): readonly ScopeStepType[] => {
  const wasOpen = old.inSprint && !old.done;
  const isOpen = now.inSprint && !now.done;
  if (wasOpen) {
    if (!now.inSprint) return ['removed'];
    const reEstimated: readonly ScopeStepType[] = old.estimate === now.estimate ? [] : ['re-estimated'];
    return now.done ? [...reEstimated, 'done'] : reEstimated;
  }
  if (isOpen) return [old.inSprint ? 'reopened' : 'added'];
  const finishedAsItCameIn = !old.inSprint && !old.done && now.inSprint && now.done;
  return finishedAsItCameIn ? ['added', 'done'] : [];
};

/** Whether the issue was open in the sprint when it started. */
export const wasCommitted = ({ atStart }: FollowedIssue): boolean => atStart.inSprint && !atStart.done;

/** Whether the issue came to be open in the sprint only after it had started. */
export const wasAdded = (followed: FollowedIssue): boolean =>
  !wasCommitted(followed) && followed.steps.some(({ type }) => type === 'added' || type === 'reopened');

/** Whether the issue was finished in the sprint and stayed so until its end. */
export const wasCompleted = ({ atEnd, steps }: FollowedIssue): boolean =>
  atEnd.inSprint && atEnd.done && steps.some(({ type }) => type === 'done');

/** Whether the issue had been open in the sprint and was taken out of it. */
export const wasRemoved = (followed: FollowedIssue): boolean =>
  !followed.atEnd.inSprint && (wasCommitted(followed) || wasAdded(followed));

/** Whether the issue was in the sprint and done without having been finished in it: Jira counts it apart, and so do we. */
export const wasCompletedOutside = (followed: FollowedIssue): boolean =>
  followed.atEnd.inSprint && followed.atEnd.done && !wasCompleted(followed);

/** Whether the issue was left open when the sprint ended. */
export const wasCarriedOver = ({ atEnd }: FollowedIssue): boolean => atEnd.inSprint && !atEnd.done;
