/**
 * Moves labels apart so that none overlaps: each keeps its place or goes up until it is `gap` above the one below.
 * `heights` fall from first to last (pixels from the top).
 *
 * @example
 * spread([100, 98, 60], 14); // [100, 86, 60]
 */
export function spread(heights: readonly number[], gap: number): readonly number[] {
  const placed: number[] = [];
  for (const height of heights) placed.push(Math.min(height, (placed.at(-1) ?? Infinity) - gap));
  return placed;
}
