import type { MetricsContext } from '../context';
import { openBehindSources } from '../dataWaits';
import { estimatesOf } from '../fieldSeries';
import type { Measured } from '../measured';
import { hundredths } from '../spread';
import { openPlaces } from '../workTimes';

interface SourceConcentration {
  readonly unit: 'points' | 'issues';
  /** Remaining work, in `unit`. */
  readonly remaining: number;
  /** Most first. An item behind two sources counts under both. */
  readonly sources: readonly {
    readonly source: string;
    readonly amount: number;
    /** Amount ÷ remaining, between 0 and 1. */
    readonly share: number;
    readonly keys: readonly string[];
  }[];
}

/**
 * Source concentration: the share of the remaining points that waits behind the open access of a single data source. One
 * source with most of the plan behind it is the plan's greatest risk. In issues where nothing is estimated.
 *
 * @example
 * sourceConcentration(context).sources[0]; // { source: 'crm', amount: 34, share: 0.61, keys: […] }
 */
export const sourceConcentration = (context: MetricsContext): Measured<SourceConcentration> => {
  const { issues } = context;
  const open = [...openPlaces(context)];
  if (open.length === 0) return { status: 'insufficient', reason: NOTHING_LEFT, have: 0, need: 1 };
  const { starts, values, dictionary } = estimatesOf(context);
  const points = (place: number) => dictionary[values[(starts[place + 1] ?? 0) - 1] ?? -1] ?? 0;
  const unit = open.some((place) => points(place) > 0) ? 'points' : 'issues';
  const size = (places: readonly number[]) =>
    unit === 'issues' ? places.length : places.reduce((sum, place) => sum + points(place), 0);
  const remaining = size(open);
  return {
    status: 'ok',
    unit,
    remaining,
    sources: [...openBehindSources(context)]
      .map(([source, places]) => ({
        source,
        amount: size(places),
        share: hundredths(size(places) / remaining),
        keys: places.map((place) => issues[place]?.key ?? ''),
      }))
      .sort((a, b) => b.amount - a.amount || (a.source < b.source ? -1 : 1)),
  };
};

const NOTHING_LEFT = 'No work remains, so nothing can wait behind a source.';
