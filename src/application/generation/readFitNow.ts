import type { FitNow } from '../../contract';
import type { ParsedRequests } from '../../contract/requests';
import { decidedChoices } from './decided';
import type { PlanningDeps } from './deps';
import { readFit } from './fit';

/**
 * How a plan would fit a project now, also where it has one already, whose fit was settled when it began; then with
 * what was decided for it.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const readFitNow = async (
  { jira, plans }: Pick<PlanningDeps, 'jira' | 'plans'>,
  request: ParsedRequests['fit.read'],
): Promise<FitNow> => {
  const project = await jira.project(request.project);
  const record = await plans.record(project.id);
  const choices = record === undefined ? {} : await decidedChoices(plans, record);
  const { fit } = await readFit(jira, project);
  // Where there is a link type to choose, no links in the plan is what was chosen.
  const hasNoLinks = record?.wiring.linkType === null && fit.linkTypes.length > 0;
  return { fit, choices: hasNoLinks ? { ...choices, linkType: null } : choices };
};
