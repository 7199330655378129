import type { MetricsContext } from '../context';
import { cycleDays } from '../cycleDays';
import type { Measured } from '../measured';
import { FEW, hundredths } from '../spread';
import { running, total } from '../vectors';

/** Neighbours on each side: a fifth of the items, odd and at least this many. */
const LEAST_NEIGHBOURS = 5;
const SHARE_OF_ITEMS = 0.2;

interface ControlChart {
  readonly n: number;
  readonly few: boolean;
  readonly mean: number;
  readonly standardDeviation: number;
  /** How many items before and as many after each one go into its rolling mean. */
  readonly neighbours: number;
  /** Of each item with a cycle time, in the order in which they were finished: parallel to the items of the cycle times. */
  readonly rollingMeans: readonly number[];
}

/**
 * Control chart: the cycle time of each finished item with the mean over it and its neighbours before and after, fewer
 * at the ends. The band is the mean ± one standard deviation of all.
 *
 * Source: support.atlassian.com, control chart.
 *
 * @example
 * controlChart(context).rollingMeans.at(-1); // 6.4
 */
export const controlChart = (context: MetricsContext): Measured<ControlChart> => {
  const days = cycleDays(context);
  const n = days.length;
  if (n === 0) return { status: 'insufficient', reason: NO_CYCLE_TIME, have: 0, need: 1 };
  const neighbours = neighboursFor(n);
  const mean = total(days) / n;
  return {
    status: 'ok',
    n,
    few: n < FEW,
    mean: hundredths(mean),
    standardDeviation: hundredths(Math.sqrt(squaresAround(mean, days) / n)),
    neighbours,
    rollingMeans: rollingMeans(days, neighbours),
  };
};

const NO_CYCLE_TIME = 'No issue has been both started and finished yet, so there is no cycle time to chart.';

const squaresAround = (mean: number, days: Float64Array): number => {
  let squares = 0;
  for (let index = 0; index < days.length; index += 1) squares += ((days[index] ?? 0) - mean) ** 2;
  return squares;
};

const neighboursFor = (n: number): number => {
  const share = Math.floor(n * SHARE_OF_ITEMS);
  const odd = share % 2 === 0 ? share + 1 : share;
  return Math.max(LEAST_NEIGHBOURS, odd);
};

const rollingMeans = (values: Float64Array, neighbours: number): readonly number[] => {
  const { length } = values;
  const sums = running(values);
  const means: number[] = [];
  for (let index = 0; index < length; index += 1) {
    const before = Math.max(0, index - neighbours) - 1;
    const last = Math.min(length - 1, index + neighbours);
    means.push(hundredths(((sums[last] ?? 0) - (sums[before] ?? 0)) / (last - before)));
  }
  return means;
};
