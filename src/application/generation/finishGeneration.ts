import type { Generation } from '../../contract/plan';
import type { PartDone } from '../ports/journal';
import { addLinks, linkParts } from './addLinks';
import type { PlanningDeps } from './deps';
import { pauseBefore } from './linkPacing';
import type { Standing } from './loadStanding';
import type { PartResult } from './partResult';
import { rankBacklog, rankParts } from './rankBacklog';
import { completionOf, finished, paused, report } from './report';

/** Rank calls of one step; each takes a fraction of a second. */
const RANK_CALLS_A_STEP = 2;

interface Task {
  readonly name: string;
  readonly activity: string;
  run(): Promise<PartResult>;
}

/**
 * One step of what follows when a round has created what Jira lets it create: links that could not ride along, then the
 * order of the backlog, then, unless some issues were refused, the note that nothing is left.
 */
export const finishGeneration = async (deps: PlanningDeps, standing: Standing): Promise<Generation> => {
  const { work, progress } = standing;
  const toLink = linkParts(work, progress, progress.round);
  const links: readonly Task[] = toLink.map((part) => ({
    name: part.name,
    activity: 'Linking the issues.',
    run: async () => {
      const pause = pauseBefore(part, toLink, standing.parts, deps.clock.now());
      return pause > 0 ? { type: 'limited', retryAfterMs: pause } : addLinks(deps, work, progress, part);
    },
  }));
  const ranks: readonly Task[] = rankParts(work, progress, progress.round).map((part) => ({
    name: part.name,
    activity: 'Putting the backlog in order.',
    run: () => rankBacklog(deps, work, part),
  }));
  const isOpen = ({ name }: Task) => !standing.parts.has(name);
  const [linking, ranking] = [links.filter(isOpen), ranks.filter(isOpen)];
  const now = linking.length > 0 ? linking.slice(0, 1) : ranking.slice(0, RANK_CALLS_A_STEP);

  const parts = new Map<string, PartDone>(standing.parts);
  for (const { name, run } of now) {
    const result = await run();
    if (result.type === 'limited') return paused({ ...standing, parts }, result.retryAfterMs);
    parts.set(name, result.part);
  }
  const next = [...linking, ...ranking].find(({ name }) => !parts.has(name));
  if (next !== undefined) return report({ ...standing, parts }, { activity: next.activity });
  if (progress.refused.size > 0) return report({ ...standing, parts });
  const completion = completionOf({ ...standing, parts }, deps.clock.now());
  await deps.plans.complete(work.record, completion);
  return finished(work, completion);
};
