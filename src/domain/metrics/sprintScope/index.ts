import { entryAt, type FieldSeries, valueIn } from '../../history/columnar/series';
import { columnAt, type Flow, OFF_BOARD } from '../../history/flow';
import type { Instant, IssueHistory } from '../../history/types';
import type { Item } from '../items';
import type { PlanFacts } from '../planFacts';

/** What tells how the issues of a context stood towards sprints, parallel to those issues. */
export interface ScopeHistory {
  readonly sprintLists: FieldSeries<readonly number[]>;
  readonly estimates: FieldSeries<number | null>;
  /** Their way through the columns, by the rule that says what counts as done in a sprint. */
  readonly flows: readonly Flow[];
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
  /** What it is in the plan. */
  readonly facts: PlanFacts | null;
  readonly atStart: Standing;
  readonly atEnd: Standing;
  readonly steps: readonly ScopeStep[];
  /** Whether some step added or reopened it, and whether some step finished it. */
  readonly cameIn: boolean;
  readonly gotDone: boolean;
}

/**
 * Follows an issue through a sprint: how it stood at the sprint's start and end (changes of that very instant
 * included) and each step between that changed the work remaining. An issue that was done before it came into the
 * sprint makes no step: it was completed outside.
 *
 * @example
 * followSprint(scopeHistory(context), item, { id: 7, from: start, until: completed }).atStart.inSprint; // committed?
 */
export const followSprint = (scope: ScopeHistory, item: Item, sprint: SprintWindow): FollowedIssue => {
  const { issue, facts, index } = item;
  const atStart = standingAt(scope, index, sprint.id, sprint.from);
  const instants = scopeChanges(scope, index, sprint);
  if (instants.length === 0)
    return { issue, facts, atStart, atEnd: atStart, steps: NO_STEPS, cameIn: false, gotDone: false };
  const steps: ScopeStep[] = [];
  let [standing, last, cameIn, gotDone] = [atStart, sprint.from, false, false];
  for (const at of instants) {
    // What else changed at that instant is in the standing already.
    if (at === last) continue;
    last = at;
    const next = standingAt(scope, index, sprint.id, at);
    for (const type of stepsBetween(standing, next)) {
      steps.push({ at, type, before: standing.estimate, after: next.estimate });
      if (type === 'added' || type === 'reopened') cameIn = true;
      else if (type === 'done') gotDone = true;
    }
    standing = next;
  }
  return { issue, facts, atStart, atEnd: standing, steps, cameIn, gotDone };
};

const NO_STEPS: readonly ScopeStep[] = [];

const standingAt = (
  { sprintLists, estimates, flows, done }: ScopeHistory,
  index: number,
  sprint: number,
  at: Instant,
): Standing => ({
  inSprint: valueIn(sprintLists, entryAt(sprintLists, index, at))?.includes(sprint) ?? false,
  done: columnAt(flows[index], at) >= done,
  estimate: valueIn(estimates, entryAt(estimates, index, at)) ?? null,
});

/** When something changed that tells a sprint anything, oldest first. Nearly every change of an issue lies outside a given sprint. */
const scopeChanges = (
  { sprintLists, estimates, flows, done }: ScopeHistory,
  index: number,
  sprint: SprintWindow,
): readonly Instant[] => {
  const instants: Instant[] = [];
  const flow = flows[index];
  if (flow !== undefined) addFinishes(instants, flow, done, sprint);
  addChanges(instants, sprintLists, index, sprint);
  addChanges(instants, estimates, index, sprint);
  return instants.length > 1 ? instants.sort((a, b) => a - b) : instants;
};

/** Of the moves through the columns, those into and out of done, and the issue's creation. */
const addFinishes = (
  instants: Instant[],
  { moves, first, end }: Flow,
  done: number,
  { from, until }: SprintWindow,
): void => {
  for (let move = end - 1; move >= first; move -= 1) {
    const at = moves.at[move] ?? 0;
    if (at <= from) return;
    if (at > until) continue;
    const isDone = (moves.columns[move] ?? OFF_BOARD) >= done;
    const wasDone = (moves.columns[move - 1] ?? OFF_BOARD) >= done;
    if (move === first || isDone !== wasDone) instants.push(at);
  }
};

/** When another value came to be held within a sprint, and the issue's creation. */
const addChanges = (
  instants: Instant[],
  series: FieldSeries<unknown>,
  index: number,
  { from, until }: SprintWindow,
): void => {
  const first = series.starts[index] ?? 0;
  for (let entry = (series.starts[index + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    const at = series.at[entry] ?? 0;
    if (at <= from) return;
    if (at > until) continue;
    if (entry === first || valueIn(series, entry) !== valueIn(series, entry - 1)) instants.push(at);
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
export const wasAdded = (followed: FollowedIssue): boolean => !wasCommitted(followed) && followed.cameIn;

/** Whether the issue was finished in the sprint and stayed so until its end. */
export const wasCompleted = ({ atEnd, gotDone }: FollowedIssue): boolean =>
  atEnd.inSprint && atEnd.done && gotDone;

/** Whether the issue had been open in the sprint and was taken out of it. */
export const wasRemoved = (followed: FollowedIssue): boolean =>
  !followed.atEnd.inSprint && (wasCommitted(followed) || wasAdded(followed));

/** Whether the issue was in the sprint and done without having been finished in it: Jira counts it apart, and so do we. */
export const wasCompletedOutside = (followed: FollowedIssue): boolean =>
  followed.atEnd.inSprint && followed.atEnd.done && !wasCompleted(followed);

/** Whether the issue was left open when the sprint ended. */
export const wasCarriedOver = ({ atEnd }: FollowedIssue): boolean => atEnd.inSprint && !atEnd.done;
