import { flowOf } from '../history/flow';
import { compareIds } from '../history/ids';
import type { BlockingLink, Instant, IssueHistory } from '../history/types';
import type { Interval, MetricsContext } from './context';
import { clip } from './intervals';
import { itemOf } from './items';
import { linkedPlaces } from './linkedPlaces';
import { oncePerContext } from './oncePerContext';
import { openStretches } from './openStretches';
import { openTimes } from './openTimes';
import { factsAt, planColumn } from './planColumn';
import type { PlanFacts } from './planFacts';
import { stretchesAt } from './stretches';
import { workTimes } from './workTimes';

/** An issue that another one is or was blocked by. */
export interface Blocker {
  readonly issue: IssueHistory;
  /** What it is in the plan; null where it belongs to none. */
  readonly facts: PlanFacts | null;
  /** Null while it is not finished. */
  readonly finished: Instant | null;
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
        const blocker = find(link);
        if (blocker !== undefined) blockers.push(blocker);
      }
      if (blockers.length < issue.blockedBy.length) unknown.push(issue);
      if (blockers.length > 0) blocked.set(issue.id, blockers);
    }
  }
  return { of: ({ id }) => blocked.get(id) ?? NONE, unknown };
});

const NONE: readonly Blocker[] = [];

/** Looks up the issue at the other end of a link, by its id or, where there is none or it is not found, by its key. */
const finderOf = (context: MetricsContext): ((link: BlockingLink) => Blocker | undefined) => {
  const { issues, epics, subtasks, others } = context;
  const besides = [epics, subtasks, others];
  const byId = (id: string, link: BlockingLink): Blocker | undefined => {
    const place = placeOfId(issues, id);
    if (place !== undefined) return blockerAt(context, place, link);
    for (const group of besides) {
      const issue = group[placeOfId(group, id) ?? -1];
      if (issue !== undefined) return blockerBeside(context, issue, link);
    }
    return undefined;
  };
  const byKey = (key: string, link: BlockingLink): Blocker | undefined => {
    const place = placesByKey(context).get(key);
    if (place !== undefined) return blockerAt(context, place, link);
    const issue = besides.flat().find((other) => other.key === key);
    return issue && blockerBeside(context, issue, link);
  };
  return (link) => (link.id === null ? undefined : byId(link.id, link)) ?? byKey(link.key, link);
};

/** One of the issues counted. */
const blockerAt = (context: MetricsContext, place: number, link: BlockingLink): Blocker | undefined => {
  const issue = context.issues[place];
  const finished = workTimes(context).finished[place] ?? Number.NaN;
  return (
    issue && {
      issue,
      facts: factsAt(planColumn(context), place),
      finished: Number.isNaN(finished) ? null : finished,
      times: stretchesAt(openStretches(context), place, link.from, link.to ?? context.now),
    }
  );
};

/** An epic, a sub-task or an issue that is not counted. */
const blockerBeside = (context: MetricsContext, issue: IssueHistory, link: BlockingLink): Blocker => {
  const { workflow, now } = context;
  const item = itemOf(issue, flowOf(issue, workflow));
  const { facts, finished } = item;
  const times = clip(openTimes(item, workflow.done, now), { from: link.from, to: link.to ?? now });
  return { issue, facts, finished, times };
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
