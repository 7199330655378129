import { flowOf } from '../history/flow';
import { compareIds } from '../history/ids';
import type { BlockingLink, IssueHistory } from '../history/types';
import type { Interval, MetricsContext } from './context';
import { clip } from './intervals';
import { type Item, itemAt, itemOf } from './items';
import { linkedPlaces } from './linkedPlaces';
import { oncePerContext } from './oncePerContext';
import { openStretches } from './openStretches';
import { openTimes } from './openTimes';
import { stretchesAt } from './stretches';

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
  const { issues, epics, subtasks, others } = context;
  const find = finderOf(context);
  const blocked = new Map<string, readonly Blocker[]>();
  const unknown: IssueHistory[] = [];
  const linked = linkedPlaces(context).flatMap((place) => issues[place] ?? []);
  for (const group of [linked, epics, subtasks, others]) {
    for (const issue of group) {
      if (issue.blockedBy.length === 0) continue;
      const blockers: Blocker[] = [];
      for (const link of issue.blockedBy) {
        const item = find(link);
        if (item !== undefined) blockers.push({ item, times: timesOf(context, link, item) });
      }
      if (blockers.length < issue.blockedBy.length) unknown.push(issue);
      if (blockers.length > 0) blocked.set(issue.id, blockers);
    }
  }
  return { of: ({ id }) => blocked.get(id) ?? NONE, unknown };
});

const NONE: readonly Blocker[] = [];

/** Looks up the issue at the other end of a link, by its id or, where there is none or it is not found, by its key. */
const finderOf = (context: MetricsContext): ((link: BlockingLink) => Item | undefined) => {
  const { issues, epics, subtasks, others, workflow } = context;
  const known = new Map<IssueHistory, Item>();
  const besides = [epics, subtasks, others];
  const itemBeside = (issue: IssueHistory): Item => {
    const item = known.get(issue) ?? itemOf(issue, flowOf(issue, workflow));
    known.set(issue, item);
    return item;
  };
  const byId = (id: string): Item | undefined => {
    const place = placeOfId(issues, id);
    if (place !== undefined) return itemAt(context, place);
    for (const group of besides) {
      const issue = group[placeOfId(group, id) ?? -1];
      if (issue !== undefined) return itemBeside(issue);
    }
    return undefined;
  };
  const byKey = (key: string): Item | undefined => {
    const place = placesByKey(context).get(key);
    if (place !== undefined) return itemAt(context, place);
    const issue = besides.flat().find((other) => other.key === key);
    return issue && itemBeside(issue);
  };
  return ({ id, key }) => (id === null ? undefined : byId(id)) ?? byKey(key);
};

/** Issues are in the order of their ids, so one is found without looking at all. */
const placeOfId = (issues: readonly IssueHistory[], id: string): number | undefined => {
  let low = 0;
  let high = issues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = issues[middle]?.id ?? '';
    if (other === id) return middle;
    if (compareIds(other, id) < 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
};

const placesByKey = oncePerContext(
  ({ issues }): ReadonlyMap<string, number> => new Map(issues.map(({ key }, place) => [key, place])),
);

/** While the link existed and the blocker was open. */
const timesOf = (context: MetricsContext, link: BlockingLink, blocker: Item): readonly Interval[] => {
  const { workflow, now } = context;
  const to = link.to ?? now;
  return blocker.index < 0
    ? clip(openTimes(blocker, workflow.done, now), { from: link.from, to })
    : stretchesAt(openStretches(context), blocker.index, link.from, to);
};
