import type { FieldSeries } from '../../history/columnar/series';
import { type Moves, OFF_BOARD } from '../../history/flow';
import type { Instant } from '../../history/types';
import { isWithout, type Passages, passagesOf, STATE } from './passages';

/** What tells how the issues of a context stood towards sprints, parallel to those issues. */
export interface ScopeHistory {
  readonly sprintLists: FieldSeries<readonly number[]>;
  readonly estimates: FieldSeries<number | null>;
  /** Their way through the columns, by the rule that says what counts as done in a sprint. */
  readonly moves: Moves;
  /** Index of the first column that counts as done. */
  readonly done: number;
}

/** The part of a sprint to follow: from its start to its completion, or to now. */
export interface SprintWindow {
  readonly id: number;
  readonly from: Instant;
  readonly until: Instant;
}

export type ScopeStepType = 'added' | 'removed' | 're-estimated' | 'done' | 'reopened';

/**
 * Told of each step that changed the work remaining in a sprint.
 *
 * @param before the estimate just before the step, NaN where there was none; the same as `after` unless the issue was
 * re-estimated
 */
export type TellStep = (
  place: number,
  at: Instant,
  type: ScopeStepType,
  before: number,
  after: number,
) => void;

/**
 * Follows issues through a sprint: how each stood at the sprint's start and end (changes of that very instant included)
 * and each step between that changed the work remaining. An issue that was done before it came into the sprint makes no
 * step: it was completed outside.
 *
 * @param places of the issues among those of the context
 * @example
 * const passages = followSprint(scopeHistory(context), places, { id: 7, from: start, until: completed });
 * wasCommitted(passages.states[0]); // whether the issue in places[0] was in the sprint when it started
 */
export const followSprint = (
  scope: ScopeHistory,
  places: readonly number[],
  sprint: SprintWindow,
  tell: TellStep = TELL_NOBODY,
): Passages => {
  const passages = passagesOf(places);
  for (let index = 0; index < places.length; index += 1)
    followIssue(scope, places[index] ?? 0, sprint, passages, index, tell);
  return passages;
};

const TELL_NOBODY: TellStep = () => {};

/** Plain numbers and no objects: a project's sprints have fifteen thousand issues together, and most make no step. */
const followIssue = (
  { sprintLists, estimates, moves, done }: ScopeHistory,
  place: number,
  { id, from, until }: SprintWindow,
  passages: Passages,
  index: number,
  tell: TellStep,
): void => {
  let list = lastBy(sprintLists.starts, sprintLists.at, place, from);
  let estimate = lastBy(estimates.starts, estimates.at, place, from);
  let move = lastBy(moves.starts, moves.at, place, from);
  const firstList = sprintLists.starts[place] ?? 0;
  const endList = sprintLists.starts[place + 1] ?? 0;
  const firstEstimate = estimates.starts[place] ?? 0;
  const endEstimate = estimates.starts[place + 1] ?? 0;
  const firstMove = moves.starts[place] ?? 0;
  const endMove = moves.starts[place + 1] ?? 0;

  let isIn = list >= firstList && holdsSprint(sprintLists, list, id);
  let isDone = move >= firstMove && (moves.columns[move] ?? OFF_BOARD) >= done;
  let size = estimate >= firstEstimate ? sizeIn(estimates, estimate) : Number.NaN;
  let state = (isIn ? STATE.inAtStart : 0) | (isDone ? STATE.doneAtStart : 0);
  passages.atStart[index] = size;
  let sizeWhenRemoved = Number.NaN;
  let hasLeft = false;
  let change = 0;

  for (;;) {
    const nextList = instantAfter(sprintLists.at, list, endList);
    const nextEstimate = instantAfter(estimates.at, estimate, endEstimate);
    const nextMove = instantAfter(moves.at, move, endMove);
    const at = Math.min(nextList, nextEstimate, nextMove);
    if (at > until || at === Infinity) break;
    const wasIn = isIn;
    const wasDone = isDone;
    const before = size;
    if (nextList === at) {
      list = lastAt(sprintLists.at, list, endList, at);
      isIn = holdsSprint(sprintLists, list, id);
    }
    if (nextEstimate === at) {
      estimate = lastAt(estimates.at, estimate, endEstimate, at);
      size = sizeIn(estimates, estimate);
    }
    if (nextMove === at) {
      move = lastAt(moves.at, move, endMove, at);
      isDone = (moves.columns[move] ?? OFF_BOARD) >= done;
    }
    // Several things can happen at one instant: they count in the order in which they add up to the new standing.
    if (wasIn && !wasDone) {
      if (!isIn) {
        sizeWhenRemoved = before;
        hasLeft = true;
        tell(place, at, 'removed', before, size);
        continue;
      }
      if (before !== size && !(isWithout(before) && isWithout(size))) {
        state |= STATE.reEstimated;
        change += (isWithout(size) ? 0 : size) - (isWithout(before) ? 0 : before);
        tell(place, at, 're-estimated', before, size);
      }
    } else if (isIn && !isDone) {
      state |= STATE.cameIn;
      tell(place, at, wasIn ? 'reopened' : 'added', before, size);
    } else if (!wasIn && !wasDone && isIn && isDone) {
      // Finished as it came in.
      state |= STATE.cameIn;
      tell(place, at, 'added', before, size);
    } else continue;
    if (isDone) {
      state |= STATE.gotDone;
      tell(place, at, 'done', before, size);
    }
  }
  passages.states[index] = state | (isIn ? STATE.inAtEnd : 0) | (isDone ? STATE.doneAtEnd : 0);
  passages.atEnd[index] = size;
  passages.atLast[index] = hasLeft && !isIn ? sizeWhenRemoved : size;
  passages.reEstimates[index] = change;
};

/** The last entry of an issue by an instant, changes of that very instant included; one before its first if there is none. */
const lastBy = (starts: Int32Array, at: Float64Array, place: number, instant: Instant): number => {
  const first = starts[place] ?? 0;
  let entry = (starts[place + 1] ?? 0) - 1;
  while (entry >= first && (at[entry] ?? 0) > instant) entry -= 1;
  return entry;
};

/** The instant of the entry after one, infinite where that was the last of its issue. */
const instantAfter = (at: Float64Array, entry: number, end: number): Instant =>
  entry + 1 < end ? (at[entry + 1] ?? Infinity) : Infinity;

/** The last of the entries after one that are of an instant: whatever else changed at that instant counts as well. */
const lastAt = (at: Float64Array, entry: number, end: number, instant: Instant): number => {
  let last = entry;
  while (last + 1 < end && at[last + 1] === instant) last += 1;
  return last;
};

const holdsSprint = (
  { values, dictionary }: FieldSeries<readonly number[]>,
  entry: number,
  sprint: number,
): boolean => dictionary[values[entry] ?? -1]?.includes(sprint) ?? false;

const sizeIn = ({ values, dictionary }: FieldSeries<number | null>, entry: number): number =>
  dictionary[values[entry] ?? -1] ?? Number.NaN;
