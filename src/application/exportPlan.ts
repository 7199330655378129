import { LIMITS } from '../contract/limits';
import type { PlanExport } from '../contract/plan';
import type { ParsedRequests } from '../contract/requests';
import { writePlanFile } from '../domain/plan/planFile';
import type { PlanningDeps } from './generation/deps';
import { planOfProject } from './planOfProject';

/**
 * The project's plan as a file: its template, with its text where other sites do not have it, and the answers, without a
 * person and without an issue.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan.
 */
export const exportPlan = async (
  deps: Pick<PlanningDeps, 'jira' | 'plans' | 'templates'>,
  request: ParsedRequests['plan.export'],
): Promise<PlanExport> => {
  const { project, record } = await planOfProject(deps, request.project);
  const { template } = record;
  const text = await deps.templates.ownText(template.id, template.version);
  const write = (ownText?: string) =>
    writePlanFile({ template: { ...template, text: ownText }, answers: record.input });
  const whole = write(text);
  return {
    fileName: `${project.key.toLowerCase()}-ml-plan.yaml`,
    // A file that could not be imported again helps nobody; without the text it can, where the template is there.
    yaml: Buffer.byteLength(whole) > LIMITS.planFileLength ? write() : whole,
  };
};
