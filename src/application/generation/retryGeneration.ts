import type { Generation, ProjectRef } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import type { Round } from '../ports/journal';
import type { FieldValue } from '../ports/planning';
import type { PlanningDeps } from './deps';
import { mayNotCreate, namesOf } from './fit';
import { loadStanding, type Standing } from './loadStanding';
import { planToContinue } from './planToContinue';
import { finished, report } from './report';
import { questionsOf, readAnswers, requiredFieldBlockers, type Screen } from './requiredFields';
import { templateIsGone } from './work';

/**
 * What this round sends for the fields that Jira requires now: what was given, else what was sent before.
 *
 * @throws Failure `invalid-request` with a sentence for each value that is missing or not allowed.
 */
const readRequiredFields = async (
  jira: PlanningDeps['jira'],
  { work, progress }: Standing,
  project: ProjectRef,
  given: ParsedRequests['generation.retry']['fieldValues'],
): Promise<Omit<Round, 'at'>> => {
  const { wiring, fit } = work.record;
  const [epicFields, issueFields] = await Promise.all([
    jira.createFields(project.id, wiring.epicType),
    jira.createFields(project.id, wiring.issueType),
  ]);
  const epic: Screen = {
    type: { id: wiring.epicType, name: fit.epicType },
    fields: epicFields,
    supplied: wiring.epicFields,
  };
  const issue: Screen = {
    type: { id: wiring.issueType, name: fit.issueType },
    fields: issueFields,
    supplied: [...wiring.issueFields, 'parent'],
  };
  const blockers = requiredFieldBlockers(project.name, [epic, issue]);
  if (blockers.length > 0) throw new Failure({ code: 'conflict', message: blockers.join(' ') });
  const answersFor = (screen: Screen, before: readonly FieldValue[]) =>
    readAnswers(questionsOf(screen), {
      ...Object.fromEntries(before.map(({ field, value }) => [field, value])),
      ...given[screen.type.id],
    });
  const [epicAnswers, issueAnswers] = [
    answersFor(epic, progress.values.epic),
    answersFor(issue, progress.values.issue),
  ];
  const problems = [...epicAnswers.problems, ...issueAnswers.problems];
  if (problems.length > 0) throw new Failure({ code: 'invalid-request', message: problems.join(' ') });
  return {
    epicValues: epicAnswers.values,
    issueValues: issueAnswers.values,
    fieldNames: namesOf([...epicFields, ...issueFields]),
  };
};

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
  if (work.standsIn) throw new Failure({ code: 'conflict', message: templateIsGone(work.record) });
  const now = report(standing);
  if (now.state !== 'incomplete') return now;
  if (!permissions.has('CREATE_ISSUES'))
    throw new Failure({ code: 'forbidden', message: mayNotCreate(project.name) });
  const fields = await readRequiredFields(deps.jira, standing, project, request.fieldValues);
  await deps.plans.openRound(work.record, standing.progress.round + 1, {
    at: deps.clock.now().toISOString(),
    ...fields,
  });
  return report(await loadStanding(deps, work));
};
