import type { ProjectMetrics } from '../contract/metrics';
import type { ParsedRequests } from '../contract/requests';
import type { Sprint } from '../domain/history/types';
import { burndown, NO_SPRINTS_TO_BURN_DOWN } from '../domain/metrics/burndown';
import { cumulativeFlow } from '../domain/metrics/cumulativeFlow';
import { cycleTimes } from '../domain/metrics/cycleTime';
import { dataQuality } from '../domain/metrics/dataQuality';
import { velocity } from '../domain/metrics/velocity';
import { Failure } from './failure';
import type { ReadingDeps } from './ports/reading';
import { ordinaryWork, readProjectWork } from './projectWork';

/**
 * The metrics page: velocity, burndown, cumulative flow and cycle times of a project, over the issues the viewer may
 * see, with days in the project's time zone, which is the viewer's own unless
 * its settings say otherwise. The burndown is of the sprint asked for, else of the active one, else of
 * the one closed last.
 *
 * @throws Failure where the project is unknown to the viewer or the board has no such sprint
 */
export const readMetrics = async (
  deps: Pick<ReadingDeps, 'jira' | 'settings' | 'clock'>,
  request: ParsedRequests['metrics.read'],
): Promise<ProjectMetrics> => {
  const { jira, clock } = deps;
  const [project, viewersZone] = await Promise.all([jira.project(request.project), jira.timeZone()]);
  const { histories, workflow, hasColumns, sprints, settings } = await readProjectWork(deps, project);
  const timeZone = settings.timeZone ?? viewersZone;
  const now = clock.now();
  const issues = ordinaryWork(histories);
  const started = startedSprints(sprints ?? []);
  return {
    asOf: now.toISOString(),
    timeZone,
    issues: issues.length,
    velocity: velocity(issues, workflow, sprints),
    burndown:
      sprints === undefined
        ? { status: 'insufficient', reason: NO_SPRINTS_TO_BURN_DOWN }
        : burndown(
            issues,
            workflow,
            chosenSprint(started, request.sprint),
            { zone: timeZone, workingDays: settings.weekdays },
            now.getTime(),
          ),
    sprints: started.map(({ id, name, state }) => ({ id, name, state })),
    cumulativeFlow: cumulativeFlow(issues, workflow, timeZone, now.getTime()),
    cycleTimes: cycleTimes(issues, workflow, timeZone),
    warnings: [...(hasColumns ? [] : [NO_BOARD]), ...dataQuality(issues, workflow, sprints ?? [])],
  };
};

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
