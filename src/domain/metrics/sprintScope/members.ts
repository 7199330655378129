import type { IssueHistory } from '../../history/types';

/** For each sprint id, the issues that were ever in it. Built once, so that no sprint has to look at every issue. */
export const membersBySprint = (
  issues: readonly IssueHistory[],
): ReadonlyMap<number, readonly IssueHistory[]> => {
  const members = new Map<number, IssueHistory[]>();
  for (const issue of issues) {
    for (const id of new Set(issue.sprints.flatMap(({ value }) => value))) {
      const ofSprint = members.get(id);
      if (ofSprint === undefined) members.set(id, [issue]);
      else ofSprint.push(issue);
    }
  }
  return members;
};
