import { MILLIS_PER_DAY } from '../../history/days';
import { type Moves, OFF_BOARD } from '../../history/flow';
import type { Instant } from '../../history/types';
import type { MetricsContext } from '../context';
import { finishOrderInPeriod } from '../finishOrder';
import type { Measured } from '../measured';
import { type Spread, spreadOf, tenths } from '../spread';
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
  const { starts } = context.moves;
  const moved = finishOrderInPeriod(context).filter(
    (place) => (starts[place + 1] ?? 0) - (starts[place] ?? 0) > 1,
  );
  if (moved.length === 0) return { status: 'insufficient', reason: NOTHING_MOVED, have: 0, need: 1 };
  const { days, counts } = visitsOf(context, moved);
  const visits = counts.map((count, column) =>
    days.subarray(column * moved.length, column * moved.length + count),
  );
  const totals = visits.map((ofColumn) => ofColumn.reduce((sum, value) => sum + value, 0));
  const isInProgress = (column: number) => column >= workflow.committed && column < workflow.done;
  const inProgress = totals.reduce((sum, total, column) => sum + (isInProgress(column) ? total : 0), 0);
  const columns = workflow.columns.slice(0, workflow.done).map(({ name }, column) => {
    const total = totals[column] ?? 0;
    const share = isInProgress(column) && inProgress > 0 ? total / inProgress : null;
    return { name, itemDays: tenths(total), share, ...spreadOf(visits[column] ?? NONE) };
  });
  return { status: 'ok', columns, bottleneck: bottleneckOf(columns) };
};

const NONE = new Float64Array(0);

const NOTHING_MOVED = 'No finished issue has a history of moves, so how long each column takes is not known.';

/**
 * How many days each issue was in each column until its finish, all visits together. There is room for all issues in
 * each column; `counts` says how many were in it.
 */
const visitsOf = (context: MetricsContext, places: Int32Array) => {
  const { moves, workflow } = context;
  const { finished } = workTimes(context);
  const columns = workflow.columns.length;
  const days = new Float64Array(columns * places.length);
  const counts = workflow.columns.map(() => 0);
  const times = new Float64Array(columns);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    addTimes(times.fill(0), moves, place, finished[place] ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const millis = times[column] ?? 0;
      if (millis <= 0) continue;
      const count = counts[column] ?? 0;
      days[column * places.length + count] = millis / MILLIS_PER_DAY;
      counts[column] = count + 1;
    }
  }
  return { days, counts };
};

/** Adds the milliseconds in each column until the finish, by column index. */
const addTimes = (
  times: Float64Array,
  { starts, at, columns }: Moves,
  place: number,
  finished: Instant,
): void => {
  const first = starts[place] ?? 0;
  let until = finished;
  for (let move = (starts[place + 1] ?? 0) - 1; move >= first; move -= 1) {
    const since = at[move] ?? 0;
    const column = columns[move] ?? OFF_BOARD;
    if (column !== OFF_BOARD && until > since) times[column] = (times[column] ?? 0) + until - since;
    until = Math.min(since, finished);
  }
};

const bottleneckOf = (columns: readonly ColumnTime[]): string | null => {
  const inProgress = columns.filter(({ share }) => share !== null);
  if (inProgress.length < 2) return null;
  return inProgress.reduce((most, column) => (column.itemDays > most.itemDays ? column : most)).name;
};
