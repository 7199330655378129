import { addDays, daysBetween } from '../../shared/charts/days';
import type { WhenDone } from '../../shared/contract';

/** Days, weeks or four weeks to a bar: the fewest that leave bars wide enough to point at. */
const LENGTHS = [1, 7, 28] as const;
const MOST_BARS = 60;

/** In how many trials everything was finished within some days. */
export interface FinishBar {
  readonly from: string;
  /** Last day of the bar. */
  readonly to: string;
  readonly trials: number;
  /** Share of all trials that had ended by its last day. */
  readonly byThen: number;
}

/**
 * The days on which trials ended, joined to bars of equal length.
 *
 * @example
 * // 3 of 4 trials ended on Monday, the other on Wednesday: Tuesday's bar is empty.
 * finishBars(forecast).map(({ trials }) => trials); // [3, 0, 1]
 */
export function finishBars({
  distribution,
  trials,
}: Pick<WhenDone, 'distribution' | 'trials'>): readonly FinishBar[] {
  const [first, last] = [distribution[0]?.day, distribution.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const span = daysBetween(first, last) + 1;
  const length = LENGTHS.find((days) => span / days <= MOST_BARS) ?? LENGTHS[2];
  const counts = Array.from({ length: Math.ceil(span / length) }, () => 0);
  for (const { day, trials: ended } of distribution) {
    const place = Math.floor(daysBetween(first, day) / length);
    counts[place] = (counts[place] ?? 0) + ended;
  }
  let ended = 0;
  return counts.map((count, index) => {
    ended += count;
    return {
      from: addDays(first, index * length),
      to: addDays(first, (index + 1) * length - 1),
      trials: count,
      byThen: ended / trials,
    };
  });
}
