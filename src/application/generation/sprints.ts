import { sprintDates } from '../../domain/plan/sprintDates';
import type { PartDone } from '../ports/journal';
import type { NewSprint } from '../ports/planning';
import type { PlanningDeps } from './deps';
import type { PartResult } from './partResult';
import type { Progress } from './progress';
import { ASK_AGAIN_MS, SETTLE_MS } from './reconcile';
import type { Work } from './work';

/** Jira moves at most this many issues to a sprint a call, and names sprints in at most this many characters. */
const ISSUES_A_CALL = 50;
const NAME_LENGTH = 30;

export interface SprintPart {
  readonly name: string;
  readonly sprint: NewSprint;
  /** Its id, where the plan created it before it grew. */
  readonly known: number | undefined;
}

/** The sprints that hold what is created; none where nobody asked for sprints. */
export const sprintParts = (work: Work, progress: Progress): readonly SprintPart[] => {
  const { wiring, input, growth } = work.record;
  const { sprintBoard: boardId } = wiring;
  if (boardId === null) return [];
  return numbersOf(work, progress).map((number) => {
    const { first, last } = sprintDates(input.start, input.sprintLengthDays, number);
    const room = NAME_LENGTH - String(number).length - 1;
    return {
      name: partOf(number),
      sprint: {
        boardId,
        name: `${[...input.name].slice(0, room).join('').trim().slice(0, room)} ${number}`,
        goal: `Sprint ${number} of the ML plan “${input.name}”.`,
        first,
        last,
      },
      known: growth?.sprints?.[number],
    };
  });
};

const PART = 'sprint-';
const partOf = (number: number): string => `${PART}${number}`;

/** What a plan grew from is in its sprints already, or nobody wants it there. */
const isNew = ({ createdIn }: Progress, key: string): boolean => (createdIn.get(key) ?? 0) > 0;

const numbersOf = (work: Work, progress: Progress): readonly number[] =>
  [
    ...new Set(
      work.plan.nodes
        .filter(({ key, kind }) => kind !== 'epic' && isNew(progress, key))
        .map(({ sprint }) => sprint),
    ),
  ].toSorted((a, b) => a - b);

/** Names of the parts that may have made sprints, where a stand-in for the template does not tell which. */
export const anySprints = ({ record, plan }: Work): readonly string[] =>
  record.wiring.sprintBoard === null
    ? []
    : Array.from({ length: 2 * plan.sprints }, (_, index) => partOf(index + 1));

/** Id of each sprint that a plan has created so far, by its number in the plan. */
export const sprintsMade = ({
  work,
  parts,
}: {
  readonly work: Work;
  readonly parts: ReadonlyMap<string, PartDone>;
}): Readonly<Record<string, number>> => ({
  ...work.record.growth?.sprints,
  ...Object.fromEntries(
    [...parts].flatMap(([name, { id }]) =>
      name.startsWith(PART) && id !== undefined ? [[name.slice(PART.length), id]] : [],
    ),
  ),
});

/**
 * Creates one future sprint, once: each attempt is claimed before it is sent. After an answer that was lost, the sprint
 * is looked for by its name and goal before another attempt is made. A sprint that the plan has created before is used
 * again.
 */
