import { blockingLinks } from './blockingLinks';
import { isFlagged, keyText, named, namedOrNone, pointer, points, sprintIds, words } from './sides';
import { timelineFrom } from './timeline';
import type { IssueHistory, RecordedChange, RecordedIssue } from './types';

/**
 * Replays an issue's changelog into the values its fields have had.
 *
 * Changes are taken in the order `(instant, history id)`, because Jira Cloud lists them newest first and several can
 * share an instant. The value before a field's first change is that change's `from`; without any change, the present
 * value has held since creation. Statuses and sprints go by id: names are translated and renamed.
 *
 * @example
 * const history = replay(recorded);
 * valueAt(history.status, sprintStart); // the status at that instant
 */
export const replay = (issue: RecordedIssue): IssueHistory => {
  const { created, key, type, labels, status } = issue;
  const changes = inOrder(issue.changes);
  return {
    id: issue.id,
    key,
    summary: issue.summary,
    type,
    level: issue.level,
    created,
    updated: issue.updated,
    resolved: issue.resolved,
    due: issue.due,
    parentKey: issue.parentKey,
    labels,
    plan: issue.plan,
    category: status.category,
    status: timelineFrom(changes, 'status', created, { id: status.id, name: status.name }, named),
    sprints: timelineFrom(changes, 'sprint', created, issue.sprints, sprintIds),
    estimate: timelineFrom(changes, 'estimate', created, issue.estimate, points),
    flagged: timelineFrom(changes, 'flagged', created, issue.flagged, isFlagged),
    keys: timelineFrom(changes, 'key', created, key, keyText),
    types: timelineFrom(changes, 'type', created, { id: issue.typeId, name: type }, named),
    parents: timelineFrom(changes, 'parent', created, issue.parent, pointer),
    resolutions: timelineFrom(changes, 'resolution', created, issue.resolution, namedOrNone),
    labelSets: timelineFrom(changes, 'labels', created, labels, words),
    blockedBy: blockingLinks(created, issue.blockers, changes),
  };
};

/** Jira lists changes oldest first when they are fetched in bulk, and newest first elsewhere. */
export const inOrder = (changes: readonly RecordedChange[]): readonly RecordedChange[] => {
  for (let index = 1; index < changes.length; index += 1) {
    const before = changes[index - 1];
    const change = changes[index];
    if (before !== undefined && change !== undefined && byTimeThenId(before, change) > 0)
      return changes.toSorted(byTimeThenId);
  }
  return changes;
};

/**
 * Order of two changes: by instant, and within one by history id, which Jira hands out in ascending order. Ids are
 * compared as numbers without losing digits.
 */
export const byTimeThenId = (a: RecordedChange, b: RecordedChange): number =>
  a.at - b.at || a.historyId.length - b.historyId.length || compareText(a.historyId, b.historyId);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
