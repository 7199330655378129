import type { PlanExport } from '../contract/plan';
import type { ParsedRequests } from '../contract/requests';
import { writePlanFile } from '../domain/plan/planFile';
import type { PlanningDeps } from './generation/deps';
import { planOfProject } from './planOfProject';

/**
 * The project's plan as a file: its template and the answers, without a person and without an issue.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan.
 */
export const exportPlan = async (
  deps: Pick<PlanningDeps, 'jira' | 'plans'>,
  request: ParsedRequests['plan.export'],
): Promise<PlanExport> => {
  const { project, record } = await planOfProject(deps, request.project);
  return {
    fileName: `${project.key.toLowerCase()}-ml-plan.yaml`,
    yaml: writePlanFile({ template: record.template, answers: record.input }),
  };
};
