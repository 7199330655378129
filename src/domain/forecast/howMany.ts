import type { Day } from '../plan/types';
import { daysFrom } from './calendar';
import { HORIZON_DAYS, playTrials, ROUNDING, TRIALS } from './trials';
import type { HowMany, Outlook } from './types';

/**
 * How many items will be finished by the end of a day. Read from the high end down: with a probability of 85 % it is at
 * least `p85`, so the surer, the fewer.
 *
 * @param of `scope`: of the items that remain, delays included. `any`: as many as the team finishes when it never runs out
 *   of items that it can work on, which is the question before a scope is agreed.
 * @param trials fewer are enough for each day of a fan chart
 * @example
 * // One item each working day, Friday 6 March 2026: by Friday 13 March it is five.
 * howMany(outlook, '2026-03-13', 'any'); // { p50: 5, p85: 5, … }
 */
export const howMany = (outlook: Outlook, by: Day, of: 'scope' | 'any', trials: number = TRIALS): HowMany => {
  const supply = of === 'scope' ? outlook : { ...outlook, ready: Number.POSITIVE_INFINITY };
  const [answer] = howManyBy(supply, [by], trials);
  return answer ?? shares(by, new Float64Array(trials));
};

/** The same for several days, ascending, played once. */
export const howManyBy = (outlook: Outlook, days: readonly Day[], trials: number): readonly HowMany[] => {
  const last = (by: Day) => Math.min(HORIZON_DAYS, Math.max(0, daysFrom(outlook.today, by)));
  const { done } = playTrials(outlook, days.map(last), trials);
  return days.map((by, index) => shares(by, (done[index] ?? new Float64Array(trials)).sort()));
};

const shares = (by: Day, done: Float64Array): HowMany => {
  const trials = done.length;
  // With p percent at least this many: 100 - p percent of the trials may have fewer.
  const atLeast = (share: number) =>
    Math.floor((done[Math.floor((1 - share) * trials + ROUNDING)] ?? 0) + ROUNDING);
  return { by, p50: atLeast(0.5), p70: atLeast(0.7), p85: atLeast(0.85), p95: atLeast(0.95), trials };
};
