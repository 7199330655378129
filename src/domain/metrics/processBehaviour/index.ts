import type { Measured } from '../measured';
import { FEW, hundredths } from '../spread';
import { placesUpTo, placesWithin, total } from '../vectors';

/** From a moving range to three standard deviations, and to one: 3 ÷ d₂ and 1 ÷ d₂ with d₂ = 1.128 for ranges of two. */
const LIMIT_FACTOR = 2.66;
const D2 = 1.128;

export type SignalRule = 'outside-limits' | 'two-of-three' | 'four-of-five' | 'eight-in-a-row';

/** A pattern that chance alone seldom makes. */
interface Signal {
  readonly rule: SignalRule;
  readonly side: 'above' | 'below';
  /** Index of the value with which the pattern was complete. */
  readonly index: number;
}

interface ProcessBehaviour {
  readonly n: number;
  readonly few: boolean;
  readonly mean: number;
  readonly meanMovingRange: number;
  /** One standard deviation as the moving ranges tell it: mR̄ ÷ 1.128. */
  readonly sigma: number;
  readonly upper: number;
  /** Null where it would lie below 0, which none of these values can. */
  readonly lower: number | null;
  readonly signals: readonly Signal[];
}

/**
 * Process behaviour chart (XmR) of values that cannot be negative, oldest first: the limits within which they vary by
 * routine, and the signals that something has changed. Limits are the mean ± 2.66 × mean moving range.
 *
 * Source: Wheeler, Understanding Variation; the signals are the four of the Western Electric handbook.
 *
 * @example
 * processBehaviour([4, 6, 5, 7, 5, 30]); // signals: [{ rule: 'outside-limits', side: 'above', index: 5 }] or none, by its limits
 */
export const processBehaviour = (list: ArrayLike<number>): Measured<ProcessBehaviour> => {
  const n = list.length;
  if (n < 2) return { status: 'insufficient', reason: NO_RANGE, have: n, need: 2 };
  const values = new Float64Array(list);
  const mean = total(values) / n;
  const meanMovingRange = meanMovingRangeOf(values);
  const sigma = meanMovingRange / D2;
  const reach = LIMIT_FACTOR * meanMovingRange;
  const places = placesUpTo(n);
  const distances = { above: distancesFrom(mean, values, 1), below: distancesFrom(mean, values, -1) };
  return {
    status: 'ok',
    n,
    few: n < FEW,
    mean: hundredths(mean),
    meanMovingRange: hundredths(meanMovingRange),
    sigma: hundredths(sigma),
    upper: hundredths(mean + reach),
    lower: mean - reach < 0 ? null : hundredths(mean - reach),
    signals: RULES.flatMap((rule) =>
      SIDES.flatMap((side) => {
        const beyond = placesWithin(distances[side], places, rule.beyond(sigma, reach), Infinity);
        return signalsOn(side, beyond, rule);
      }),
    ).sort((a, b) => a.index - b.index),
  };
};

const NO_RANGE = 'Routine variation shows from two values on; so far there is at most one.';

interface Rule {
  readonly rule: SignalRule;
  /** So many of so many values in a row lie beyond a distance from the mean, on one side. */
  readonly least: number;
  readonly of: number;
  readonly beyond: (sigma: number, reach: number) => number;
}

const RULES: readonly Rule[] = [
  { rule: 'outside-limits', least: 1, of: 1, beyond: (_, reach) => reach },
  { rule: 'two-of-three', least: 2, of: 3, beyond: (sigma) => 2 * sigma },
  { rule: 'four-of-five', least: 4, of: 5, beyond: (sigma) => sigma },
  { rule: 'eight-in-a-row', least: 8, of: 8, beyond: () => 0 },
];

const SIDES = ['above', 'below'] as const;

/** How far each value lies from the mean, on the side that counts as positive. */
const distancesFrom = (mean: number, values: Float64Array, sign: 1 | -1): Float64Array => {
  const distances = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1)
    distances[index] = sign * ((values[index] ?? mean) - mean);
  return distances;
};

/**
 * A pattern counts at the value that completes it, so that value itself has to lie beyond.
 *
 * @param beyond indexes of the values that lie beyond the rule's distance on this side
 */
const signalsOn = (
  side: Signal['side'],
  beyond: Int32Array,
  { rule, least, of }: Rule,
): readonly Signal[] => {
  const signals: Signal[] = [];
  for (let last = least - 1; last < beyond.length; last += 1) {
    const index = beyond[last] ?? 0;
    if (index - (beyond[last - least + 1] ?? 0) < of) signals.push({ rule, side, index });
  }
  return signals;
};

const meanMovingRangeOf = (values: Float64Array): number => {
  let sum = 0;
  for (let index = 1; index < values.length; index += 1)
    sum += Math.abs((values[index] ?? 0) - (values[index - 1] ?? 0));
  return sum / (values.length - 1);
};
