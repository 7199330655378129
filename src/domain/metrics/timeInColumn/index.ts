import { MILLIS_PER_DAY } from '../../history/days';
import { OFF_BOARD } from '../../history/flow';
import type { MetricsContext } from '../context';
import { type FinishedItem, finishedInPeriod } from '../items';
import type { Measured } from '../measured';
import { type Spread, spreadOf, tenths } from '../spread';

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
  const finished = finishedInPeriod(context).filter(({ flow }) => flow.end - flow.first > 1);
  if (finished.length === 0) return { status: 'insufficient', reason: NOTHING_MOVED, have: 0, need: 1 };
  const visits = workflow.columns.map((): number[] => []);
  const times = new Float64Array(workflow.columns.length);
  for (const item of finished) {
    addTimes(times.fill(0), item);
    for (let column = 0; column < times.length; column += 1) {
      const millis = times[column] ?? 0;
      if (millis > 0) visits[column]?.push(millis / MILLIS_PER_DAY);
    }
  }
  const totals = visits.map((days) => days.reduce((sum, value) => sum + value, 0));
  const isInProgress = (column: number) => column >= workflow.committed && column < workflow.done;
  const inProgress = totals.reduce((sum, total, column) => sum + (isInProgress(column) ? total : 0), 0);
  const columns = workflow.columns.slice(0, workflow.done).map(({ name }, column) => {
    const total = totals[column] ?? 0;
    const share = isInProgress(column) && inProgress > 0 ? total / inProgress : null;
    return { name, itemDays: tenths(total), share, ...spreadOf(visits[column] ?? []) };
  });
  return { status: 'ok', columns, bottleneck: bottleneckOf(columns) };
};

const NOTHING_MOVED = 'No finished issue has a history of moves, so how long each column takes is not known.';

/** Adds the milliseconds in each column until the finish, by column index. */
const addTimes = (times: Float64Array, { flow, finished }: FinishedItem): void => {
  const { moves, first, end } = flow;
  let until = finished;
  for (let move = end - 1; move >= first; move -= 1) {
    const at = moves.at[move] ?? 0;
    const column = moves.columns[move] ?? OFF_BOARD;
    if (column !== OFF_BOARD && until > at) times[column] = (times[column] ?? 0) + until - at;
    until = Math.min(at, finished);
  }
};

const bottleneckOf = (columns: readonly ColumnTime[]): string | null => {
  const inProgress = columns.filter(({ share }) => share !== null);
  if (inProgress.length < 2) return null;
  return inProgress.reduce((most, column) => (column.itemDays > most.itemDays ? column : most)).name;
};
