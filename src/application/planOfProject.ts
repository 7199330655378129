import type { ProjectRef } from '../contract/plan';
import { Failure } from './failure';
import type { PlanningDeps } from './generation/deps';
import type { GenerationRecord } from './ports/journal';

/**
 * The plan that a project has.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan.
 */
export const planOfProject = async (
  { jira, plans }: Pick<PlanningDeps, 'jira' | 'plans'>,
  idOrKey: string,
): Promise<{ readonly project: ProjectRef; readonly record: GenerationRecord }> => {
  const project = await jira.project(idOrKey);
  const record = await plans.record(project.id);
  if (record === undefined)
    throw new Failure({ code: 'conflict', message: `${project.name} has no plan yet. Generate one first.` });
  return { project, record };
};
