import { dayIndex } from '../../history/calendar';
import { OFF_BOARD } from '../../history/flow';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { itemsInProgress, itemsOf } from '../items';
import type { Measured } from '../measured';

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
  const { calendar, workflow, shown } = context;
  const { days } = calendar;
  const items = itemsOf(context);
  if (items.length === 0) return { status: 'insufficient', reason: NO_ISSUES, have: 0, need: 1 };

  const changes = new Int32Array(days.length);
  for (const { flow } of items) {
    let wasInProgress = false;
    const { moves, first, end } = flow;
    for (let move = first; move < end; move += 1) {
      const column = moves.columns[move] ?? OFF_BOARD;
      const isInProgress = column >= workflow.committed && column < workflow.done;
      if (isInProgress === wasInProgress) continue;
      wasInProgress = isInProgress;
      const day = dayIndex(calendar, moves.at[move] ?? 0);
      if (day >= 0 && day < days.length) changes[day] = (changes[day] ?? 0) + (isInProgress ? 1 : -1);
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
