import type { ProjectRef } from '../contract/plan';
import type { Portfolio } from '../contract/portfolio';
import type { ParsedRequests } from '../contract/requests';
import { portfolioRow } from '../domain/portfolio/row';
import type { PortfolioRow } from '../domain/portfolio/types';
import { sourceValues } from '../domain/template/instances';
import { Failure } from './failure';
import { inParallel } from './inParallel';
import type { StoredPlan } from './ports/planStore';
import type { ReadingDeps } from './ports/reading';
import { readProjectWork, settingsIn } from './projectWork';

/** Each project brings up to 8 requests of its own. */
const PROJECTS_AT_ONCE = 2;
/** No project is begun after this long: a function of Forge has 25 s in all. */
const TIME_TO_BEGIN_MS = 15_000;

interface PlannedRef {
  readonly project: ProjectRef;
  readonly plan: StoredPlan | undefined;
}

/**
 * The portfolio as one viewer may see it: a row for each chosen project, read live. Projects that the viewer may not
 * browse are counted and never named; projects that could not be read, or for which there was no time, say why.
 */
export const readPortfolio = async (
  deps: ReadingDeps,
  request: ParsedRequests['portfolio.read'],
): Promise<Portfolio> => {
  const began = deps.clock.now();
  const [stored, zone] = await Promise.all([deps.plans.list(), deps.jira.timeZone()]);
  const { chosen, hidden } = await chosenProjects(deps, stored, request.projects);
  const outcomes = await inParallel(chosen, PROJECTS_AT_ONCE, async ({ project, plan }) => {
    if (plan === undefined) return failed(project, 'This project has no ML plan any more.');
    if (deps.clock.now().getTime() - began.getTime() > TIME_TO_BEGIN_MS) return failed(project, NO_TIME);
    return readRow(deps, project, plan, zone);
  });
  return {
    asOf: began.toISOString(),
    rows: outcomes.flatMap((outcome) => ('row' in outcome ? [outcome.row] : [])),
    hidden,
    failures: outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : [])),
  };
};

type Outcome = { readonly row: PortfolioRow } | { readonly failure: Portfolio['failures'][number] };

const NO_TIME = 'There was no time left to read this project. Choose fewer projects, or refresh.';

const failed = (project: ProjectRef, message: string): Outcome => ({ failure: { project, message } });

/** Every plan the viewer may see, or those of the chosen projects that they may see; hidden ones are only counted. */
const chosenProjects = async (
  { jira }: ReadingDeps,
  stored: readonly StoredPlan[],
  asked: ParsedRequests['portfolio.read']['projects'],
): Promise<{ readonly chosen: readonly PlannedRef[]; readonly hidden: number }> => {
  const planByProject = new Map(stored.map((plan) => [plan.projectId, plan]));
  const wanted = asked === 'all' ? [...planByProject.keys()] : [...new Set(asked)];
  const visible = await jira.visibleProjects(wanted);
  const names = new Set(visible.flatMap(({ id, key }) => [id, key]));
  return {
    chosen: visible.map((project) => ({ project, plan: planByProject.get(project.id) })),
    hidden: asked === 'all' ? 0 : wanted.filter((project) => !names.has(project)).length,
  };
};

const readRow = async (
  deps: ReadingDeps,
  project: ProjectRef,
  stored: StoredPlan,
  zone: string,
): Promise<Outcome> => {
  try {
    const work = await readProjectWork(deps, project);
    const planned = {
      ...work,
      settings: settingsIn(work, zone),
      project,
      planId: stored.planId,
      planName: stored.input.name,
      sourceNames: sourceNames(stored),
    };
    return { row: portfolioRow(planned, zone, deps.clock.now().getTime()) };
  } catch (error) {
    if (error instanceof Failure) return failed(project, error.error.message);
    throw error;
  }
};

const sourceNames = (stored: StoredPlan): ReadonlyMap<string, string> =>
  new Map(sourceValues(stored.input).map(({ slug, source }) => [slug, source.name]));
