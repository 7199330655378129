import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { chosenTemplate } from '../chosenTemplate';
import { Failure } from '../failure';
import type { GenerationRecord } from '../ports/journal';
import { isStoredAlike, settleFit, standingOf } from './beginning';
import type { PlanningDeps } from './deps';

/**
 * Begins the generation of a plan, or goes on with the one that was begun with the same answers. Nothing is created
 * in Jira yet; `stepGeneration` does that.
 *
 * @throws Failure as {@link settleFit} does, and `conflict` where the project already has a plan made from other answers.
 */
export const startGeneration = async (
  deps: PlanningDeps,
  request: ParsedRequests['generation.start'],
): Promise<Generation> => {
  const project = await deps.jira.project(request.project);
  const existing = await deps.plans.record(project.id);
  if (existing !== undefined) return goOn(deps, existing, request, project.name);
  const settled = await settleFit(deps, project, request.choices);
  const template = await chosenTemplate(deps.templates, request.template, request.input);
  const record = await deps.plans.begin({
    planId: deps.newPlanId(),
    projectId: project.id,
    template: { id: template.id, version: template.version },
    input: request.input,
    startedAt: deps.clock.now().toISOString(),
    ...settled,
  });
  return goOn(deps, record, request, project.name);
};

const goOn = async (
  deps: PlanningDeps,
  record: GenerationRecord,
  request: ParsedRequests['generation.start'],
  projectName: string,
): Promise<Generation> => {
  if (record.template.id !== request.template || !isStoredAlike(record.input, request.input))
    throw new Failure({
      code: 'conflict',
      message: `${projectName} already has the plan “${record.input.name}”, made from other answers. A project has one plan; open it to see it or to finish generating it.`,
    });
  return standingOf(deps, record);
};
