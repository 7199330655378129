import { valueNow } from '../../history/timeline';
import type { MetricsContext } from '../context';
import { dataWaits } from '../dataWaits';
import { type Item, itemsOf } from '../items';
import type { Measured } from '../measured';
import { hundredths } from '../spread';

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
  const open = itemsOf(context).filter(
    ({ issue, finished }) => finished === null && issue.category !== 'done',
  );
  if (open.length === 0) return { status: 'insufficient', reason: NOTHING_LEFT, have: 0, need: 1 };
  const points = ({ issue }: Item) => valueNow(issue.estimate) ?? 0;
  const unit = open.some((item) => points(item) > 0) ? 'points' : 'issues';
  const size = (items: readonly Item[]) =>
    unit === 'issues' ? items.length : items.reduce((sum, item) => sum + points(item), 0);
  const behind = new Map<string, Item[]>();
  for (const item of open) {
    for (const { source, times } of dataWaits(context)(item.issue)) {
      if (times.at(-1)?.to === context.now) behind.set(source, [...(behind.get(source) ?? []), item]);
    }
  }
  const remaining = size(open);
  return {
    status: 'ok',
    unit,
    remaining,
    sources: [...behind]
      .map(([source, items]) => ({
        source,
        amount: size(items),
        share: hundredths(size(items) / remaining),
        keys: items.map(({ issue }) => issue.key),
      }))
      .sort((a, b) => b.amount - a.amount || (a.source < b.source ? -1 : 1)),
  };
};

const NOTHING_LEFT = 'No work remains, so nothing can wait behind a source.';
