import { OFF_BOARD } from '../../history/flow';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { itemsInProgress } from '../items';
import type { Measured } from '../measured';
import { moveDays } from '../workTimes';

interface WorkInProgress {
  readonly days: readonly Day[];
  /** Items in progress at the end of each day, as it was that day; today's is as of now. */
  readonly atDayEnd: readonly number[];
  /** Keys of the items in progress now. */
  readonly now: readonly string[];
}

/**
 * Work in progress: items started and not finished, at each day's end. A later move back never rewrites a past day, and
 * an item that was given up counts until that day.
 *
 * Source: Kanban Guide.
 *
 * @example
 * workInProgress(context).atDayEnd.at(-1); // 7
 */
export const workInProgress = (context: MetricsContext): Measured<WorkInProgress> => {
  const { workflow, shown } = context;
  const { days } = context.calendar;
  if (context.issues.length === 0) return { status: 'insufficient', reason: NO_ISSUES, have: 0, need: 1 };

  const changes = new Int32Array(days.length);
  const { starts, columns } = context.moves;
  const daysOfMoves = moveDays(context);
  const { committed, done } = workflow;
  for (let place = 0; place < context.issues.length; place += 1) {
    let wasInProgress = false;
    const end = starts[place + 1] ?? 0;
    for (let move = starts[place] ?? 0; move < end; move += 1) {
      const column = columns[move] ?? OFF_BOARD;
      const isInProgress = column >= committed && column < done;
      if (isInProgress === wasInProgress) continue;
      wasInProgress = isInProgress;
      const day = daysOfMoves[move] ?? -1;
      if (day >= 0 && day < changes.length) changes[day] = (changes[day] ?? 0) + (isInProgress ? 1 : -1);
    }
  }
  let inProgress = 0;
  return {
    status: 'ok',
    days: days.slice(shown.first, shown.end).map(({ day }) => day),
    atDayEnd: Array.from(changes, (change) => {
      inProgress += change;
      return inProgress;
    }).slice(shown.first, shown.end),
    now: itemsInProgress(context).map(({ issue }) => issue.key),
  };
};

const NO_ISSUES = 'There are no issues in this project yet, so none is in progress.';
