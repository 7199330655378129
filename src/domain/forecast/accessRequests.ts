import { daysApart } from '../history/calendar';
import { flowOf } from '../history/flow';
import { historyAt } from '../history/historyAt';
import type { Instant, IssueHistory } from '../history/types';
import { blockersOf } from '../metrics/blockers';
import type { MetricsContext } from '../metrics/context';
import { type Item, itemOf, itemsWhere } from '../metrics/items';
import { oncePerContext } from '../metrics/oncePerContext';
import { openStretches } from '../metrics/openStretches';
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
export const accessRequests = oncePerContext(
  (context): AccessRequests => accessRequestsAt(context, context.now),
);

/** The same as it was known at an instant: what came later, such as the access itself, is not heeded. */
export const accessRequestsAt = (context: MetricsContext, at: Instant): AccessRequests => {
  const requests = itemsWhere(context, isAccessRequest).flatMap(
    (item) => itemKnownAt(context, item, at) ?? [],
  );
  const open = requests.filter(isOpen);
  const behind = heldBy(context, open, at);
  return {
    open: open.map(({ issue, flow, facts }) => ({
      key: issue.key,
      source: facts?.source ?? '',
      ageDays: flow.started === null ? 0 : daysApart(context.calendar, flow.started, at),
    })),
    behind: ({ id }) => behind.get(id) ?? NONE,
    leadTimes: requests.flatMap(({ flow, finished }) =>
      flow.started === null || finished === null ? [] : [daysApart(context.calendar, flow.started, finished)],
    ),
  };
};

const NONE: readonly string[] = [];

/** Undefined where the issue did not exist yet. */
const itemKnownAt = (context: MetricsContext, item: Item, at: Instant): Item | undefined => {
  const { now, workflow } = context;
  if (at >= now) return item;
  const issue = historyAt(item.issue, at, workflow.categoryOfStatus);
  return issue === item.issue ? item : issue && itemOf(issue, flowOf(issue, workflow));
};

/** Whether an item remains to be done: neither finished nor given up. */
export const isOpen = ({ issue, finished }: Item): boolean => finished === null && issue.category !== 'done';

/** The same for an instant, for many items: whether each existed, and was neither finished nor given up. */
export const openAt = (context: MetricsContext, at: Instant): ((item: Item) => boolean) => {
  if (at >= context.now) return isOpen;
  const stretches = openStretches(context);
  return ({ index }) => {
    const end = stretches.starts[index + 1] ?? 0;
    for (let stretch = stretches.starts[index] ?? 0; stretch < end; stretch += 1)
      if ((stretches.from[stretch] ?? 0) <= at && (stretches.to[stretch] ?? 0) > at) return true;
    return false;
  };
};

/** By id of an issue, the keys of the requests that hold it up at an instant. Links that run in a circle are walked once. */
const heldBy = (
  context: MetricsContext,
  requests: readonly Item[],
  at: Instant,
): ReadonlyMap<string, readonly string[]> => {
  const blocks = linksHolding(context, at);
  const behind = new Map<string, string[]>();
  for (const { issue } of requests) {
    const reached = new Set([issue.id]);
    for (const id of reached) for (const held of blocks.get(id) ?? NONE) reached.add(held);
    for (const id of reached) listIn(behind, id).push(issue.key);
  }
  return behind;
};

/** By id of a blocker that is open at an instant, the ids of the issues that it then blocks. */
const linksHolding = (context: MetricsContext, at: Instant): ReadonlyMap<string, readonly string[]> => {
  const blocks = new Map<string, string[]>();
  // What lasts ends now.
  for (const { blocker, blocked, times } of blockingTimes(context))
    if (times.some(({ from, to }) => from <= at && (to > at || to === context.now)))
      listIn(blocks, blocker).push(blocked);
  return blocks;
};

/** Every link that ever held something up: by ids what and whom, and when. */
const blockingTimes = oncePerContext((context) => {
  const { issues, epics, subtasks, others } = context;
  const blockers = blockersOf(context);
  return [...issues, ...epics, ...subtasks, ...others].flatMap((issue) =>
    blockers
      .of(issue)
      .map((blocker) => ({ blocker: blocker.issue.id, blocked: issue.id, times: blocker.times })),
  );
});

const listIn = (lists: Map<string, string[]>, key: string): string[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};
