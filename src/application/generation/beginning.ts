import { isDeepStrictEqual } from 'node:util';
import type { Generation, ProjectRef } from '../../contract/plan';
import { Failure } from '../failure';
import type { GenerationRecord } from '../ports/journal';
import type { PlanningDeps } from './deps';
import { type Choices, readFit } from './fit';
import { loadStanding } from './loadStanding';
import { finished, report } from './report';
import { workOf } from './work';

/**
 * What a plan, or its growth, settles about its project before anything is created.
 *
 * @throws Failure with a sentence for everything that would stop it half-way.
 */
export const settleFit = async (
  { jira }: Pick<PlanningDeps, 'jira'>,
  project: ProjectRef,
  choices: Choices,
): Promise<Pick<GenerationRecord, 'fit' | 'wiring' | 'newestIssue'>> => {
  const [{ facts, fit, wiring, unanswered }, newestIssue] = await Promise.all([
    readFit(jira, project, choices),
    jira.newestIssue(project),
  ]);
  if (wiring === undefined)
    throw new Failure({
      code: facts.permissions.has('CREATE_ISSUES') ? 'conflict' : 'forbidden',
      message: fit.blockers.join(' '),
    });
  if (unanswered.length > 0) throw new Failure({ code: 'invalid-request', message: unanswered.join(' ') });
  // What was asked is answered; the values are in the wiring.
  return { fit: { ...fit, questions: [], linkTypes: [] }, wiring, newestIssue };
};

/** Where a plan that was begun, now or by an earlier call, stands. */
export const standingOf = async (deps: PlanningDeps, record: GenerationRecord): Promise<Generation> => {
  const standing = await loadStanding(deps, await workOf(deps.templates, record));
  return standing.completion === undefined
    ? report(standing, { state: 'running', problems: [] })
    : finished(standing.work, standing.completion);
};

/** Whether storage gives back the same for both: properties that are undefined do not count. */
export const isStoredAlike = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(asStored(one), asStored(other));

const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
