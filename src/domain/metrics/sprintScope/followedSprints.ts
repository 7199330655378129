import { oncePerContext } from '../oncePerContext';
import { recordedPast } from '../recordedPast';
import { type ClosedSprint, closedSprints } from '../velocity/closedSprints';
import { followSprint } from '.';
import { membersBySprint, scopeHistory } from './members';
import type { Passages } from './passages';

/** A closed sprint with every issue that was ever in it, followed from its start to its completion. */
export interface FollowedSprint {
  readonly sprint: ClosedSprint;
  readonly passages: Passages;
  /** False where issues of the sprint have no change history, so that what it committed to is not known. */
  readonly known: boolean;
}

/** The closed sprints in the order of completion. */
export const followedSprints = oncePerContext((context): readonly FollowedSprint[] => {
  const bySprint = membersBySprint(context);
  const scope = scopeHistory(context);
  const { completeness, lacking } = recordedPast(context);
  const isLacking = (place: number): boolean => {
    const issue = context.issues[place];
    return issue !== undefined && lacking.has(issue);
  };
  return closedSprints(context.sprints ?? []).map((sprint) => {
    const members = bySprint.get(sprint.id) ?? [];
    const window = { id: sprint.id, from: sprint.start, until: sprint.completed };
    return {
      sprint,
      passages: followSprint(scope, members, window),
      known: completeness !== 'missing' && (lacking.size === 0 || !members.some(isLacking)),
    };
  });
});
