import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import type { PlanningDeps } from './deps';
import { mayNotCreate } from './fit';
import { loadStanding } from './loadStanding';
import { planToContinue } from './planToContinue';
import { finished, report } from './report';

/**
 * Begins another round over the issues that Jira refused, and over those that wait for an epic among them. Nothing is
 * sent yet; `stepGeneration` does that. Where nothing was refused, or somebody else has begun the round, it changes
 * nothing.
 *
 * @throws Failure `not-found` where the person may not see the project, `forbidden` where they may not create issues,
 *   `conflict` where it has no plan.
 */
export const retryGeneration = async (
  deps: PlanningDeps,
  request: ParsedRequests['generation.retry'],
): Promise<Generation> => {
  const { project, work, permissions } = await planToContinue(deps, request.project);
  const standing = await loadStanding(deps, work);
  if (standing.completion !== undefined) return finished(work, standing.completion);
  const now = report(standing);
  if (now.state !== 'incomplete') return now;
  if (!permissions.has('CREATE_ISSUES'))
    throw new Failure({ code: 'forbidden', message: mayNotCreate(project.name) });
  await deps.plans.openRound(work.record, standing.progress.round + 1, {
    at: deps.clock.now().toISOString(),
  });
  return report(await loadStanding(deps, work));
};
