import type { ProjectRef } from '../../contract/plan';
import { Failure } from '../failure';
import type { Permission } from '../ports/planning';
import type { PlanningDeps } from './deps';
import { type Work, workOf } from './work';

/**
 * The plan of a project and what the person may do there.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan.
 */
export const planToContinue = async (
  deps: PlanningDeps,
  idOrKey: string,
): Promise<{
  readonly project: ProjectRef;
  readonly work: Work;
  readonly permissions: ReadonlySet<Permission>;
}> => {
  const asked = deps.jira.permissions(idOrKey);
  // Where the project cannot be read either, that is what fails.
  asked.catch(() => undefined);
  const project = await deps.jira.project(idOrKey);
  const record = await deps.plans.record(project.id);
  if (record === undefined)
    throw new Failure({
      code: 'conflict',
      message: `${project.name} has no plan to continue. Generate one first.`,
    });
  return { project, work: await workOf(deps.templates, record), permissions: await asked };
};
