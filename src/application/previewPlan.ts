import type { PlanPreview } from '../contract/plan';
import type { ParsedRequests } from '../contract/requests';
import { planPreview } from '../domain/plan/preview';
import { chosenTemplate } from './chosenTemplate';
import type { PlanningDeps } from './generation/deps';

/**
 * The whole plan as it would be generated; nothing is stored or created.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it; where the template is gone, or
 * the plan would be too large.
 */
export const previewPlan = async (
  { jira, templates }: Pick<PlanningDeps, 'jira' | 'templates'>,
  { project, template, input }: ParsedRequests['plan.preview'],
): Promise<PlanPreview> => {
  await jira.project(project);
  return planPreview(await chosenTemplate(templates, template, input), input);
};
