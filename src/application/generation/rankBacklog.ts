import type { PartDone } from '../ports/journal';
import type { PlanningDeps } from './deps';
import type { PartResult } from './partResult';
import type { Progress } from './progress';
import type { Work } from './work';

/** Jira ranks at most this many issues a call. */
const RANKS_A_CALL = 50;

export interface RankPart {
  readonly name: string;
  readonly keys: readonly string[];
  /** Issue that they come after: the plan's first, or the last of the part before. */
  readonly after: string;
}

/**
 * The calls that put the backlog in plan order. Creation cannot do it, because linked issues are created in different
 * calls. None where the project has no backlog.
 */
export const rankParts = (work: Work, progress: Progress): readonly RankPart[] => {
  if (!work.record.wiring.rank) return [];
  const keys = work.plan.nodes
    .filter(({ kind }) => kind !== 'epic')
    .flatMap(({ key }) => progress.created.get(key) ?? []);
  return Array.from({ length: Math.ceil((keys.length - 1) / RANKS_A_CALL) }, (_, index) => {
    const begin = index * RANKS_A_CALL;
    return {
      name: `rank-${index}`,
      keys: keys.slice(begin + 1, begin + 1 + RANKS_A_CALL),
      after: keys[begin] ?? '',
    };
  });
};

/** Ranks one part. A refusal is noted and stops nothing: the order of the backlog is a courtesy. */
export const rankBacklog = async (deps: PlanningDeps, work: Work, part: RankPart): Promise<PartResult> => {
  const answer = await deps.jira.rank(part.keys, part.after);
  if (answer.type === 'limited') return answer;
  const done: PartDone =
    answer.type === 'done'
      ? { made: part.keys.length, notes: [] }
      : { made: 0, notes: [`The backlog could not be put in order. ${answer.sentence}`] };
  await deps.plans.finishPart(work.record, part.name, done);
  return { type: 'done', part: done };
};
