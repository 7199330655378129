interface Cluster {
  /** Height of its last label, which is its highest. */
  readonly top: number;
  readonly members: readonly number[];
}

/**
 * Moves labels apart so that none overlaps, and as little as that takes: labels that would overlap stand around the
 * middle of their places, the others stay. `heights` fall from first to last (pixels from the top).
 *
 * @param floor below which no label goes
 * @example
 * spread([100, 98, 60], 14, 200); // [106, 92, 60]
 */
export function spread(heights: readonly number[], gap: number, floor: number): readonly number[] {
  const placed = heights.reduce<readonly Cluster[]>(
    (clusters, height) => joined(clusters, clusterOf([height], gap, floor), gap, floor),
    [],
  );
  return placed.flatMap(({ top, members }) =>
    members.map((_, index) => top + (members.length - 1 - index) * gap),
  );
}

/** The labels of a cluster stand a gap apart, around the middle of where they belong. */
function clusterOf(members: readonly number[], gap: number, floor: number): Cluster {
  const half = ((members.length - 1) * gap) / 2;
  const middle = members.reduce((sum, height) => sum + height, 0) / members.length;
  return { top: Math.min(middle + half, floor) - 2 * half, members };
}

/** A cluster on top of the others; together with those that it would overlap. */
function joined(clusters: readonly Cluster[], next: Cluster, gap: number, floor: number): readonly Cluster[] {
  const below = clusters.at(-1);
  const bottom = next.top + (next.members.length - 1) * gap;
  if (below === undefined || below.top - bottom >= gap) return [...clusters, next];
  return joined(
    clusters.slice(0, -1),
    clusterOf([...below.members, ...next.members], gap, floor),
    gap,
    floor,
  );
}
