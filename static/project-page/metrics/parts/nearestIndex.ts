import { bisectCenter } from 'd3-array';

/** Index of the value nearest to `at` in ascending values; undefined where there are none. */
export function nearestIndex(ascending: readonly number[], at: number): number | undefined {
  return ascending.length === 0 ? undefined : bisectCenter(ascending, at);
}
