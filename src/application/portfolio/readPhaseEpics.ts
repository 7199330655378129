import type { ParsedRequests } from '../../contract/requests';
import { type PhaseEpic, phaseEpics } from '../../domain/portfolio/phaseEpics';
import type { PlanIssues } from '../ports/planIssues';
import type { PlanReader } from '../ports/planStore';

/**
 * The epics of one phase of a project's plan, read from Jira as the viewer at the moment at which they are asked for.
 *
 * @throws Failure `not-found` where the viewer may not browse the project
 */
export const readPhaseEpics = async (
  { issues, plans }: { readonly issues: PlanIssues; readonly plans: Pick<PlanReader, 'read'> },
  { project, phase }: ParsedRequests['portfolio.epics'],
): Promise<readonly PhaseEpic[]> => {
  const found = await issues.ofPhase(project, phase);
  const [first] = found;
  if (first === undefined) return [];
  const plan = await plans.read(first.projectId);
  // What a plan before this one has left behind is no part of it.
  return phaseEpics(found.filter(({ planId }) => planId === plan?.planId));
};
