import type { ProjectRef } from '../../contract/plan';
import { BOARD_ROLES } from '../../domain/models/changeControl';
import type { PlanNode } from '../../domain/plan/types';
import type { Role } from '../../domain/plan/vocabulary';
import { charterPlace } from '../charter/charterEpic';
import { planOf } from '../planOf';
import type { GenerationRecord } from '../ports/journal';
import type { BoardMember } from '../ports/models';
import type { ModelDeps } from './deps';

/** So many issues of a role are asked for their assignee; together the roles stay below what Jira answers at once. */
const NODES_A_ROLE = 25;

/**
 * Who sits on the change-control board, as Jira knows them now: whom the charter's epic mentions for a role, else
 * whoever is assigned the plan's issues of that role. The app keeps no names, so without a plan it knows nobody.
 */
export const boardOf = async (
  deps: ModelDeps,
  project: ProjectRef,
  record: GenerationRecord | undefined,
): Promise<readonly BoardMember[]> => {
  if (record === undefined) return [];
  const [mentioned, assigned] = await Promise.all([
    charterPlace({ jira: deps.charterJira, plans: deps.plans }, project).then((place) =>
      place.type === 'epic' ? place.epic.people : {},
    ),
    assignedByRole(deps, project, record),
  ]);
  return BOARD_ROLES.flatMap((role) => {
    const person = mentioned[role]?.[0] ?? assigned.get(role);
    return person === undefined ? [] : [{ role, person }];
  });
};

const assignedByRole = async (
  { issues, templates }: ModelDeps,
  project: ProjectRef,
  record: GenerationRecord,
): Promise<ReadonlyMap<Role, BoardMember['person']>> => {
  const plan = await planOf(templates, record);
  const asked = BOARD_ROLES.flatMap((role) => plan.nodes.filter(isOfRole(role)).slice(-NODES_A_ROLE));
  const assignees = await issues.assigneesOfNodes(
    project,
    record.planId,
    asked.map(({ key }) => key),
  );
  return new Map(
    BOARD_ROLES.flatMap((role): readonly (readonly [Role, BoardMember['person']])[] => {
      // The latest work of the role: people change, and what comes after go-live is at the plan's end.
      const node = asked.findLast((candidate) => candidate.role === role && assignees.has(candidate.key));
      const person = node && assignees.get(node.key);
      return person === undefined ? [] : [[role, person]];
    }),
  );
};

/** Work of a seat tells who sits there, not who has the role. */
const isOfRole =
  (role: Role) =>
  (node: PlanNode): boolean =>
    node.role === role && node.person === undefined;
