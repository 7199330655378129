import { OFF_BOARD } from '../history/flow';
import type { MetricsContext } from './context';
import { oncePerContext } from './oncePerContext';
import { recordedAmong } from './recordedPast';
import { allPlaces, moveDays } from './workTimes';

/** An issue that stood, at the end of a day, further left than at the end of the day of its move before. */
export interface CameBack {
  readonly place: number;
  readonly day: number;
  /** Columns; {@link OFF_BOARD} for one that was given up. */
  readonly from: number;
  readonly to: number;
}

/** How issues went from one day's end to the next. */
export interface DayEnds {
  /** By column and within it by day, how many more issues stand in the column than the day before. */
  readonly arrived: Float64Array;
  readonly back: readonly CameBack[];
}

/** Of all issues of a context. */
export const dayEnds = oncePerContext((context): DayEnds => followDays(context, allPlaces(context)));

/** The same without those whose past is not known. */
export const recordedDayEnds = oncePerContext((context): DayEnds => {
  const places = recordedAmong(context, allPlaces(context));
  return places.length === context.issues.length ? dayEnds(context) : followDays(context, places);
});

/** How many more issues stand in a column at each day's end than the day before. */
export const arrivedIn = ({ arrived }: DayEnds, column: number, days: number): Float64Array =>
  arrived.subarray(column * days, (column + 1) * days);

const followDays = (context: MetricsContext, places: Int32Array): DayEnds => {
  const { starts, columns } = context.moves;
  const daysOfMoves = moveDays(context);
  const days = context.calendar.days.length;
  const arrived = new Float64Array(context.workflow.columns.length * days);
  const back: CameBack[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    const end = starts[place + 1] ?? 0;
    let stood = OFF_BOARD;
    for (let move = starts[place] ?? 0; move < end; move += 1) {
      const day = daysOfMoves[move] ?? -1;
      const to = columns[move] ?? OFF_BOARD;
      const isLastOfDay = move + 1 === end || daysOfMoves[move + 1] !== day;
      if (!isLastOfDay || to === stood || day < 0 || day >= days) continue;
      if (to !== OFF_BOARD) arrived[to * days + day] = (arrived[to * days + day] ?? 0) + 1;
      if (stood !== OFF_BOARD) arrived[stood * days + day] = (arrived[stood * days + day] ?? 0) - 1;
      if (to < stood) back.push({ place, day, from: stood, to });
      stood = to;
    }
  }
  return { arrived, back };
};