export const makeSprint = async (
  deps: PlanningDeps,
  work: Work,
  progress: Progress,
  part: SprintPart,
): Promise<PartResult> => {
  const { record } = work;
  const { name, sprint } = part;
  if (part.known !== undefined) return takeUpAgain(deps, work, part, part.known);
  const now = deps.clock.now();
  const attempts = await deps.plans.attemptsAt(record, name);
  const last = attempts.at(-1);
  if (last?.outcome?.type === 'limited' && new Date(last.outcome.until) > now)
    return { type: 'limited', retryAfterMs: new Date(last.outcome.until).getTime() - now.getTime() };
  if (last !== undefined && last.outcome === undefined) {
    const found = (await deps.jira.openSprints(sprint.boardId)).find(
      (open) => open.name === sprint.name && open.goal === sprint.goal,
    );
    if (found !== undefined) return finish(deps, work, name, { id: found.id });
    const age = now.getTime() - new Date(last.claim.at).getTime();
    if (age < SETTLE_MS)
      return { type: 'unknown', retryAfterMs: Math.max(1, Math.min(ASK_AGAIN_MS, SETTLE_MS - age)) };
    await deps.plans.settle(record, name, last.number, { type: 'refused' });
  }
  const number = (last?.number ?? 0) + 1;
  const claim = { at: now.toISOString(), newestIssue: 0, retry: false, round: progress.round, by: '' };
  if (!(await deps.plans.claim(record, name, number, claim)))
    return { type: 'unknown', retryAfterMs: ASK_AGAIN_MS };
  const answer = await deps.jira.createSprint(sprint);
  switch (answer.type) {
    case 'created':
      return finish(deps, work, name, { id: answer.id });
    case 'refused':
      return finish(deps, work, name, {
        note: `Not all sprints could be created. ${answer.sentence}`,
      });
    case 'limited': {
      const until = new Date(now.getTime() + answer.retryAfterMs).toISOString();
      await deps.plans.settle(record, name, number, { type: 'limited', until });
      return answer;
    }
    case 'unknown':
      return { type: 'unknown', retryAfterMs: ASK_AGAIN_MS };
  }
};

/** What is new does not go into a sprint that the team has begun: what that holds is the team's to decide. */
const takeUpAgain = async (
  deps: PlanningDeps,
  work: Work,
  { name, sprint }: SprintPart,
  known: number,
): Promise<PartResult> => {
  const open = await deps.jira.openSprints(sprint.boardId);
  const isFuture = open.some(({ id, hasBegun }) => id === known && !hasBegun);
  return finish(
    deps,
    work,
    name,
    isFuture
      ? { id: known }
      : { note: `“${sprint.name}” has begun or is gone, so what is new for it is in the backlog.` },
  );
};

export interface PlacePart {
  readonly name: string;
  /** Part that made the sprint. */
  readonly sprint: string;
  readonly keys: readonly string[];
}

/** The calls that put what a round created into the plan's sprints. */
export const placeParts = (work: Work, progress: Progress, round: number): readonly PlacePart[] => {
  if (work.record.wiring.sprintBoard === null) return [];
  return numbersOf(work, progress).flatMap((number) => {
    const keys = work.plan.nodes
      .filter((node) => node.kind !== 'epic' && node.sprint === number)
      .filter((node) => progress.createdIn.get(node.key) === round)
      .flatMap((node) => progress.created.get(node.key) ?? []);
    return Array.from({ length: Math.ceil(keys.length / ISSUES_A_CALL) }, (_, index) => ({
      name: `place-${round}-${number}-${index}`,
      sprint: partOf(number),
      keys: keys.slice(index * ISSUES_A_CALL, (index + 1) * ISSUES_A_CALL),
    }));
  });
};

/** Puts issues into a sprint, except those that are in one already: people have moved them since. */
export const placeIssues = async (
  deps: PlanningDeps,
  work: Work,
  part: PlacePart,
  parts: ReadonlyMap<string, PartDone>,
): Promise<PartResult> => {
  const id = parts.get(part.sprint)?.id;
  if (id === undefined) return finish(deps, work, part.name, {});
  const planned = await deps.jira.inOpenSprints(part.keys);
  const keys = part.keys.filter((key) => !planned.has(key));
  if (keys.length === 0) return finish(deps, work, part.name, {});
  const answer = await deps.jira.moveToSprint(id, keys);
  if (answer.type === 'limited') return answer;
  return finish(deps, work, part.name, {
    ...(answer.type === 'refused'
      ? { note: `Some issues could not be put into their sprint. ${answer.sentence}` }
      : {}),
  });
};

const finish = async (
  deps: PlanningDeps,
  work: Work,
  name: string,
  { id, note }: { readonly id?: number; readonly note?: string },
): Promise<PartResult> => {
  const part: PartDone = {
    at: deps.clock.now().toISOString(),
    made: id === undefined ? 0 : 1,
    notes: note === undefined ? [] : [note],
    ...(id === undefined ? {} : { id }),
  };
  await deps.plans.finishPart(work.record, name, part);
  return { type: 'done', part };
};
