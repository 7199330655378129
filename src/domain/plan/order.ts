/** Something that comes after others, named by key. */
export interface Dependent {
  readonly key: string;
  readonly after: readonly string[];
}

/**
 * Keys so that each comes after everything it waits for. Among those that could come next, the one with the smallest
 * `rank` goes first, so the order is the same on every run.
 *
 * @returns fewer keys than were given when some of them wait for each other.
 */
export const inOrder = (nodes: readonly Dependent[], rank: (key: string) => number): readonly string[] => {
  const waiting = new Map(nodes.map(({ key, after }) => [key, new Set(after)]));
  const ordered: string[] = [];
  for (;;) {
    const next = [...waiting]
      .filter(([, blockers]) => blockers.size === 0)
      .reduce<string | undefined>(
        (best, [key]) => (best === undefined || rank(key) < rank(best) ? key : best),
        undefined,
      );
    if (next === undefined) return ordered;
    ordered.push(next);
    waiting.delete(next);
    for (const blockers of waiting.values()) blockers.delete(next);
  }
};

/** The keys that wait for each other, or wait for those that do; undefined when nothing does. */
export const findCycle = (nodes: readonly Dependent[]): readonly string[] | undefined => {
  const free = new Set(inOrder(nodes, () => 0));
  const bound = nodes.map(({ key }) => key).filter((key) => !free.has(key));
  return bound.length === 0 ? undefined : bound;
};
