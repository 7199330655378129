import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import { isStoredAlike, settleFit, standingOf } from '../generation/beginning';
import { decidedChoices } from '../generation/decided';
import type { PlanningDeps } from '../generation/deps';
import type { Choices } from '../generation/fit';
import { planOfProject } from '../planOfProject';
import type { GenerationRecord, RecordedGrowth } from '../ports/journal';
import { readGrowth } from './readGrowth';

/** Revisions are counted from the plan as it was made. */
const FIRST_REVISION = 1;

/**
 * Begins the growth of a plan as its next revision. Nothing is created in Jira yet; `generation.step` does that, as it
 * does for a new plan.
 *
 * @throws Failure as `readGrowth` and `settleFit` do, and `conflict` where nothing is new or somebody else lets the plan grow otherwise.
 */
export const startGrowth = async (
  deps: PlanningDeps,
  request: ParsedRequests['growth.start'],
): Promise<Generation> => {
  const underWay = await growthUnderWay(deps, request);
  if (underWay !== undefined) return standingOf(deps, underWay);
  const { project, record, standing, growth, sprints } = await readGrowth(deps, request);
  if (growth.added.length === 0)
    throw new Failure({
      code: 'conflict',
      message: 'Nothing is new in this. Add something, or choose what to create again.',
    });
  const settled = await settleFit(deps, project, await choicesOf(deps, record, request.choices));
  const wanted = {
    planId: record.planId,
    projectId: record.projectId,
    revision: (record.revision ?? FIRST_REVISION) + 1,
    template: growth.plan.template,
    input: growth.input,
    startedAt: record.startedAt,
    ...settled,
    growth: {
      added: growth.added.map(({ key }) => key),
      standing: Object.fromEntries(standing),
      sprints,
    },
  };
  const begun = await deps.plans.begin(wanted);
  if (!isStoredAlike(begun.growth?.added, wanted.growth.added))
    throw new Failure({
      code: 'conflict',
      message: `Somebody else has just begun to let the plan “${record.input.name}” grow. Open it to see how.`,
    });
  return standingOf(deps, begun);
};

/** The growth that was asked for before, as when its answer was lost or another tab was faster. */
const growthUnderWay = async (
  deps: PlanningDeps,
  request: ParsedRequests['growth.start'],
): Promise<GenerationRecord | undefined> => {
  const { record } = await planOfProject(deps, request.project);
  return record.growth !== undefined &&
    isWhatWasAsked(record, record.growth, request) &&
    (await deps.plans.completion(record)) === undefined
    ? record
    : undefined;
};

const isWhatWasAsked = (
  { input }: GenerationRecord,
  { added }: RecordedGrowth,
  { additions, recreate }: ParsedRequests['growth.start'],
): boolean => {
  const has = (names: readonly string[], wanted: readonly string[]) =>
    wanted.every((name) => names.includes(name));
  const namesOf = (named: readonly { readonly name: string }[]) => named.map(({ name }) => name);
  return (
    has(namesOf(input.sources), namesOf(additions.sources)) &&
    has(input.environments, additions.environments) &&
    has(namesOf(input.team), namesOf(additions.team)) &&
    has(added, recreate)
  );
};

/** What was decided for the plan, unless it is decided otherwise now. */
const choicesOf = async (
  { plans }: PlanningDeps,
  record: GenerationRecord,
  chosen: ParsedRequests['growth.start']['choices'],
): Promise<Choices> => {
  const decided = await decidedChoices(plans, record);
  if (chosen === undefined) return { ...decided, sprints: false };
  const types = new Set([...Object.keys(decided.fieldValues), ...Object.keys(chosen.fieldValues)]);
  return {
    ...decided,
    ...chosen,
    fieldValues: Object.fromEntries(
      [...types].map((type) => [type, { ...decided.fieldValues[type], ...chosen.fieldValues[type] }]),
    ),
  };
};
