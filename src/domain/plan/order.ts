/** Something that comes after others, named by key. */
export interface Dependent {
  readonly key: string;
  readonly after: readonly string[];
}

/**
 * Keys so that each comes after everything it waits for. Among those that could come next, the one with the smallest
 * `rank` goes first, so the order is the same on every run.
 *
 * @returns fewer keys than were given when some of them wait for each other, or for a key that is not there.
 */
export const inOrder = (nodes: readonly Dependent[], rank: (key: string) => number): readonly string[] => {
  const openBlockers = new Map(nodes.map(({ key, after }) => [key, new Set(after).size]));
  const dependents = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const { key, after } of nodes)
    for (const blocker of new Set(after)) dependents.get(blocker)?.push(key);

  const ready = new Set(nodes.map(({ key }) => key).filter((key) => openBlockers.get(key) === 0));
  const ordered: string[] = [];
  while (ready.size > 0) {
    const next = [...ready].reduce((best, key) => (rank(key) < rank(best) ? key : best));
    ready.delete(next);
    ordered.push(next);
    for (const dependent of dependents.get(next) ?? []) {
      const left = (openBlockers.get(dependent) ?? 0) - 1;
      openBlockers.set(dependent, left);
      if (left === 0) ready.add(dependent);
    }
  }
  return ordered;
};

/** The keys that wait for each other, or wait for those that do; undefined when nothing does. */
export const findCycle = (nodes: readonly Dependent[]): readonly string[] | undefined => {
  const free = new Set(inOrder(nodes, () => 0));
  const bound = nodes.map(({ key }) => key).filter((key) => !free.has(key));
  return bound.length === 0 ? undefined : bound;
};
