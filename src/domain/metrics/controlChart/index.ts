import type { MetricsContext } from '../context';
import { elapsedDays, timedFinishes, timedInPeriod } from '../items';
import type { IssueRef, Measured } from '../measured';
import { FEW, hundredths } from '../spread';

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
  /** In the order in which they were finished. */
  readonly items: readonly (IssueRef & {
    /** ISO instant. */
    readonly finished: string;
    readonly elapsedDays: number;
    readonly rollingMean: number;
  })[];
}

/**
 * Control chart: the cycle time of each finished item with the mean over it and its neighbours before and after, fewer
 * at the ends. The band is the mean ± one standard deviation of all.
 *
 * Source: support.atlassian.com, control chart.
 *
 * @example
 * controlChart(context).items.at(-1)?.rollingMean; // 6.4
 */
export const controlChart = (context: MetricsContext): Measured<ControlChart> => {
  const timed = timedInPeriod(context);
  const n = timed.length;
  if (n === 0) return { status: 'insufficient', reason: NO_CYCLE_TIME, have: 0, need: 1 };
  const days = timed.map(({ started, finished }) => elapsedDays(started, finished));
  const neighbours = neighboursFor(n);
  const finishes = timedFinishes(context);
  const means = rollingMeans(days, neighbours);
  const mean = days.reduce((sum, value) => sum + value, 0) / n;
  const variance = days.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n;
  return {
    status: 'ok',
    n,
    few: n < FEW,
    mean: hundredths(mean),
    standardDeviation: hundredths(Math.sqrt(variance)),
    neighbours,
    items: timed.map(({ issue }, index) => ({
      key: issue.key,
      summary: issue.summary,
      finished: finishes[index] ?? '',
      elapsedDays: days[index] ?? 0,
      rollingMean: means[index] ?? 0,
    })),
  };
};

const NO_CYCLE_TIME = 'No issue has been both started and finished yet, so there is no cycle time to chart.';

const neighboursFor = (n: number): number => {
  const share = Math.floor(n * SHARE_OF_ITEMS);
  const odd = share % 2 === 0 ? share + 1 : share;
  return Math.max(LEAST_NEIGHBOURS, odd);
};

const rollingMeans = (values: readonly number[], neighbours: number): readonly number[] => {
  const sums = [0];
  let total = 0;
  for (const value of values) {
    total += value;
    sums.push(total);
  }
  return values.map((_, index) => {
    const from = Math.max(0, index - neighbours);
    const to = Math.min(values.length, index + neighbours + 1);
    return hundredths(((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from));
  });
};
