/** A stretch of days and the items that took as long: from `from` up to but without `to`. */
export interface Bin<T> {
  readonly from: number;
  readonly to: number;
  readonly items: readonly T[];
}

/** Widths that people count in: days, weeks, months, quarters. */
const WIDTHS = [1, 2, 3, 7, 14, 28, 56, 91, 182, 364] as const;

/** More bars than this say no more. */
export const MOST_BINS = 30;

/**
 * Sorts items into stretches of the same number of days, the shortest from 0 on, as few days wide as `most` bins allow.
 *
 * @example
 * binsOf([{ elapsedDays: 0.5 }, { elapsedDays: 2 }], 30); // 0 to 1 with one, 1 to 2 with none, 2 to 3 with one
 */
export function binsOf<T extends { readonly elapsedDays: number }>(
  items: readonly T[],
  most: number,
): readonly Bin<T>[] {
  const longest = items.reduce((days, { elapsedDays }) => Math.max(days, elapsedDays), 0);
  const countOf = (width: number) => Math.floor(longest / width) + 1;
  const width = WIDTHS.find((days) => countOf(days) <= most) ?? Math.ceil((longest + 1) / most);
  const bins = Array.from({ length: countOf(width) }, (): T[] => []);
  for (const item of items) bins[Math.floor(item.elapsedDays / width)]?.push(item);
  return bins.map((inside, index) => ({ from: index * width, to: (index + 1) * width, items: inside }));
}
