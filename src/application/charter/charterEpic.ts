import type { ProjectRef } from '../../contract/plan';
import { CHARTER_NODE } from '../../domain/charter/types';
import type { CharterEpic } from '../ports/charters';
import type { CharterDeps } from './deps';

/** Where in Jira the charter is shown. */
export type CharterPlace =
  | { readonly type: 'epic'; readonly epic: CharterEpic }
  /** The project has no plan, and so no charter epic. */
  | { readonly type: 'no-plan' }
  /** The plan is still being generated, and its charter epic is not to be found yet. */
  | { readonly type: 'unfinished' }
  /** Somebody deleted the epic, or the person may not see it. */
  | { readonly type: 'gone' };

/** The epic that shows the charter: the one the plan created, or, where that is gone, one made for the same node. */
export const charterPlace = async (
  { jira, plans }: Pick<CharterDeps, 'jira' | 'plans'>,
  project: ProjectRef,
): Promise<CharterPlace> => {
  const record = await plans.record(project.id);
  if (record === undefined) return { type: 'no-plan' };
  const completion = await plans.completion(record);
  const created = completion?.created[CHARTER_NODE];
  const remembered = created === undefined ? undefined : await jira.epic(created, record.planId);
  if (remembered !== undefined) return { type: 'epic', epic: remembered };
  const found = await jira.findEpic(project, record.planId);
  const epic = found === undefined ? undefined : await jira.epic(found, record.planId);
  if (epic !== undefined) return { type: 'epic', epic };
  return { type: completion === undefined ? 'unfinished' : 'gone' };
};
