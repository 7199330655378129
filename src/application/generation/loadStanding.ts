import type { Attempt, Completion, GenerationJournal, PartDone, Round } from '../ports/journal';
import { linkParts } from './addLinks';
import type { PlanningDeps } from './deps';
import { isSettled, type Progress, progressOf } from './progress';
import { rankParts } from './rankBacklog';
import { anySprints, placeParts, sprintParts } from './sprints';
import type { Work } from './work';

/** What the journal says of a generation. */
export interface Standing {
  readonly work: Work;
  readonly progress: Progress;
  /** The rounds after the first. */
  readonly rounds: readonly Round[];
  readonly parts: ReadonlyMap<string, PartDone>;
  readonly completion: Completion | undefined;
}

export const loadStanding = async ({ plans }: Pick<PlanningDeps, 'plans'>, work: Work): Promise<Standing> => {
  const { record } = work;
  const [attempts, rounds, completion] = await Promise.all([
    readAttempts(plans, work),
    plans.rounds(record),
    plans.completion(record),
  ]);
  const progress = progressOf(work, attempts, rounds);
  const names = [
    ...Array.from({ length: progress.round }, (_, index) => partNames(work, progress, index + 1)),
    work.standsIn ? anySprints(work) : [],
  ];
  return { work, progress, rounds, parts: await plans.parts(record, names.flat()), completion };
};

/** Calls go one after the other, so where a stand-in does not tell how many there were, they end with the first that is missing. */
const readAttempts = async (
  plans: GenerationJournal,
  { record, batches, standsIn }: Work,
): Promise<readonly (readonly Attempt[])[]> => {
  for (let calls = batches.length; ; calls = 2 * calls + 1) {
    const attempts = await plans.attempts(record, calls);
    if (!standsIn || attempts.some((ofCall) => ofCall.length === 0)) return attempts;
  }
};

/** Names of the parts that follow the create calls of a round; none before it has come to an end of them. */
export const partNames = (work: Work, progress: Progress, round: number): readonly string[] =>
  round === progress.round && !isSettled(work, progress)
    ? []
    : [
        ...linkParts(work, progress, round),
        ...rankParts(work, progress, round),
        ...sprintParts(work, progress),
        ...placeParts(work, progress, round),
      ].map(({ name }) => name);

/** A page that is at work sends its next call within seconds; after this it counts as gone. */
const GONE_AFTER_MS = 10_000;

/** Whether a page has claimed a call in the last seconds; with `except`, another one than that. */
export const isAtWork = ({ attempts }: Progress, now: Date, except?: string): boolean => {
  const last = attempts
    .flat()
    .toSorted((a, b) => a.claim.at.localeCompare(b.claim.at))
    .at(-1);
  if (last === undefined || last.claim.by === except) return false;
  return now.getTime() - new Date(last.claim.at).getTime() < GONE_AFTER_MS;
};
