import type { ProjectRef } from '../../contract/plan';
import { planInputSchema } from '../../contract/planInput';
import type { ParsedRequests } from '../../contract/requests';
import { type Growth, grownInput, growthOf, renamedBy } from '../../domain/plan/growth';
import type { PlanInput } from '../../domain/plan/types';
import type { Template } from '../../domain/template/types';
import { Failure } from '../failure';
import type { PlanningDeps } from '../generation/deps';
import { loadStanding } from '../generation/loadStanding';
import { sprintsMade } from '../generation/sprints';
import { workOf } from '../generation/work';
import { templateOf } from '../planOf';
import { planOfProject } from '../planOfProject';
import type { GenerationRecord } from '../ports/journal';
import { readExisting } from './readExisting';

/** How a project's plan would grow now. */
export interface GrowthNow {
  readonly project: ProjectRef;
  readonly record: GenerationRecord;
  /** Issue key by node key of what exists. */
  readonly standing: ReadonlyMap<string, string>;
  readonly growth: Growth;
  /** Id of each sprint that the plan has created, by its number in the plan. */
  readonly sprints: Readonly<Record<string, number>>;
}

type Request = Omit<ParsedRequests['growth.start'], 'project'> & { readonly project: string };

/**
 * Holds what is asked for against the plan and against what exists of it. Nothing is written.
 *
 * @throws Failure `not-found` where the person may not see the project, `conflict` where it has no plan or one that is
 *   not complete, `invalid-request` where the plan cannot grow by what is asked for.
 */
export const readGrowth = async (deps: PlanningDeps, request: Request): Promise<GrowthNow> => {
  const { project, record } = await planOfProject(deps, request.project);
  const work = await workOf(deps.templates, record);
  const standingNow = await loadStanding(deps, work);
  const { completion } = standingNow;
  if (completion === undefined)
    throw new Failure({
      code: 'conflict',
      message: `The plan “${record.input.name}” is not complete yet. Finish generating it, then it can grow.`,
    });
  if ((await deps.plans.undoRuns(record)).length > 0)
    throw new Failure({
      code: 'conflict',
      message: `The plan “${record.input.name}” was undone in part. It does not grow any more.`,
    });
  const from = await templateOf(deps.templates, record.template);
  const everCreated = { ...record.growth?.standing, ...completion.created };
  const standing = await readExisting(deps.jira, record.planId, everCreated);
  const growth = growthOf({
    from,
    to: request.newerTemplate ? await newestOf(deps, record) : from,
    // What a version brought that the plan was not made from is new, where it is asked for.
    known: work.standsIn && request.newerTemplate ? new Set(Object.keys(everCreated)) : undefined,
    before: record.input,
    grown: checkedInput(record.input, request),
    existing: new Set(standing.keys()),
    recreate: new Set(request.recreate),
    today: deps.clock.now().toISOString().slice(0, 10),
  });
  return { project, record, standing, growth, sprints: sprintsMade(standingNow) };
};

const newestOf = async (
  { templates }: PlanningDeps,
  { template: { id, version } }: GenerationRecord,
): Promise<Template> => {
  const newest = await templates.find(id);
  if (newest === undefined || newest.version <= version)
    throw new Failure({
      code: 'conflict',
      message: 'There is no newer version of the plan’s template. Reload the page.',
    });
  return newest;
};

/** What the plan grows to, by the rules that every plan has to keep. */
const checkedInput = (before: PlanInput, { additions }: Request): PlanInput => {
  const grown = grownInput(before, additions);
  // What was changed earlier was checked then, and growing may have added to it.
  const checked = planInputSchema.safeParse({ ...grown, edits: [] });
  const problem = checked.success ? renamedBy(before, grown) : checked.error.issues[0]?.message;
  if (problem !== undefined) throw new Failure({ code: 'invalid-request', message: problem });
  return grown;
};
