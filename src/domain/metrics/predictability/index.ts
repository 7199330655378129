import { lacksHistory } from '../../history/completeness';
import type { IssueHistory, Sprint } from '../../history/types';
import type { Workflow } from '../../history/workflow';
import { amountOf } from '../amount';
import { type FollowedIssue, followSprint, wasCommitted, wasCompleted } from '../sprintScope';
import { membersBySprint } from '../sprintScope/members';
import { closedSprints } from '../velocity/closedSprints';

/**
 * Predictability of each closed sprint, in the order of completion: of what it committed to, the share that it
 * completed, between 0 and 1. In points as estimated at the start, or in issues where nothing was estimated; work added
 * later does not make up for committed work left over.
 *
 * Sprints that committed to nothing, and those with issues whose history is unknown, are left out.
 *
 * @example
 * predictability(histories, workflow, sprints); // [0.9, 0.75, 1]
 */
export const predictability = (
  issues: readonly IssueHistory[],
  workflow: Workflow,
  sprints: readonly Sprint[],
): readonly number[] => {
  const members = membersBySprint(issues);
  return closedSprints(sprints).flatMap(({ id, start, completed }) => {
    const ofSprint = members.get(id) ?? [];
    if (ofSprint.some(lacksHistory)) return [];
    const committed = ofSprint
      .map((issue) => followSprint(issue, workflow, { id, from: start, until: completed }))
      .filter(wasCommitted);
    const promised = sizeOf(committed);
    const kept = sizeOf(committed.filter(wasCompleted));
    const unit = (promised.points ?? 0) > 0 ? 'points' : 'issues';
    return promised.issues === 0 ? [] : [(kept[unit] ?? 0) / (promised[unit] ?? 1)];
  });
};

const sizeOf = (followed: readonly FollowedIssue[]) =>
  amountOf(followed.map(({ atStart }) => atStart.estimate));
