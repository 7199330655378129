import type { PlanLink } from '../../domain/plan/links';
import type { PartDone } from '../ports/journal';
import type { LinkPart } from './addLinks';

/** Jira's limits for writes on one issue; a link is a write on both of its ends. */
const LIMITS = [
  { writes: 20, withinMs: 2_000 },
  { writes: 100, withinMs: 30_000 },
] as const;

/**
 * How long to wait before the links of a part are made, in milliseconds, so that no issue where many links meet is
 * written more often than Jira allows. What was written is known part by part, from when each was finished.
 */
export const pauseBefore = (
  part: LinkPart,
  others: readonly LinkPart[],
  done: ReadonlyMap<string, PartDone>,
  now: Date,
): number => {
  const coming = writesOf(part.links);
  const past = others
    .flatMap(({ name, links }) => {
      const finished = done.get(name);
      return finished === undefined
        ? []
        : [{ ageMs: now.getTime() - new Date(finished.at).getTime(), writes: writesOf(links) }];
    })
    .toSorted((a, b) => a.ageMs - b.ageMs);
  const pauses = [...coming].flatMap(([node, count]) =>
    LIMITS.map(({ writes, withinMs }) => {
      let total = count;
      for (const part of past) {
        if (part.ageMs >= withinMs) break;
        total += part.writes.get(node) ?? 0;
        if (total > writes) return withinMs - part.ageMs;
      }
      return 0;
    }),
  );
  return Math.max(0, ...pauses);
};

const writesOf = (links: readonly PlanLink[]): ReadonlyMap<string, number> => {
  const writes = new Map<string, number>();
  for (const node of links.flatMap(({ blocker, blocked }) => [blocker, blocked]))
    writes.set(node, (writes.get(node) ?? 0) + 1);
  return writes;
};
