import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { arrivedIn, dayEnds } from '../dayEnds';
import { itemsInProgress } from '../items';
import type { Measured } from '../measured';
import { listOf, plus, running } from '../vectors';

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

  const followed = dayEnds(context);
  let changes: Float64Array = new Float64Array(days.length);
  for (let column = workflow.committed; column < workflow.done; column += 1)
    changes = plus(changes, arrivedIn(followed, column, days.length));
  return {
    status: 'ok',
    days: days.slice(shown.first, shown.end).map(({ day }) => day),
    atDayEnd: listOf(running(changes).subarray(shown.first, shown.end)),
    now: itemsInProgress(context).map(({ issue }) => issue.key),
  };
};

const NO_ISSUES = 'There are no issues in this project yet, so none is in progress.';
