import type { Fit } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import type { PlanningDeps } from './deps';
import { readFit } from './fit';

/**
 * How a plan would fit a project now, also where it has one already, whose fit was settled when it began.
 *
 * @throws Failure `not-found` where the project does not exist or the person may not see it.
 */
export const readFitNow = async (
  { jira }: Pick<PlanningDeps, 'jira'>,
  request: ParsedRequests['fit.read'],
): Promise<Fit> => (await readFit(jira, await jira.project(request.project))).fit;
