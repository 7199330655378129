import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import type { Measured } from '../measured';
import { shownWeeks } from '../periods';
import { countByKey, placesKnown, takeWhole } from '../vectors';
import { allPlaces, workDays, workTimes } from '../workTimes';

interface NetFlow {
  /** ISO weeks by their Monday, oldest first. */
  readonly weeks: readonly {
    readonly start: Day;
    /** Items that began to be worked on; one that went straight to done arrived and was finished at once. */
    readonly arrivals: number;
    readonly finished: number;
    /** Arrivals − finished: above 0 the work in progress grew. */
    readonly net: number;
    readonly partial: boolean;
  }[];
}

/**
 * Arrivals and net flow a week: items started, items finished, and the difference. Starts and finishes are those that
 * still hold, so the net flows of all weeks add up to the work in progress now.
 *
 * @example
 * netFlow(context).weeks.at(-2); // { start: '2026-02-23', arrivals: 5, finished: 3, net: 2, partial: false }
 */
export const netFlow = (context: MetricsContext): Measured<NetFlow> => {
  const days = context.calendar.days.length;
  const { started, finished } = workDays(context);
  const starts = countByKey(started, days);
  const departures = countByKey(finished, days);
  const departuresOfStarted = countByKey(
    takeWhole(finished, placesKnown(workTimes(context).started, allPlaces(context))),
    days,
  );
  const weeks = shownWeeks(context).map(({ start, first, end, partial }) => {
    const arrived =
      sum(starts.subarray(first, end)) +
      sum(departures.subarray(first, end)) -
      sum(departuresOfStarted.subarray(first, end));
    const finished = sum(departures.subarray(first, end));
    return { start, arrivals: arrived, finished, net: arrived - finished, partial };
  });
  return weeks.some((week) => week.arrivals > 0)
    ? { status: 'ok', weeks }
    : { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
};

const NOTHING_STARTED = 'No issue has been started yet, so nothing flows.';

const sum = (counts: Int32Array): number => counts.reduce((total, value) => total + value, 0);
