/**
 * Percentile by linear interpolation between closest ranks (type 7 of Hyndman and Fan, the default of R and NumPy).
 *
 * @param sorted ascending
 * @param share between 0 and 1
 * @returns undefined for no values
 * @example
 * percentile([1, 2, 3, 4], 0.5); // 2.5
 */
export const percentile = (sorted: ArrayLike<number>, share: number): number | undefined => {
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (rank - Math.floor(rank));
};
