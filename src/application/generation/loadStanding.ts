import type { Completion, PartDone } from '../ports/journal';
import { linkParts } from './addLinks';
import type { PlanningDeps } from './deps';
import { type Progress, progressOf } from './progress';
import { rankParts } from './rankBacklog';
import type { Work } from './work';

/** What the journal says of a generation. */
export interface Standing {
  readonly work: Work;
  readonly progress: Progress;
  readonly parts: ReadonlyMap<string, PartDone>;
  readonly completion: Completion | undefined;
}

export const loadStanding = async ({ plans }: Pick<PlanningDeps, 'plans'>, work: Work): Promise<Standing> => {
  const { record } = work;
  const [attempts, completion] = await Promise.all([
    plans.attempts(record, work.batches.length),
    plans.completion(record),
  ]);
  const progress = progressOf(work, attempts);
  const allCreated = progress.created.size === work.plan.nodes.length;
  const names = allCreated
    ? [...linkParts(work, progress), ...rankParts(work, progress)].map(({ name }) => name)
    : [];
  return { work, progress, parts: await plans.parts(record, names), completion };
};
