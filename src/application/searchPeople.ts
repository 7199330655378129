import type { Person } from '../contract/plan';
import type { ParsedRequests } from '../contract/requests';
import type { PlanningDeps } from './generation/deps';

/**
 * People who can be assigned issues of a project, by a part of their name. Jira decides who may search and who is
 * found; nothing of it is stored.
 */
export const searchPeople = (
  { jira }: Pick<PlanningDeps, 'jira'>,
  { project, query }: ParsedRequests['people.search'],
): Promise<readonly Person[]> => jira.assignablePeople(project, query.trim());
