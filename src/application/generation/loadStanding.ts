import type { Completion, PartDone } from '../ports/journal';
import { linkParts } from './addLinks';
import type { PlanningDeps } from './deps';
import { isSettled, type Progress, progressOf } from './progress';
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
  const [attempts, rounds, completion] = await Promise.all([
    plans.attempts(record, work.batches.length),
    plans.rounds(record),
    plans.completion(record),
  ]);
  const progress = progressOf(work, attempts, rounds.length + 1);
  const names = Array.from({ length: progress.round }, (_, index) => partNames(work, progress, index + 1));
  return { work, progress, parts: await plans.parts(record, names.flat()), completion };
};

/** Names of the parts that follow the create calls of a round; none before it has come to an end of them. */
export const partNames = (work: Work, progress: Progress, round: number): readonly string[] =>
  round === progress.round && !isSettled(work, progress)
    ? []
    : [...linkParts(work, progress, round), ...rankParts(work, progress, round)].map(({ name }) => name);
