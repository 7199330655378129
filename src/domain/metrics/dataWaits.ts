import type { IssueHistory } from '../history/types';
import { type Blocker, blockersOf } from './blockers';
import type { Interval, MetricsContext } from './context';
import { intersection, union } from './intervals';
import { oncePerContext } from './oncePerContext';
import { accessSourceOf } from './planFacts';

/** When an issue could not be worked on for want of one source's data. */
export interface DataWait {
  readonly source: string;
  readonly times: readonly Interval[];
}

/**
 * When each issue was behind an open data-access issue, directly or through a chain of open blockers, by source.
 * Followed through links, since a template says "features after cleaning after sample after request" and only the last
 * of these names the access.
 */
export const dataWaits = oncePerContext((context): ((issue: IssueHistory) => readonly DataWait[]) => {
  const known = new Map<string, readonly DataWait[]>();
  for (const issue of context.issues) if (issue.blockedBy.length > 0) follow(context, issue, known);
  return ({ id, blockedBy }) => (blockedBy.length === 0 ? NONE : (known.get(id) ?? NONE));
});

/** The stretches in which an issue was behind any source. */
export const dataWaitTimes = (context: MetricsContext, issue: IssueHistory): readonly Interval[] => {
  // Nearly every issue has no blocker, and there are many issues.
  if (issue.blockedBy.length === 0) return NO_TIMES;
  const waits = dataWaits(context)(issue);
  return waits.length === 0 ? [] : union(waits.flatMap(({ times }) => times));
};

const NONE: readonly DataWait[] = [];
const NO_TIMES: readonly Interval[] = [];

const follow = (
  context: MetricsContext,
  issue: IssueHistory,
  known: Map<string, readonly DataWait[]>,
): readonly DataWait[] => {
  const found = known.get(issue.id);
  if (found !== undefined) return found;
  const blockers = blockersOf(context).of(issue);
  if (blockers.length === 0) return NONE;
  // Links can run in a circle: what is being followed counts as waiting for nothing.
  known.set(issue.id, NONE);
  const waits = merged(blockers.flatMap((blocker) => waitsBehind(context, blocker, known)));
  known.set(issue.id, waits);
  return waits;
};

const waitsBehind = (
  context: MetricsContext,
  { item, times }: Blocker,
  known: Map<string, readonly DataWait[]>,
): readonly DataWait[] => {
  const source = accessSourceOf(item.facts);
  if (source !== undefined) return [{ source, times }];
  return follow(context, item.issue, known).map((wait) => ({
    source: wait.source,
    times: intersection(times, wait.times),
  }));
};

const merged = (waits: readonly DataWait[]): readonly DataWait[] => {
  const sources = [...new Set(waits.map(({ source }) => source))];
  return sources
    .map((source) => ({
      source,
      times: union(waits.filter((wait) => wait.source === source).flatMap(({ times }) => times)),
    }))
    .filter(({ times }) => times.length > 0);
};
