import { isDeepStrictEqual } from 'node:util';
import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { chosenTemplate } from '../chosenTemplate';
import { Failure } from '../failure';
import type { GenerationRecord } from '../ports/journal';
import type { PlanningDeps } from './deps';
import { readFit } from './fit';
import { loadStanding } from './loadStanding';
import { finished, report } from './report';
import { workOf } from './work';

/**
 * Begins the generation of a plan, or goes on with the one that was begun with the same answers. Nothing is created
 * in Jira yet; `stepGeneration` does that.
 *
 * @throws Failure with a sentence for everything that would stop the generation half-way, and `conflict` where the
 *   project already has a plan made from other answers.
 */
export const startGeneration = async (
  deps: PlanningDeps,
  request: ParsedRequests['generation.start'],
): Promise<Generation> => {
  const project = await deps.jira.project(request.project);
  const existing = await deps.plans.record(project.id);
  if (existing !== undefined) return goOn(deps, existing, request, project.name);
  const [{ facts, fit, wiring, unanswered }, newestIssue] = await Promise.all([
    readFit(deps.jira, project, request.choices),
    deps.jira.newestIssue(project),
  ]);
  if (wiring === undefined)
    throw new Failure({
      code: facts.permissions.has('CREATE_ISSUES') ? 'conflict' : 'forbidden',
      message: fit.blockers.join(' '),
    });
  if (unanswered.length > 0) throw new Failure({ code: 'invalid-request', message: unanswered.join(' ') });
  const template = await chosenTemplate(deps.templates, request.template, request.input);
  const record = await deps.plans.begin({
    planId: deps.newPlanId(),
    projectId: project.id,
    template: { id: template.id, version: template.version },
    input: request.input,
    startedAt: deps.clock.now().toISOString(),
    // What was asked is answered; the values are in the wiring.
    fit: { ...fit, questions: [], linkTypes: [] },
    wiring,
    newestIssue,
  });
  return goOn(deps, record, request, project.name);
};

const goOn = async (
  deps: PlanningDeps,
  record: GenerationRecord,
  request: ParsedRequests['generation.start'],
  projectName: string,
): Promise<Generation> => {
  const isTheSame =
    record.template.id === request.template &&
    isDeepStrictEqual(asStored(record.input), asStored(request.input));
  if (!isTheSame)
    throw new Failure({
      code: 'conflict',
      message: `${projectName} already has the plan “${record.input.name}”, made from other answers. A project has one plan; open it to see it or to finish generating it.`,
    });
  const standing = await loadStanding(deps, await workOf(deps.templates, record));
  return standing.completion === undefined
    ? report(standing, { state: 'running', problems: [] })
    : finished(standing.work, standing.completion);
};

/** A value as storage gives it back: without the properties that are undefined. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
