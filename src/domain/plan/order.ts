import { heapOf } from './heap';

/** Something that comes after others, named by key. */
export interface Dependent {
  readonly key: string;
  readonly after: readonly string[];
}

/**
 * Keys so that each comes after everything it waits for. Among those that could come next, the one with the smallest
 * `rank` goes first, and the one that could come first among equals, so the order is the same on every run.
 *
 * @returns fewer keys than were given when some of them wait for each other, or for a key that is not there.
 */
export const inOrder = (nodes: readonly Dependent[], rank: (key: string) => number): readonly string[] => {
  const openBlockers = new Map(nodes.map(({ key, after }) => [key, new Set(after).size]));
  const dependents = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const { key, after } of nodes)
    for (const blocker of new Set(after)) dependents.get(blocker)?.push(key);

  const ready = heapOf<string>();
  for (const key of openBlockers.keys()) if (openBlockers.get(key) === 0) ready.push(key, rank(key));
  const ordered: string[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    ordered.push(next);
    for (const dependent of dependents.get(next) ?? []) {
      const left = (openBlockers.get(dependent) ?? 0) - 1;
      openBlockers.set(dependent, left);
      if (left === 0) ready.push(dependent, rank(dependent));
    }
  }
  return ordered;
};

/**
 * A circle of keys that wait for each other, each for the next and the last for the first; undefined when there is none.
 * Keys that are waited for but not there make no circle.
 *
 * @example
 * findCycle([{ key: 'a', after: ['b'] }, { key: 'b', after: ['a'] }]); // ['a', 'b']
 */
export const findCycle = (nodes: readonly Dependent[]): readonly string[] | undefined => {
  const known = new Set(nodes.map(({ key }) => key));
  const inside = nodes.map(({ key, after }) => ({ key, after: after.filter((each) => known.has(each)) }));
  const free = new Set(inOrder(inside, () => 0));
  const bound = new Map(inside.filter(({ key }) => !free.has(key)).map(({ key, after }) => [key, after]));
  // Whatever is bound waits for something bound, so a walk from one to the next comes back to where it was.
  const walk: string[] = [];
  let key = [...bound.keys()][0];
  while (key !== undefined && !walk.includes(key)) {
    walk.push(key);
    key = bound.get(key)?.find((blocker) => bound.has(blocker));
  }
  return key === undefined ? undefined : walk.slice(walk.indexOf(key));
};
