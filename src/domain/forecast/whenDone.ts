import type { Measured } from '../metrics/measured';
import type { Day } from '../plan/types';
import { dayAfter, daysFrom } from './calendar';
import { remainingIn } from './stage';
import { HORIZON_DAYS, playTrials, TRIALS } from './trials';
import type { ForecastDay, LaterBy, Outlook, Probability, WhenDone } from './types';

/**
 * When everything that remains will be finished: the day on which 50, 70, 85 and 95 of 100 trials have finished it.
 *
 * Source: Monte Carlo forecast of "when" as practised with the Kanban Guide's throughput, 10,000 trials. Days, not
 * interpolated: by `p85` at least 85 of 100 trials have finished.
 *
 * @param items the first so many of those that remain, in whatever order; all of them where absent
 * @returns insufficient where nothing remains
 * @example
 * // One item each working day, Friday 6 March 2026, three remain: Monday, Tuesday, Wednesday.
 * whenDone(outlook); // { p85: { type: 'on', day: '2026-03-11' }, … }
 */
export const whenDone = (
  outlook: Outlook,
  trials: number = TRIALS,
  items: number = remainingIn(outlook),
): Measured<WhenDone> => {
  if (items === 0) return { status: 'insufficient', reason: NOTHING_REMAINS, have: 0, need: 1 };
  return whenDoneFrom(outlook, items, playTrials(outlook, [HORIZON_DAYS], trials, items).finished);
};

/**
 * The forecast from the day on which each trial ended, counted from today.
 *
 * @param finished one more than the days looked at where something remained
 */
export const whenDoneFrom = (
  outlook: Pick<Outlook, 'today'>,
  remaining: number,
  finished: Uint16Array,
): Measured<WhenDone> => {
  if (remaining === 0) return { status: 'insufficient', reason: NOTHING_REMAINS, have: 0, need: 1 };
  const trials = finished.length;
  const counts = countByDay(finished);
  const dayAt = (share: number) => forecastDay(outlook, counts, share * trials);
  const beyond = counts[HORIZON_DAYS + 1] ?? 0;
  return {
    status: 'ok',
    p50: dayAt(0.5),
    p70: dayAt(0.7),
    p85: dayAt(0.85),
    p95: dayAt(0.95),
    remaining,
    trials,
    distribution: [...counts.subarray(0, HORIZON_DAYS + 1)].flatMap((count, after) =>
      count === 0 ? [] : [{ day: dayAfter(outlook.today, after), trials: count }],
    ),
    beyond,
    horizon: dayAfter(outlook.today, HORIZON_DAYS),
    note: beyond === 0 ? null : beyondNote(beyond / trials),
  };
};

const NOTHING_REMAINS = 'Nothing of this scope remains, so there is nothing to forecast.';

const beyondNote = (share: number): string => {
  const percent = share < 0.01 ? 'fewer than 1' : `${Math.round(share * 100)}`;
  return `In ${percent} of 100 trials something still remains after three years, which is as far as a forecast looks.`;
};

const countByDay = (finished: Uint16Array): Uint32Array => {
  const counts = new Uint32Array(HORIZON_DAYS + 2);
  for (const day of finished) counts[day] = (counts[day] ?? 0) + 1;
  return counts;
};

/** The first day by which so many trials have ended. */
const forecastDay = ({ today }: Pick<Outlook, 'today'>, counts: Uint32Array, trials: number): ForecastDay => {
  let ended = 0;
  const after = counts.findIndex((count) => {
    ended += count;
    return ended >= trials;
  });
  return after > HORIZON_DAYS
    ? { type: 'after', day: dayAfter(today, HORIZON_DAYS) }
    : { type: 'on', day: dayAfter(today, after) };
};

const SUREST = 0.95;
const UNSUREST = 0.05;

/**
 * How likely everything is finished by the end of a day, from a forecast that has been made: quick enough for every
 * move of a date picker.
 *
 * @example
 * probabilityBy(forecast, '2026-06-30'); // { type: 'about', share: 0.72 } or { type: 'more-than', share: 0.95 }
 */
export const probabilityBy = ({ distribution, trials }: WhenDone, deadline: Day): Probability => {
  const inTime = distribution.reduce((sum, { day, trials: ended }) => sum + (day <= deadline ? ended : 0), 0);
  const share = inTime / trials;
  if (share > SUREST) return { type: 'more-than', share: SUREST };
  if (share < UNSUREST) return { type: 'less-than', share: UNSUREST };
  return { type: 'about', share: Math.round(share * 100) / 100 };
};

/** By how many calendar days a forecast lies after another. */
export const laterBy = (one: WhenDone, other: WhenDone): LaterBy => {
  const between = (earlier: ForecastDay, later: ForecastDay) =>
    earlier.type === 'on' && later.type === 'on' ? daysFrom(earlier.day, later.day) : null;
  return {
    p50: between(other.p50, one.p50),
    p85: between(other.p85, one.p85),
    p95: between(other.p95, one.p95),
  };
};
