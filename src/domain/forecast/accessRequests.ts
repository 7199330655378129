import { daysApart } from '../history/calendar';
import type { IssueHistory } from '../history/types';
import { blockersOf } from '../metrics/blockers';
import type { MetricsContext } from '../metrics/context';
import { type Item, itemsOf } from '../metrics/items';
import { oncePerContext } from '../metrics/oncePerContext';
import { isAccessRequest } from '../metrics/planFacts';
import type { OpenRequest } from './types';

interface AccessRequests {
  /** Requests not granted yet, with the slug of their source. */
  readonly open: readonly OpenRequest[];
  /** Keys of the open requests that an issue waits for, through any chain of open blockers; a request waits for its own. */
  readonly behind: (issue: IssueHistory) => readonly string[];
  /** Whole calendar days from request to access, of the accesses that were granted. */
  readonly leadTimes: readonly number[];
}

/**
 * The requests for access to data of a project, and what waits for them. A request is made when its issue is started: one
 * that nobody has started has waited for 0 days.
 */
export const accessRequests = oncePerContext((context): AccessRequests => {
  const requests = itemsOf(context).filter(({ facts }) => isAccessRequest(facts));
  const open = requests.filter(isOpen);
  const behind = heldBy(context, open);
  return {
    open: open.map(({ issue, flow, facts }) => ({
      key: issue.key,
      source: facts?.source ?? '',
      ageDays: flow.started === null ? 0 : daysApart(context.calendar, flow.started, context.now),
    })),
    behind: ({ id }) => behind.get(id) ?? NONE,
    leadTimes: requests.flatMap(({ flow, finished }) =>
      flow.started === null || finished === null ? [] : [daysApart(context.calendar, flow.started, finished)],
    ),
  };
});

const NONE: readonly string[] = [];

/** Whether an item remains to be done: neither finished nor given up. */
export const isOpen = ({ issue, finished }: Item): boolean => finished === null && issue.category !== 'done';

/** By id of an issue, the keys of the requests that hold it up now. Links that run in a circle are walked once. */
const heldBy = (
  context: MetricsContext,
  requests: readonly Item[],
): ReadonlyMap<string, readonly string[]> => {
  const blocks = openLinks(context);
  const behind = new Map<string, string[]>();
  for (const { issue } of requests) {
    const reached = new Set([issue.id]);
    for (const id of reached) for (const held of blocks.get(id) ?? NONE) reached.add(held);
    for (const id of reached) listIn(behind, id).push(issue.key);
  }
  return behind;
};

/** By id of a blocker that is open, the ids of the issues that it blocks now. */
const openLinks = (context: MetricsContext): ReadonlyMap<string, readonly string[]> => {
  const { issues, epics, subtasks, others, now } = context;
  const blocks = new Map<string, string[]>();
  for (const issue of [...issues, ...epics, ...subtasks, ...others])
    for (const blocker of blockersOf(context).of(issue))
      if (blocker.times.at(-1)?.to === now) listIn(blocks, blocker.issue.id).push(issue.id);
  return blocks;
};

const listIn = (lists: Map<string, string[]>, key: string): string[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};
