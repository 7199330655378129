import { elapsed } from '../../../shared/words';
import type { Level } from './LevelLines';

/** Percentiles of elapsed days; those that are not shown are null or absent. */
type Percentiles = Readonly<Partial<Record<'p50' | 'p70' | 'p85' | 'p95', number | null>>>;

const SHARES = [
  ['p50', 50],
  ['p70', 70],
  ['p85', 85],
  ['p95', 95],
] as const;

/**
 * Lines under which so many of 100 issues finished, each labelled with its share and its days.
 *
 * @example
 * percentileLevels({ p50: 4, p85: 12 }); // labels "50%: 4 days" and "85%: 12 days"
 */
export const percentileLevels = (percentiles: Percentiles): readonly Level[] =>
  SHARES.flatMap(([key, share]) => {
    const value = percentiles[key];
    return value === null || value === undefined
      ? []
      : [{ label: `${share}%: ${elapsed(value)}`, value, series: 'level__percentile' }];
  });
