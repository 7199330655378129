import { valueNow } from '../../history/timeline';
import type { IssueHistory } from '../../history/types';
import type { ClosedSprint } from './closedSprints';

/**
 * For issues without a change history: the sprint each was completed in. That is the last of its sprints that was
 * running when the issue was resolved, so that no issue counts twice where sprints overlap. Resolved between sprints:
 * completed in none.
 *
 * @param issues those without a change history
 * @returns issues by sprint id
 */
export const completedByResolution = (
  issues: readonly IssueHistory[],
  sprints: readonly ClosedSprint[],
): ReadonlyMap<number, readonly IssueHistory[]> => {
  const byId = new Map(sprints.map((sprint) => [sprint.id, sprint]));
  const completed = new Map<number, IssueHistory[]>();
  for (const issue of issues) {
    const sprint = sprintOfResolution(issue, byId);
    if (sprint === undefined) continue;
    const ofSprint = completed.get(sprint.id);
    if (ofSprint === undefined) completed.set(sprint.id, [issue]);
    else ofSprint.push(issue);
  }
  return completed;
};

const sprintOfResolution = (
  issue: IssueHistory,
  sprints: ReadonlyMap<number, ClosedSprint>,
): ClosedSprint | undefined => {
  const { resolved } = issue;
  if (resolved === null) return undefined;
  return valueNow(issue.sprints)
    .flatMap((id) => sprints.get(id) ?? [])
    .filter(({ start, completed }) => start <= resolved && resolved <= completed)
    .sort((a, b) => a.start - b.start)
    .at(-1);
};
