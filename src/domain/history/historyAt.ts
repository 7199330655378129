import { valueNow } from './timeline';
import type { Entry, Instant, IssueHistory, StatusCategory, Timeline } from './types';

/**
 * An issue as it was known at an instant: what came later is forgotten. Its key, summary, due date and place in the plan
 * are today's, since their past is not replayed.
 *
 * @param categoryOf categories of the statuses, by id: an issue knows only that of its present one
 * @returns undefined where it did not exist yet
 */
export const historyAt = (
  issue: IssueHistory,
  at: Instant,
  categoryOf: ReadonlyMap<string, StatusCategory>,
): IssueHistory | undefined => {
  if (issue.created > at) return undefined;
  if (issue.updated <= at) return issue;
  const [status, types, parents, labelSets] = [
    until(issue.status, at),
    until(issue.types, at),
    until(issue.parents, at),
    until(issue.labelSets, at),
  ];
  const timelines = {
    status,
    types,
    parents,
    labelSets,
    keys: until(issue.keys, at),
    resolutions: until(issue.resolutions, at),
    sprints: until(issue.sprints, at),
    estimate: until(issue.estimate, at),
    flagged: until(issue.flagged, at),
  };
  return {
    ...issue,
    ...timelines,
    updated: Math.max(...Object.values(timelines).map(lastChange)),
    resolved: issue.resolved !== null && issue.resolved <= at ? issue.resolved : null,
    type: valueNow(types).name,
    parentKey: parents.length === issue.parents.length ? issue.parentKey : (valueNow(parents)?.key ?? null),
    labels: labelSets.length === issue.labelSets.length ? issue.labels : valueNow(labelSets),
    category:
      status.length === issue.status.length ? issue.category : (categoryOf.get(valueNow(status).id) ?? null),
    blockedBy: issue.blockedBy
      .filter(({ from }) => from <= at)
      .map((link) => (link.to !== null && link.to > at ? { ...link, to: null } : link)),
  };
};

const until = <T>([first, ...later]: Timeline<T>, at: Instant): Timeline<T> => [
  first,
  ...later.filter((entry) => entry.at <= at),
];

const lastChange = (timeline: readonly Entry<unknown>[]): Instant => timeline.at(-1)?.at ?? 0;
