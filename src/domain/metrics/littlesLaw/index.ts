import { dayIndex } from '../../history/calendar';
import { MILLIS_PER_DAY } from '../../history/days';
import { OFF_BOARD } from '../../history/flow';
import type { Instant } from '../../history/types';
import type { MetricsContext } from '../context';
import { timedOrder } from '../finishOrder';
import type { Measured } from '../measured';
import { movesBack } from '../movesBack';
import { FEW, hundredths } from '../spread';
import { least, lengthsFrom, placesUnknown, placesWithin, total } from '../vectors';
import { workInProgress } from '../wip';
import { allPlaces, workTimes } from '../workTimes';

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
  const from = Math.max(now - WINDOW_DAYS * MILLIS_PER_DAY, Math.min(now, least(started)));
  const recent = placesWithin(finished, timedOrder(context), from, Infinity);
  const n = recent.length;
  const cycleMillis = total(lengthsFrom(recent, started, finished));
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
  const started = placesWithin(workTimes(context).started, allPlaces(context), from, Infinity).length;
  if (!differs(started, finished)) return [];
  const sentence =
    started > finished
      ? `More work was started (${started}) than finished (${finished}).`
      : `Less work was started (${started}) than finished (${finished}).`;
  return [{ assumption: 'arrivals-equal-departures', sentence }];
};

const whatStartsFinishes = (context: MetricsContext, from: Instant): Failing => {
  const { at, columns } = context.moves;
  const { committed } = context.workflow;
  const came = movesBack(context).filter(
    ({ move }) =>
      (at[move] ?? 0) > from &&
      (columns[move] ?? OFF_BOARD) < committed &&
      (columns[move - 1] ?? OFF_BOARD) >= committed,
  );
  const left = new Set(came.map(({ place }) => place)).size;
  if (left === 0) return [];
  return [
    {
      assumption: 'what-starts-finishes',
      sentence: `${left === 1 ? '1 started issue was' : `${left} started issues were`} put back or given up.`,
    },
  ];
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
  const begun = placesWithin(started, allPlaces(context), -Infinity, at);
  const running = [...placesUnknown(finished, begun), ...placesWithin(finished, begun, at, Infinity)];
  const sum = running.reduce((millis, place) => millis + at - (started[place] ?? at), 0);
  return running.length === 0 ? 0 : sum / running.length / MILLIS_PER_DAY;
};
