import { MILLIS_PER_DAY } from '../../history/days';
import { OFF_BOARD } from '../../history/flow';
import type { MetricsContext } from '../context';
import { finishOrderInPeriod } from '../finishOrder';
import type { Measured } from '../measured';
import { type Spread, spreadOfAscending, tenths } from '../spread';
import { total } from '../vectors';
import { workTimes } from '../workTimes';

interface ColumnTime extends Spread {
  readonly name: string;
  /** Item-days that finished items spent in it, all visits together. `n` counts the items that were in it. */
  readonly itemDays: number;
  /** Share of the item-days of all columns in progress, between 0 and 1; null outside them. */
  readonly share: number | null;
}

interface TimeInColumns {
  /** Workflow order, without the done columns: an item stays there for ever. */
  readonly columns: readonly ColumnTime[];
  /** The column in progress that takes most of the time. Null with fewer than two columns in progress. */
  readonly bottleneck: string | null;
}

/**
 * Time in column: how long finished items were in each column, all visits added up, from creation to the finish that
 * holds. The bottleneck is the column between commitment and done that took the most item-days.
 *
 * @example
 * timeInColumn(context).bottleneck; // 'Review'
 */
export const timeInColumn = (context: MetricsContext): Measured<TimeInColumns> => {
  const { workflow } = context;
  const { moved, visits } = visitsOf(context, finishOrderInPeriod(context));
  if (moved === 0) return { status: 'insufficient', reason: NOTHING_MOVED, have: 0, need: 1 };
  const totals = visits.map(total);
  const isInProgress = (column: number) => column >= workflow.committed && column < workflow.done;
  const inProgress = totals.reduce((sum, days, column) => sum + (isInProgress(column) ? days : 0), 0);
  const columns = workflow.columns.slice(0, workflow.done).map(({ name }, column) => {
    const itemDays = totals[column] ?? 0;
    const share = isInProgress(column) && inProgress > 0 ? itemDays / inProgress : null;
    return { name, itemDays: tenths(itemDays), share, ...spreadOfAscending((visits[column] ?? NONE).sort()) };
  });
  return { status: 'ok', columns, bottleneck: bottleneckOf(columns) };
};

const NONE = new Float64Array(0);

const NOTHING_MOVED = 'No finished issue has a history of moves, so how long each column takes is not known.';

/** In each column, how many days each of some issues was in it until its finish, of those that were, all visits together. */
const visitsOf = (context: MetricsContext, places: Int32Array) => {
  const { starts, at, columns } = context.moves;
  const { finished } = workTimes(context);
  const { length } = context.workflow.columns;
  const millis = new Float64Array(length * places.length);
  let moved = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    const first = starts[place] ?? 0;
    let until = finished[place] ?? 0;
    let move = (starts[place + 1] ?? 0) - 1;
    if (move === first) continue;
    moved += 1;
    for (; move >= first; move -= 1) {
      const since = at[move] ?? 0;
      if (since >= until) continue;
      const column = columns[move] ?? OFF_BOARD;
      const visit = column * places.length + index;
      if (column !== OFF_BOARD) millis[visit] = (millis[visit] ?? 0) + until - since;
      until = since;
    }
  }
  const visits = context.workflow.columns.map((_, column) =>
    daysIn(millis.subarray(column * places.length, (column + 1) * places.length)),
  );
  return { moved, visits };
};

/** Those that are more than none, as days; they take the place of the milliseconds. */
const daysIn = (millis: Float64Array): Float64Array => {
  let count = 0;
  for (let index = 0; index < millis.length; index += 1) {
    const visit = millis[index] ?? 0;
    if (visit <= 0) continue;
    millis[count] = visit / MILLIS_PER_DAY;
    count += 1;
  }
  return millis.subarray(0, count);
};

const bottleneckOf = (columns: readonly ColumnTime[]): string | null => {
  const inProgress = columns.filter(({ share }) => share !== null);
  if (inProgress.length < 2) return null;
  return inProgress.reduce((most, column) => (column.itemDays > most.itemDays ? column : most)).name;
};
