import { completenessOf, lacksHistory } from '../../history/completeness';
import { oncePerContext } from '../oncePerContext';
import { type ClosedSprint, closedSprints } from '../velocity/closedSprints';
import { type FollowedIssue, followSprint, type Member } from '.';
import { membersBySprint } from './members';

/** A closed sprint with every issue that was ever in it, followed from its start to its completion. */
export interface FollowedSprint {
  readonly sprint: ClosedSprint;
  readonly members: readonly Member[];
  readonly followed: readonly FollowedIssue[];
  /** False where issues of the sprint have no change history, so that what it committed to is not known. */
  readonly known: boolean;
}

/** The closed sprints in the order of completion. */
export const followedSprints = oncePerContext((context): readonly FollowedSprint[] => {
  const bySprint = membersBySprint(context);
  const allMissing = completenessOf(context.issues) === 'missing';
  return closedSprints(context.sprints ?? []).map((sprint) => {
    const members = bySprint.get(sprint.id) ?? [];
    const window = { id: sprint.id, from: sprint.start, until: sprint.completed };
    return {
      sprint,
      members,
      followed: members.map((member) => followSprint(member, window)),
      known: !allMissing && !members.some(({ issue }) => lacksHistory(issue)),
    };
  });
});
