import { isDeepStrictEqual } from 'node:util';
import type { Generation } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import type { PlanningDeps } from '../generation/deps';
import { readFit } from '../generation/fit';
import { loadStanding } from '../generation/loadStanding';
import { finished, report } from '../generation/report';
import { workOf } from '../generation/work';
import { planOfProject } from '../planOfProject';
import type { GenerationRecord, RecordedGrowth } from '../ports/journal';
import type { FieldValue } from '../ports/planning';
import { readGrowth } from './readGrowth';

/** Revisions are counted from the plan as it was made. */
const FIRST_REVISION = 1;

/**
 * Begins the growth of a plan as its next revision. Nothing is created in Jira yet; `generation.step` does that, as it
 * does for a new plan.
 *
 * @throws Failure as `readGrowth` does, with a sentence for everything that would stop the growth half-way, and
 *   `conflict` where nothing is new or somebody else lets the plan grow otherwise.
 */
export const startGrowth = async (
  deps: PlanningDeps,
  request: ParsedRequests['growth.start'],
): Promise<Generation> => {
  const underWay = await growthUnderWay(deps, request);
  if (underWay !== undefined) return standingOf(deps, underWay);
  const { project, record, standing, growth } = await readGrowth(deps, request);
  if (growth.added.length === 0)
    throw new Failure({
      code: 'conflict',
      message: 'Nothing is new in this. Add something, or choose what to create again.',
    });
  const [{ facts, fit, wiring, unanswered }, newestIssue] = await Promise.all([
    readFit(deps.jira, project, {
      linkType: record.wiring.linkType ?? undefined,
      fieldValues: sentBefore(record),
      sprints: false,
    }),
    deps.jira.newestIssue(project),
  ]);
  if (wiring === undefined)
    throw new Failure({
      code: facts.permissions.has('CREATE_ISSUES') ? 'conflict' : 'forbidden',
      message: fit.blockers.join(' '),
    });
  if (unanswered.length > 0) throw new Failure({ code: 'invalid-request', message: unanswered.join(' ') });
  const wanted = {
    planId: record.planId,
    projectId: record.projectId,
    revision: (record.revision ?? FIRST_REVISION) + 1,
    template: growth.plan.template,
    input: growth.input,
    startedAt: record.startedAt,
    // What was asked is answered; the values are in the wiring.
    fit: { ...fit, questions: [], linkTypes: [] },
    wiring,
    newestIssue,
    growth: {
      added: growth.added.map(({ key }) => key),
      standing: Object.fromEntries(standing),
    },
  };
  const begun = await deps.plans.begin(wanted);
  if (!isDeepStrictEqual(asStored(begun.growth?.added), asStored(wanted.growth.added)))
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

const standingOf = async (deps: PlanningDeps, record: GenerationRecord): Promise<Generation> => {
  const now = await loadStanding(deps, await workOf(deps.templates, record));
  return now.completion === undefined
    ? report(now, { state: 'running', problems: [] })
    : finished(now.work, now.completion);
};

/** The values of required fields that the plan was made with. */
const sentBefore = ({ wiring }: GenerationRecord) => ({
  [wiring.epicType]: valuesById(wiring.epicValues),
  [wiring.issueType]: valuesById(wiring.issueValues),
});

const valuesById = (values: readonly FieldValue[]) =>
  Object.fromEntries(
    values.map(({ field, value }) => [field, typeof value === 'object' ? [...value] : value]),
  );

/** A value as storage gives it back. */
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
