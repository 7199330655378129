import { flowsOf } from '../history/flow';
import type { BlockingLink, IssueHistory } from '../history/types';
import type { Interval, MetricsContext } from './context';
import { clip } from './intervals';
import { type Item, itemOf, itemsOf } from './items';
import { oncePerContext } from './oncePerContext';
import { openTimes } from './openTimes';

/** An issue that another one is or was blocked by. */
export interface Blocker {
  readonly item: Item;
  /** While the link existed and the blocker was open. */
  readonly times: readonly Interval[];
}

interface Blockers {
  /** Blockers of an issue that are themselves in view; shared by all issues that have none. */
  readonly of: (issue: IssueHistory) => readonly Blocker[];
  /** Issues with a link to one out of view, of another project for example: whether that one is open is not known. */
  readonly unknown: readonly IssueHistory[];
}

/**
 * The "is blocked by" links of the project's issues, for as long as the blocker was open: a link to a finished issue
 * holds nothing up, and Jira keeps it.
 */
export const blockersOf = oncePerContext((context): Blockers => {
  const { epics, epicFlows, subtasks, others, workflow, now } = context;
  const beside = [...subtasks, ...others];
  const all = [...itemsOf(context), ...pair(epics, epicFlows), ...pair(beside, flowsOf(beside, workflow))];
  const { byId, byKey } = linkedAmong(all);
  const blocked = new Map<string, readonly Blocker[]>();
  const unknown: IssueHistory[] = [];
  for (const { issue } of all) {
    if (issue.blockedBy.length === 0) continue;
    const blockers = issue.blockedBy.flatMap((link) => {
      const item = (link.id === null ? undefined : byId.get(link.id)) ?? byKey.get(link.key);
      return item === undefined ? [] : [{ item, times: timesOf(link, item, workflow.done, now) }];
    });
    if (blockers.length < issue.blockedBy.length) unknown.push(issue);
    if (blockers.length > 0) blocked.set(issue.id, blockers);
  }
  return { of: ({ id }) => blocked.get(id) ?? NONE, unknown };
});

const NONE: readonly Blocker[] = [];

/** The issues that some other one is blocked by, by id and by key. They are few among all. */
const linkedAmong = (items: readonly Item[]) => {
  const wanted = new Set<string | null>();
  for (const { issue } of items) {
    for (const { id, key } of issue.blockedBy) wanted.add(id).add(key);
  }
  const byId = new Map<string, Item>();
  const byKey = new Map<string, Item>();
  if (wanted.size === 0) return { byId, byKey };
  for (const item of items) {
    if (wanted.has(item.issue.id)) byId.set(item.issue.id, item);
    if (wanted.has(item.issue.key)) byKey.set(item.issue.key, item);
  }
  return { byId, byKey };
};

const pair = (issues: MetricsContext['epics'], flows: MetricsContext['epicFlows']): readonly Item[] =>
  issues.flatMap((issue, index) => {
    const flow = flows[index];
    return flow === undefined ? [] : [itemOf(issue, flow)];
  });

const timesOf = (link: BlockingLink, blocker: Item, done: number, now: number): readonly Interval[] =>
  clip(openTimes(blocker, done, now), { from: link.from, to: link.to ?? now });
