import { type DaySpan, indexOfDay } from '../history/days';
import type { Instant } from '../history/types';
import type { Measured } from '../metrics/measured';
import type { Day } from '../plan/types';
import { isWorkingDay } from './calendar';
import type { Finish } from './finishes';
import { remainingIn } from './stage';
import { playTrials } from './trials';
import type { Outlook, WorkingDays } from './types';
import { whenDone } from './whenDone';

/** One past forecast, and what came of it. */
export interface ForecastWeek {
  /** The Monday on which it would have been made. */
  readonly week: Day;
  /** How many more finished items it was about. */
  readonly items: number;
  readonly p85: Day;
  /** The day on which that many were finished; null where they still are not. */
  readonly actual: Day | null;
  /** Whether that was at or before p85. */
  readonly kept: boolean;
  /** Whether fewer items could be worked on than it was about: then the date hung on access to data. */
  readonly hungOnAccess: boolean;
}

export interface Backtest {
  /** Share of the weeks whose forecast was kept; 0.85 would be perfect. */
  readonly coverage: number;
  /** Oldest first. */
  readonly weeks: readonly ForecastWeek[];
}

interface Past {
  /** What was known at a past instant, and nothing that came later: the same outlook that a forecast of then was made from. */
  readonly outlookAt: (at: Instant) => Measured<{ readonly outlook: Outlook }>;
  /** Of every item of the project, in any order. */
  readonly finishes: readonly Finish[];
  /** From the day on which work began to the running one. */
  readonly days: readonly DaySpan[];
}

/** A year says enough of a team, and of the one that it was before, too much. */
const WEEKS_LOOKED_BACK = 52;
const WEEKS_NEEDED = 5;
/** A week: then hardly any two forecasts are about the same days, and so many weeks are so many independent trials. */
const DAYS_AHEAD = 7;
const TRIALS_A_WEEK = 2_000;
const MONDAYS: WorkingDays = { workingDays: [1], holidays: [] };

/**
 * How far the forecast may be trusted: for each past week, what did it say on the Sunday before, and was it right?
 *
 * The question of a week is "when will the next k items be finished?", with k the number that could be expected for the
 * coming days by what was known then: the pace, what remained, which of it waited for access to data, and how long
 * access had taken. It is asked of the outlook that the forecast of that day was made from, so what is tested is the
 * forecast that people saw. A week counts once its p85 has passed: then it is decided, either way. Weeks are not chosen
 * by their outcome, so lucky ones, which are decided sooner, get no extra weight.
 *
 * It tests short times, where all does not wait for data: a forecast of months trusts the pace to stay for months.
 *
 * @param daysAhead how long each forecast is about; where that is longer than a week, neighbouring weeks share days and their
 *   number means less
 * @returns insufficient with fewer than 5 decided weeks
 * @example
 * backtest({ outlookAt, finishes, days: daysThrough(workBegan, now, zone) }); // { coverage: 0.86, weeks: [… 22 of them] }
 */
export const backtest = (past: Past, daysAhead: number = DAYS_AHEAD): Measured<Backtest> => {
  const lasting = Float64Array.from(
    past.finishes.filter(({ undone }) => undone === null),
    ({ at }) => at,
  ).sort();
  const weeks = past.days
    .filter(({ day }) => isWorkingDay(MONDAYS, day))
    .slice(-WEEKS_LOOKED_BACK)
    .flatMap((monday) => forecastWeek(past, lasting, monday, daysAhead) ?? []);
  if (weeks.length < WEEKS_NEEDED)
    return {
      status: 'insufficient',
      reason: `Past weeks in which the forecast can be held against what came: ${weeks.length} of the ${WEEKS_NEEDED} it takes.`,
      have: weeks.length,
      need: WEEKS_NEEDED,
    };
  return { status: 'ok', coverage: weeks.filter(({ kept }) => kept).length / weeks.length, weeks };
};

/**
 * @param lasting when everything was finished that still is, oldest first
 * @returns undefined where no forecast could have been made, or where it is still open
 */
const forecastWeek = (
  { outlookAt, days }: Past,
  lasting: Float64Array,
  { day: week, start }: DaySpan,
  daysAhead: number,
): ForecastWeek | undefined => {
  const known = outlookAt(start - 1);
  const running = days.at(-1);
  if (known.status === 'insufficient' || running === undefined) return undefined;
  // Lots of its own: else all weeks would be tested with the same ones.
  const outlook = { ...known.outlook, seed: `${known.outlook.seed} ${week}` };
  const items = expectedItems(outlook, daysAhead);
  const forecast = whenDone(outlook, TRIALS_A_WEEK, items);
  if (forecast.status === 'insufficient' || forecast.p85.type === 'after') return undefined;
  const p85 = forecast.p85.day;
  if (p85 >= running.day) return undefined;
  const actual = dayOfFinish(days, lasting, start, items);
  return {
    week,
    items,
    p85,
    actual,
    kept: actual !== null && actual <= p85,
    hungOnAccess: outlook.ready < items,
  };
};

/** What the coming days would bring on average; at least one item, and no more than remain. */
const expectedItems = (outlook: Outlook, daysAhead: number): number => {
  const [done = new Float64Array()] = playTrials(outlook, [daysAhead], TRIALS_A_WEEK).done;
  const expected = done.reduce((sum, items) => sum + items, 0) / TRIALS_A_WEEK;
  return Math.min(remainingIn(outlook), Math.max(1, Math.round(expected)));
};

/** The day of the last of so many items that were finished from an instant on; null where fewer were. */
const dayOfFinish = (
  days: readonly DaySpan[],
  lasting: Float64Array,
  from: Instant,
  items: number,
): Day | null => {
  const last = lasting.filter((at) => at >= from)[items - 1];
  return last === undefined ? null : (days[indexOfDay(days, last)]?.day ?? null);
};
