import type { PartDone } from '../ports/journal';
import type { RankPlace } from '../ports/planning';
import type { PlanningDeps } from './deps';
import type { PartResult } from './partResult';
import type { Progress } from './progress';
import type { Work } from './work';

/** Jira ranks at most this many issues a call. */
const RANKS_A_CALL = 50;

export interface RankPart {
  readonly name: string;
  readonly keys: readonly string[];
  readonly place: RankPlace;
}

/**
 * The calls that put what a round created in its place in plan order. Creation cannot do it, because linked issues are
 * created in different calls. Issues of earlier rounds are not moved: people may have ordered them since. None where
 * the project has no backlog.
 */
export const rankParts = (work: Work, progress: Progress, round: number): readonly RankPart[] => {
  if (!work.record.wiring.rank) return [];
  return runsOf(work, progress, round)
    .flatMap(placed)
    .map((call, index) => ({ name: `rank-${round}-${index}`, ...call }));
};

/** Issues that follow each other in the plan, with the issues that are there already on either side. */
interface Run {
  readonly keys: readonly string[];
  readonly above: string | undefined;
  readonly below: string | undefined;
}

const runsOf = (work: Work, progress: Progress, round: number): readonly Run[] => {
  const runs: Run[] = [];
  let above: string | undefined;
  let keys: string[] = [];
  const end = (below: string | undefined) => {
    if (keys.length > 0) runs.push({ keys, above, below });
    keys = [];
  };
  for (const node of work.plan.nodes) {
    const key = progress.created.get(node.key);
    const createdIn = progress.createdIn.get(node.key);
    if (node.kind === 'epic' || key === undefined || createdIn === undefined || createdIn > round) continue;
    if (createdIn === round) {
      keys.push(key);
    } else {
      end(key);
      above = key;
    }
  }
  end(undefined);
  return runs;
};

/** The calls that place a run. A run that stands alone keeps its first issue where it is. */
const placed = ({ keys, above, below }: Run): readonly Pick<RankPart, 'keys' | 'place'>[] => {
  const [first, ...others] = keys;
  if (first === undefined) return [];
  if (above === undefined && below !== undefined)
    return [{ keys: [first], place: { before: below } }, ...after(others, first)];
  return above === undefined ? after(others, first) : after(keys, above);
};

const after = (keys: readonly string[], anchor: string): readonly Pick<RankPart, 'keys' | 'place'>[] =>
  Array.from({ length: Math.ceil(keys.length / RANKS_A_CALL) }, (_, index) => {
    const begin = index * RANKS_A_CALL;
    return {
      keys: keys.slice(begin, begin + RANKS_A_CALL),
      place: { after: keys[begin - 1] ?? anchor },
    };
  });

/** Ranks one part. A refusal is noted and stops nothing: the order of the backlog is a courtesy. */
export const rankBacklog = async (deps: PlanningDeps, work: Work, part: RankPart): Promise<PartResult> => {
  const answer = await deps.jira.rank(part.keys, part.place);
  if (answer.type === 'limited') return answer;
  const at = deps.clock.now().toISOString();
  const done: PartDone =
    answer.type === 'done'
      ? { at, made: part.keys.length, notes: [] }
      : { at, made: 0, notes: [`The backlog could not be put in order. ${answer.sentence}`] };
  await deps.plans.finishPart(work.record, part.name, done);
  return { type: 'done', part: done };
};
