import { dayIndex } from '../../history/calendar';
import { MILLIS_PER_DAY } from '../../history/days';
import { type Moves, OFF_BOARD } from '../../history/flow';
import type { Instant } from '../../history/types';
import type { MetricsContext } from '../context';
import { timedOrder } from '../finishOrder';
import type { Measured } from '../measured';
import { FEW, hundredths } from '../spread';
import { workInProgress } from '../wip';
import { workTimes } from '../workTimes';

const WINDOW_DAYS = 90;
/** How far apart two numbers may lie, as a share of the larger, and still count as about the same. */
const TOLERANCE = 0.2;

type Assumption = 'arrivals-equal-departures' | 'what-starts-finishes' | 'wip-is-stable' | 'age-is-stable';

interface LittlesLaw {
  /** Items finished in the window. */
  readonly n: number;
  readonly few: boolean;
  /** Days looked at: 90, or since the first start. */
  readonly days: number;
  readonly averageWip: number;
  readonly throughputPerDay: number;
  readonly averageCycleTime: number;
  /** Average WIP ÷ (throughput × cycle time): 1 where the law holds. */
  readonly ratio: number;
  /** The assumptions that fail, each as a sentence. None: the numbers fit together. */
  readonly failing: readonly { readonly assumption: Assumption; readonly sentence: string }[];
}

/**
 * Little's law as a health check: over the last 90 days, average WIP should be about throughput × average cycle time.
 * Where it is not, an assumption of the law fails, and forecasts that build on a stable flow deserve less trust. It is a
 * check only, never a way to compute one of the three from the others.
 *
 * Source: Vacanti, Actionable Agile Metrics for Predictability.
 *
 * @example
 * littlesLaw(context).failing[0]?.sentence; // 'More work was started (30) than finished (18).'
 */
export const littlesLaw = (context: MetricsContext): Measured<LittlesLaw> => {
  const { now } = context;
  const wip = workInProgress(context);
  const { started, finished } = workTimes(context);
  let firstStart = now;
  for (let place = 0; place < started.length; place += 1) {
    const at = started[place] ?? now;
    if (at < firstStart) firstStart = at;
  }
  const from = Math.max(now - WINDOW_DAYS * MILLIS_PER_DAY, firstStart);
  let [n, cycleMillis] = [0, 0];
  const timed = timedOrder(context);
  for (let index = 0; index < timed.length; index += 1) {
    const place = timed[index] ?? 0;
    const at = finished[place] ?? 0;
    if (at <= from) continue;
    n += 1;
    cycleMillis += at - (started[place] ?? 0);
  }
  if (wip.status !== 'ok' || cycleMillis === 0)
    return { status: 'insufficient', reason: NOTHING_FINISHED, have: 0, need: 1 };

  const wipOfDays = wip.atDayEnd.slice(dayIndex(context.calendar, from));
  const averageWip = wipOfDays.reduce((sum, value) => sum + value, 0) / wipOfDays.length;
  const throughputPerDay = n / wipOfDays.length;
  const averageCycleTime = cycleMillis / n / MILLIS_PER_DAY;
  return {
    status: 'ok',
    n,
    few: n < FEW,
    days: wipOfDays.length,
    averageWip: hundredths(averageWip),
    throughputPerDay: hundredths(throughputPerDay),
    averageCycleTime: hundredths(averageCycleTime),
    ratio: hundredths(averageWip / (throughputPerDay * averageCycleTime)),
    failing: [
      ...arrivalsEqualDepartures(context, from, n),
      ...whatStartsFinishes(context, from),
      ...wipIsStable(wipOfDays),
      ...ageIsStable(context, from),
    ],
  };
};

const NOTHING_FINISHED =
  'No issue that had been started was finished in the last 90 days, so the flow cannot be checked against itself.';

type Failing = LittlesLaw['failing'];

const differs = (a: number, b: number): boolean => Math.abs(a - b) > TOLERANCE * Math.max(a, b);

const arrivalsEqualDepartures = (context: MetricsContext, from: Instant, finished: number): Failing => {
  let started = 0;
  const starts = workTimes(context).started;
  for (let place = 0; place < starts.length; place += 1) if ((starts[place] ?? 0) > from) started += 1;
  if (!differs(started, finished)) return [];
  const sentence =
    started > finished
      ? `More work was started (${started}) than finished (${finished}).`
      : `Less work was started (${started}) than finished (${finished}).`;
  return [{ assumption: 'arrivals-equal-departures', sentence }];
};

const whatStartsFinishes = (context: MetricsContext, from: Instant): Failing => {
  const { committed } = context.workflow;
  let left = 0;
  for (let place = 0; place < context.issues.length; place += 1)
    if (wasLeft(context.moves, place, committed, from)) left += 1;
  if (left === 0) return [];
  return [
    {
      assumption: 'what-starts-finishes',
      sentence: `${left === 1 ? '1 started issue was' : `${left} started issues were`} put back or given up.`,
    },
  ];
};

/** Whether an issue came back out of work after an instant. Most have not moved since: the newest moves are looked at first. */
const wasLeft = (
  { starts, at, columns }: Moves,
  place: number,
  committed: number,
  from: Instant,
): boolean => {
  const first = starts[place] ?? 0;
  for (let move = (starts[place + 1] ?? 0) - 1; move > first; move -= 1) {
    if ((at[move] ?? 0) <= from) return false;
    if ((columns[move] ?? 0) < committed && (columns[move - 1] ?? OFF_BOARD) >= committed) return true;
  }
  return false;
};

const wipIsStable = (wipOfDays: readonly number[]): Failing => {
  const first = wipOfDays[0] ?? 0;
  const last = wipOfDays.at(-1) ?? 0;
  return differs(first, last)
    ? [
        {
          assumption: 'wip-is-stable',
          sentence: `Work in progress went from ${first} to ${last} in ${wipOfDays.length} days.`,
        },
      ]
    : [];
};

const ageIsStable = (context: MetricsContext, from: Instant): Failing => {
  const before = averageAge(context, from);
  const today = averageAge(context, context.now);
  return before > 0 && today > before && differs(before, today)
    ? [
        {
          assumption: 'age-is-stable',
          sentence: `Work in progress has grown older: ${daysInWords(before)} on average then, ${daysInWords(today)} now.`,
        },
      ]
    : [];
};

const daysInWords = (days: number): string => (Math.round(days) === 1 ? '1 day' : `${Math.round(days)} days`);

/** Average age in days of what was in progress at an instant; 0 where nothing was. */
const averageAge = (context: MetricsContext, at: Instant): number => {
  const { started, finished } = workTimes(context);
  let [sum, count] = [0, 0];
  for (let place = 0; place < started.length; place += 1) {
    const since = started[place] ?? Number.NaN;
    // Not `since > at`: NaN is neither.
    if (!(since <= at) || (finished[place] ?? Number.NaN) <= at) continue;
    sum += at - since;
    count += 1;
  }
  return count === 0 ? 0 : sum / count / MILLIS_PER_DAY;
};
