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
  const instants: Instant[] = [];
  // Of the moves through the columns only those into and out of done tell a sprint anything.
  addChanges(instants, positions, sprint, (column, before) => column >= done !== before >= done);
  addChanges(instants, issue.sprints, sprint, differ);
  addChanges(instants, issue.estimate, sprint, differ);
  const atStart = standingAt(sprint.from);
  if (instants.length === 0) return { issue, atStart, atEnd: atStart, steps: NO_STEPS };
  let standing = atStart;
  const steps: ScopeStep[] = [];
  let last = sprint.from;
  instants
    .sort((a, b) => a - b)
    .forEach((at) => {
      // What else changed at that instant is in the standing already.
      if (at === last) return;
      last = at;
      const next = standingAt(at);
      const before = standing.estimate;
      stepsBetween(standing, next).forEach((type) => {
        steps.push({ at, type, before, after: next.estimate });
      });
      standing = next;
    });
  return { issue, atStart, atEnd: standing, steps };
};

const NO_STEPS: readonly ScopeStep[] = [];

const differ = (one: unknown, other: unknown): boolean => one !== other;

/**
 * Adds when a timeline changed within a sprint: when it began, and where its values differ as said. Nearly every change
 * of an issue lies outside a given sprint.
 */
const addChanges = <T>(
  instants: Instant[],
  timeline: Timeline<T>,
  { from, until }: SprintWindow,
  hasChanged: (value: T, before: T) => boolean,
): void => {
  if (timeline.length === 1) return;
  for (let index = timeline.length - 1; index >= 0; index -= 1) {
    const { at, value } = timeline[index] ?? timeline[0];
    if (at <= from) return;
    const before = index === 0 ? undefined : timeline[index - 1];
    if (at <= until && (before === undefined || hasChanged(value, before.value))) instants.push(at);
  }
};

/** Several things can happen at one instant: they count in the order in which they add up to the new standing. */
const stepsBetween = (old: Standing, now: Standing): StepTypes => {
  const wasOpen = old.inSprint && !old.done;
  const isOpen = now.inSprint && !now.done;
  if (wasOpen) {
    if (!now.inSprint) return REMOVED;
    if (old.estimate === now.estimate) return now.done ? DONE : NOTHING;
    return now.done ? RE_ESTIMATED_AND_DONE : RE_ESTIMATED;
  }
  if (isOpen) return old.inSprint ? REOPENED : ADDED;
  const finishedAsItCameIn = !old.inSprint && !old.done && now.inSprint && now.done;
  return finishedAsItCameIn ? ADDED_AND_DONE : NOTHING;
};

type StepTypes = readonly ScopeStepType[];

const NOTHING: StepTypes = [];
const ADDED: StepTypes = ['added'];
const REMOVED: StepTypes = ['removed'];
const RE_ESTIMATED: StepTypes = ['re-estimated'];
const DONE: StepTypes = ['done'];
const REOPENED: StepTypes = ['reopened'];
const RE_ESTIMATED_AND_DONE: StepTypes = ['re-estimated', 'done'];
const ADDED_AND_DONE: StepTypes = ['added', 'done'];

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
