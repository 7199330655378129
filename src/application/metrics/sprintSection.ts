import type { SprintMetrics } from '../../contract/metrics';
import type { ParsedRequests } from '../../contract/requests';
import type { Sprint } from '../../domain/history/types';
import { burndown } from '../../domain/metrics/burndown';
import { predictability } from '../../domain/metrics/predictability';
import { sprintBurnup } from '../../domain/metrics/sprintBurnup';
import { velocity } from '../../domain/metrics/velocity';
import { velocitySplit } from '../../domain/metrics/velocitySplit';
import { Failure } from '../failure';
import { measureWork } from './measureProject';
import { nothingBeside, type Section } from './section';

/**
 * What the sprints of a project commit to and bring. The burndown is of the sprint asked for, else of the active one,
 * else of the one closed last; its answer fails where the board has no such sprint.
 */
export const sprintSection: Section<unknown, ParsedRequests['metrics.sprints'], null, SprintMetrics> = {
  name: 'sprints',
  beside: nothingBeside,
  answerOf(read, _, { filter, sprint }, now) {
    const { context, head, work } = measureWork(read, filter, now);
    const started = startedSprints(work.sprints ?? []);
    const ofSprint = burndown(context, chosenSprint(started, sprint));
    return {
      ...head,
      velocity: velocity(context),
      burndown: ofSprint,
      sprintBurnup: sprintBurnup(ofSprint),
      predictability: predictability(context),
      velocitySplit: velocitySplit(context),
      sprints: started.map(({ id, name, state }) => ({ id, name, state })),
    };
  },
};

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
