import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import type { Measured } from '../measured';
import { shownWeeks } from '../periods';
import { workDays } from '../workTimes';

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
  const { calendar } = context;
  const arrivals = new Int32Array(calendar.days.length);
  const departures = new Int32Array(calendar.days.length);
  const { started, finished } = workDays(context);
  const { moves } = context;
  for (let place = 0; place < finished.length; place += 1) {
    const departed = finished[place] ?? -1;
    count(arrivals, Number.isNaN(moves.started[place]) ? departed : (started[place] ?? -1));
    count(departures, departed);
  }
  const weeks = shownWeeks(context).map(({ start, first, end, partial }) => {
    const arrived = sum(arrivals.subarray(first, end));
    const finished = sum(departures.subarray(first, end));
    return { start, arrivals: arrived, finished, net: arrived - finished, partial };
  });
  return weeks.some((week) => week.arrivals > 0)
    ? { status: 'ok', weeks }
    : { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
};

const NOTHING_STARTED = 'No issue has been started yet, so nothing flows.';

const count = (days: Int32Array, day: number): void => {
  if (day >= 0 && day < days.length) days[day] = (days[day] ?? 0) + 1;
};

const sum = (counts: Int32Array): number => counts.reduce((total, value) => total + value, 0);
