import { type DaySpan, indexOfDay } from '../history/days';
import type { Instant } from '../history/types';
import type { Measured } from '../metrics/measured';
import type { Day } from '../plan/types';
import { dayAfter, isWorkingDay } from './calendar';
import { type Finish, finishedBy } from './finishes';
import { throughputSample } from './throughputSample';
import type { Outlook, Pace, WorkingDays } from './types';
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
}

export interface Backtest {
  /** Share of the weeks whose forecast was kept; 0.85 would be perfect. */
  readonly coverage: number;
  /** Oldest first. */
  readonly weeks: readonly ForecastWeek[];
}

interface Lengths {
  readonly sampleDays?: number;
  readonly daysAhead?: number;
}

/** A year says enough of a team, and of the one that it was before, too much. */
const WEEKS_LOOKED_BACK = 52;
const WEEKS_NEEDED = 5;
/** A week: then hardly any two forecasts are about the same days, and so many weeks are so many independent trials. */
const DAYS_AHEAD = 7;
const TRIALS_A_WEEK = 2_000;
const MONDAY = 1;

/**
 * How far the forecast may be trusted: for each past week, what would it have said on Monday morning, and was it right?
 *
 * The question of a week is "when will the next k items be finished?", with k the number that could be expected for the
 * coming days by the sample known then: never by what came later. Only finishes from before that Monday are in the
 * sample, also those that were reopened since. A week counts once its p85 has passed: then it is decided, either way.
 * Weeks are not chosen by their outcome, so lucky ones, which are decided sooner, get no extra weight.
 *
 * It tests the pace, over short times: a forecast of months trusts it to stay for months. What access to data will take
 * is not tested, since a plan has too few accesses for that.
 *
 * @param finishes of every item of the project, in any order
 * @param days from the day on which work began to the running one
 * @param lengths `sampleDays`: from how many days back each forecast draws. `daysAhead`: how long each is about; where that
 *   is longer than a week, neighbouring weeks share days and their number means less
 * @returns insufficient with fewer than 5 decided weeks
 * @example
 * backtest(finishes, daysThrough(workBegan, now, zone), calendar, 'CHURN'); // { coverage: 0.86, weeks: [… 22 of them] }
 */
export const backtest = (
  finishes: readonly Finish[],
  days: readonly DaySpan[],
  calendar: WorkingDays,
  seed: string,
  { sampleDays, daysAhead = DAYS_AHEAD }: Lengths = {},
): Measured<Backtest> => {
  const weeks = days
    .flatMap(({ day }, index) => (isWorkingDay(MONDAYS, day) ? [index] : []))
    .slice(-WEEKS_LOOKED_BACK)
    .flatMap((index) => forecastWeek({ finishes, days, calendar, seed, sampleDays, daysAhead }, index) ?? []);
  if (weeks.length < WEEKS_NEEDED)
    return {
      status: 'insufficient',
      reason: `Past weeks in which the forecast can be held against what came: ${weeks.length} of the ${WEEKS_NEEDED} it takes.`,
      have: weeks.length,
      need: WEEKS_NEEDED,
    };
  return { status: 'ok', coverage: weeks.filter(({ kept }) => kept).length / weeks.length, weeks };
};

const MONDAYS: WorkingDays = { workingDays: [MONDAY], holidays: [] };

interface Past {
  readonly finishes: readonly Finish[];
  readonly days: readonly DaySpan[];
  readonly calendar: WorkingDays;
  readonly seed: string;
  readonly sampleDays: number | undefined;
  readonly daysAhead: number;
}

/** Undefined where no forecast could have been made, or where it is still open. */
const forecastWeek = (past: Past, index: number): ForecastWeek | undefined => {
  const { finishes, days, calendar, seed, sampleDays, daysAhead } = past;
  const [monday, running] = [days[index], days.at(-1)];
  if (monday === undefined || running === undefined) return undefined;
  const pace = throughputSample(
    finishedBy(finishes, monday.start),
    days.slice(0, index + 1),
    calendar,
    sampleDays,
  );
  if (pace.status === 'insufficient') return undefined;
  const today = dayAfter(monday.day, -1);
  const items = expectedItems(pace, calendar, today, daysAhead);
  const outlook: Outlook = {
    today,
    seed: `${seed} ${monday.day}`,
    pace,
    calendar,
    ready: items,
    waiting: [],
    access: [],
  };
  const forecast = whenDone(outlook, TRIALS_A_WEEK);
  if (forecast.status === 'insufficient' || forecast.p85.type === 'after') return undefined;
  const p85 = forecast.p85.day;
  if (p85 >= running.day) return undefined;
  const actual = dayOfFinish(past, monday.start, items);
  return { week: monday.day, items, p85, actual, kept: actual !== null && actual <= p85 };
};

/** What the sample's average days would bring in the coming days, holidays heeded; at least one item. */
const expectedItems = (pace: Pace, calendar: WorkingDays, today: Day, daysAhead: number): number => {
  const coming = Array.from({ length: daysAhead }, (_, offset) => dayAfter(today, offset + 1));
  const working = coming.filter((day) => isWorkingDay(calendar, day)).length;
  const expected = working * meanOf(pace.working) + (daysAhead - working) * meanOf(pace.off);
  return Math.max(1, Math.round(expected));
};

const meanOf = (counts: readonly number[]): number =>
  counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length;

/** The day of the last of so many items that were finished from an instant on, and still are; null where fewer were. */
const dayOfFinish = ({ finishes, days }: Past, from: Instant, items: number): Day | null => {
  const later = finishes.filter(({ at, undone }) => at >= from && undone === null).map(({ at }) => at);
  const last = later.sort((one, other) => one - other)[items - 1];
  return last === undefined ? null : (days[indexOfDay(days, last)]?.day ?? null);
};
