import type { Generation } from '../../contract/plan';
import type { PartDone } from '../ports/journal';
import { addLinks, linkParts } from './addLinks';
import type { PlanningDeps } from './deps';
import { pauseBefore } from './linkPacing';
import type { Standing } from './loadStanding';
import type { PartResult } from './partResult';
import { rankBacklog, rankParts } from './rankBacklog';
import { completionOf, finished, paused, report } from './report';
import { makeSprint, placeIssues, placeParts, sprintParts } from './sprints';

interface Task {
  readonly name: string;
  run(parts: ReadonlyMap<string, PartDone>): Promise<PartResult>;
}

/** Tasks that may be done in one step; each takes a fraction of a second. */
interface Stage {
  readonly activity: string;
  readonly aStep: number;
  readonly tasks: readonly Task[];
}

/**
 * One step of what follows when a round has created what Jira lets it create: links that could not ride along, the
 * order of the backlog, sprints where they are wanted, then, unless some issues were refused, the note that nothing is
 * left.
 */
export const finishGeneration = async (deps: PlanningDeps, standing: Standing): Promise<Generation> => {
  const open = stagesOf(deps, standing)
    .map((stage) => ({ ...stage, tasks: stage.tasks.filter(({ name }) => !standing.parts.has(name)) }))
    .filter(({ tasks }) => tasks.length > 0);
  const [now] = open;
  const parts = new Map<string, PartDone>(standing.parts);
  for (const { name, run } of now?.tasks.slice(0, now.aStep) ?? []) {
    const result = await run(parts);
    if (result.type === 'limited') return paused({ ...standing, parts }, result.retryAfterMs);
    if (result.type === 'unknown') return lookingAgain({ ...standing, parts }, result.retryAfterMs);
    parts.set(name, result.part);
  }
  const next = open.find(({ tasks }) => tasks.some(({ name }) => !parts.has(name)));
  if (next !== undefined) return report({ ...standing, parts }, { activity: next.activity });
  if (standing.progress.refused.size > 0) return report({ ...standing, parts });
  const completion = completionOf({ ...standing, parts }, deps.clock.now());
  await deps.plans.complete(standing.work.record, completion);
  return finished(standing.work, completion);
};

const lookingAgain = (standing: Standing, retryAfterMs: number): Generation =>
  report(standing, {
    state: 'waiting',
    retryAfterMs,
    waitsFor: 'answer',
    activity: 'Checking whether a sprint was created before going on.',
  });

const stagesOf = (deps: PlanningDeps, { work, progress, parts }: Standing): readonly Stage[] => {
  const toLink = linkParts(work, progress, progress.round);
  return [
    {
      activity: 'Linking the issues.',
      aStep: 1,
      tasks: toLink.map((part) => ({
        name: part.name,
        run: async () => {
          const pause = pauseBefore(part, toLink, parts, deps.clock.now());
          return pause > 0 ? { type: 'limited', retryAfterMs: pause } : addLinks(deps, work, progress, part);
        },
      })),
    },
    {
      activity: 'Putting the backlog in order.',
      aStep: 2,
      tasks: rankParts(work, progress, progress.round).map((part) => ({
        name: part.name,
        run: () => rankBacklog(deps, work, part),
      })),
    },
    {
      activity: 'Creating the sprints.',
      aStep: 3,
      tasks: sprintParts(work, progress).map((part) => ({
        name: part.name,
        run: () => makeSprint(deps, work, progress, part),
      })),
    },
    {
      activity: 'Putting the issues into the sprints.',
      aStep: 2,
      tasks: placeParts(work, progress, progress.round).map((part) => ({
        name: part.name,
        run: (done) => placeIssues(deps, work, part, done),
      })),
    },
  ];
};
