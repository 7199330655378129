import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { finishOrderInPeriod } from '../finishOrder';
import type { Measured } from '../measured';
import { shownWeeks } from '../periods';
import { FEW } from '../spread';
import { countByKey, takeWhole } from '../vectors';
import { workDays } from '../workTimes';

interface Throughput {
  readonly n: number;
  readonly few: boolean;
  readonly days: readonly Day[];
  /** Items finished on each of `days`; the last one is today and not over. */
  readonly perDay: readonly number[];
  /** ISO weeks by their Monday. */
  readonly weeks: readonly {
    readonly start: Day;
    readonly finished: number;
    /** Set on a week that is not over. */
    readonly partial: boolean;
  }[];
}

/**
 * Throughput: how many items were finished on each day and in each ISO week (Monday to Sunday), as exact counts. A
 * finish counts while it holds: a reopened item is not finished. Items without a known start count as well.
 *
 * @example
 * throughput(context).weeks.at(-1); // { start: '2026-03-02', finished: 3, partial: true }
 */
export const throughput = (context: MetricsContext): Measured<Throughput> => {
  const places = finishOrderInPeriod(context);
  if (places.length === 0) return { status: 'insufficient', reason: NOTHING_FINISHED, have: 0, need: 1 };
  const { calendar, shown } = context;
  const { days } = calendar;
  const perDay = countByKey(takeWhole(workDays(context).finished, places), days.length);
  return {
    status: 'ok',
    n: places.length,
    few: places.length < FEW,
    days: days.slice(shown.first, shown.end).map(({ day }) => day),
    perDay: Array.from(perDay.subarray(shown.first, shown.end)),
    weeks: shownWeeks(context).map(({ start, first, end, partial }) => ({
      start,
      finished: perDay.subarray(first, end).reduce((sum, count) => sum + count, 0),
      partial,
    })),
  };
};

const NOTHING_FINISHED = 'No issue has been finished yet; throughput starts with the first one.';
