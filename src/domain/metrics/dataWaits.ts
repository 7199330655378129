import type { IssueHistory } from '../history/types';
import { type Blocker, blockersOf } from './blockers';
import type { Interval } from './context';
import { intersection, union } from './intervals';
import { linkedPlaces } from './linkedPlaces';
import { oncePerContext } from './oncePerContext';
import { accessSourceOf } from './planFacts';
import { openPlaces } from './workTimes';

/** When an issue could not be worked on for want of one source's data. */
interface DataWait {
  readonly source: string;
  readonly times: readonly Interval[];
}

/**
 * By place, when an issue was behind an open data-access issue, directly or through a chain of open blockers, by source.
 * Followed through links, since a template says "features after cleaning after sample after request" and only the last
 * of these names the access.
 */
const dataWaits = oncePerContext((context): ReadonlyMap<number, readonly DataWait[]> => {
  const known = new Map<string, readonly DataWait[]>();
  const byPlace = new Map<number, readonly DataWait[]>();
  const blockers = blockersOf(context).of;
  for (const place of linkedPlaces(context)) {
    const issue = context.issues[place];
    const waits = issue === undefined ? NONE : follow(blockers, issue, known);
    if (waits.length > 0) byPlace.set(place, waits);
  }
  return byPlace;
});

const NONE: readonly DataWait[] = [];

/** By place, the stretches in which an issue was behind any source; of those that ever were, in order. */
export const dataWaitTimes = oncePerContext((context): ReadonlyMap<number, readonly Interval[]> => {
  const byPlace = new Map<number, readonly Interval[]>();
  for (const [place, waits] of dataWaits(context))
    byPlace.set(place, union(waits.flatMap(({ times }) => times)));
  return byPlace;
});

/** By source, the places of the issues that are to be done and behind it now, in order. */
export const openBehindSources = oncePerContext((context): ReadonlyMap<string, readonly number[]> => {
  const open = new Set(openPlaces(context));
  const behind = new Map<string, number[]>();
  for (const [place, waits] of dataWaits(context)) {
    if (!open.has(place)) continue;
    for (const { source, times } of waits) {
      if (times.at(-1)?.to !== context.now) continue;
      const ofSource = behind.get(source);
      if (ofSource === undefined) behind.set(source, [place]);
      else ofSource.push(place);
    }
  }
  return behind;
});

type BlockersOf = (issue: IssueHistory) => readonly Blocker[];

const follow = (
  blockersOfIssue: BlockersOf,
  issue: IssueHistory,
  known: Map<string, readonly DataWait[]>,
): readonly DataWait[] => {
  const found = known.get(issue.id);
  if (found !== undefined) return found;
  const blockers = blockersOfIssue(issue);
  if (blockers.length === 0) return NONE;
  // Links can run in a circle: what is being followed counts as waiting for nothing.
  known.set(issue.id, NONE);
  const waits = merged(blockers.flatMap((blocker) => waitsBehind(blockersOfIssue, blocker, known)));
  known.set(issue.id, waits);
  return waits;
};

const waitsBehind = (
  blockersOfIssue: BlockersOf,
  { issue, facts, times }: Blocker,
  known: Map<string, readonly DataWait[]>,
): readonly DataWait[] => {
  const source = accessSourceOf(facts);
  if (source !== undefined) return [{ source, times }];
  return follow(blockersOfIssue, issue, known).map((wait) => ({
    source: wait.source,
    times: intersection(times, wait.times),
  }));
};

const merged = (waits: readonly DataWait[]): readonly DataWait[] => {
  // Nearly every link leads to no source.
  if (waits.length === 0) return NONE;
  const sources = [...new Set(waits.map(({ source }) => source))];
  return sources
    .map((source) => ({
      source,
      times: union(waits.filter((wait) => wait.source === source).flatMap(({ times }) => times)),
    }))
    .filter(({ times }) => times.length > 0);
};
