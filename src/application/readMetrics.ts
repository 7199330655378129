import type { ProjectMetrics } from '../contract/metrics';
import type { ParsedRequests } from '../contract/requests';
import type { Sprint } from '../domain/history/types';
import { burndown } from '../domain/metrics/burndown';
import { type MetricsContext, metricsContext } from '../domain/metrics/context';
import { cumulativeFlow } from '../domain/metrics/cumulativeFlow';
import { cycleTimes } from '../domain/metrics/cycleTime';
import { dataQuality } from '../domain/metrics/dataQuality';
import { velocity } from '../domain/metrics/velocity';
import { Failure } from './failure';
import { type ProjectWorkDeps, readProjectWork, settingsIn } from './projectWork';

/**
 * The metrics page: velocity, burndown, cumulative flow and cycle times of a project, over the issues the viewer may
 * see, with days in the project's time zone, which is the viewer's own unless its settings say otherwise. The burndown
 * is of the sprint asked for, else of the active one, else of the one closed last.
 *
 * @throws Failure where the project is unknown to the viewer or the board has no such sprint
 */
export const readMetrics = async (
  deps: ProjectWorkDeps,
  request: ParsedRequests['metrics.read'],
): Promise<ProjectMetrics> => {
  const { jira, clock } = deps;
  const [project, viewersZone] = await Promise.all([jira.project(request.project), jira.timeZone()]);
  const work = await readProjectWork(deps, project);
  const { histories, workflow, hasColumns, sprints } = work;
  const timeZone = work.settings.timeZone ?? viewersZone;
  const now = clock.now();
  const context = metricsContext({
    histories,
    workflow,
    sprints,
    zone: timeZone,
    now: now.getTime(),
    settings: settingsIn(work, timeZone),
  });
  const started = startedSprints(sprints ?? []);
  return {
    asOf: now.toISOString(),
    timeZone,
    issues: context.issues.length,
    velocity: velocity(context),
    burndown: burndown(context, chosenSprint(started, request.sprint)),
    sprints: started.map(({ id, name, state }) => ({ id, name, state })),
    cumulativeFlow: cumulativeFlow(context),
    cycleTimes: cycleTimes(context),
    warnings: [...(hasColumns ? [] : [NO_BOARD]), ...distortions(context)],
  };
};

/** What keeps the charts of this page from being read at face value. */
const distortions = (context: MetricsContext): readonly string[] =>
  dataQuality(context)
    .filter(({ check }) => DISTORTING.has(check))
    .map(({ sentence }) => sentence);

const DISTORTING: ReadonlySet<string> = new Set(['unmapped-status', 'no-history', 'undated-sprint']);

const NO_BOARD = 'This project has no board, so its columns here are Jira’s three status categories.';

type StartedSprint = Sprint & { readonly state: 'active' | 'closed' };

const isStarted = (sprint: Sprint): sprint is StartedSprint =>
  sprint.state !== 'future' && sprint.start !== null;

/** Newest first. */
const startedSprints = (sprints: readonly Sprint[]): readonly StartedSprint[] =>
  sprints.filter(isStarted).sort((a, b) => (b.start ?? 0) - (a.start ?? 0) || b.id - a.id);

const chosenSprint = (
  newestFirst: readonly StartedSprint[],
  asked: number | undefined,
): Sprint | undefined => {
  if (asked === undefined) return newestFirst.find(({ state }) => state === 'active') ?? newestFirst[0];
  const found = newestFirst.find(({ id }) => id === asked);
  if (found === undefined)
    throw new Failure({
      code: 'not-found',
      message: 'The board of this project has no such sprint; choose one from the list.',
    });
  return found;
};
