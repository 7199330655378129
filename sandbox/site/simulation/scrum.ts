import { z } from 'zod';
import type { Millis } from '../../types';
import type { Work } from './backlog';
import { DAY, HOUR, isWorkingDay } from './calendar';
import { isReady } from './moves';
import type { Actor } from './stage';
import type { Team } from './team';
import { takeUp, workingDay } from './workingDay';

export interface ScrumOptions {
  readonly start: Millis;
  readonly sprintDays: number;
  /** Points the team hopes to finish in its first sprint. */
  readonly firstCapacity: number;
  readonly sprintName: (number: number) => string;
  /** Keys of issues that are done already and come into a sprint before it starts, so that its review shows them. */
  readonly doneBefore?: (number: number) => Promise<readonly string[]>;
  /** Whether the product owner takes back, on the second day of a sprint, what nobody has begun. */
  readonly takesBack?: boolean;
}

const sprintSchema = z.object({ id: z.number() });

const sizeOf = ({ points, timeBoxDays }: Work) => points ?? (timeBoxDays === null ? 0 : timeBoxDays / 2);

/** What an item asks of the team itself: a request waits for other people, not for these. */
const loadOf = (item: Work) => (item.dependsOnOthers ? 0 : sizeOf(item));

/**
 * What the team commits to: what was left over, then what is ready or soon will be, in rank order, up to capacity.
 * Teams are hopeful: now and then they take in work whose data has not arrived.
 */
const commitment = (team: Team, capacity: number): readonly Work[] => {
  const chosen: Work[] = team.work.filter(({ stage }) => stage !== 'to-do' && stage !== 'done');
  let load = chosen.reduce((sum, item) => sum + loadOf(item), 0);
  const isChosen = new Set(chosen.map(({ key }) => key));
  for (const item of team.work) {
    if (item.stage !== 'to-do' || isChosen.has(item.key)) continue;
    if (load + loadOf(item) > capacity) break;
    const soon = item.blockedBy.every((key) => isChosen.has(key) || team.byKey.get(key)?.stage === 'done');
    if (!isReady(item, team.byKey) && !(soon && team.chance.happens(0.7)) && !team.chance.happens(0.06))
      continue;
    chosen.push(item);
    isChosen.add(item.key);
    load += loadOf(item);
  }
  return chosen;
};

const inChunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

const addToSprint = async (team: Team, sprint: number, keys: readonly string[]) => {
  for (const issues of inChunks(keys, 50))
    await team.who.send('POST', `/rest/agile/1.0/sprint/${sprint}/issue`, { issues });
};

const donePoints = (items: readonly Work[]) =>
  items.filter(({ stage }) => stage === 'done').reduce((sum, item) => sum + loadOf(item), 0);

/** A Scrum team at work from `start` on, sprint after sprint, for as long as the clock goes on. */
export async function* scrumTeam(
  team: Team,
  { start, sprintDays, firstCapacity, sprintName, doneBefore, takesBack = false }: ScrumOptions,
): Actor {
  let capacity = firstCapacity;
  for (let number = 1; ; number++) {
    const begin = start + (number - 1) * sprintDays * DAY;
    const end = begin + sprintDays * DAY;
    yield begin + 8 * HOUR;
    const { id } = sprintSchema.parse(
      await team.who.send('POST', '/rest/agile/1.0/sprint', {
        name: sprintName(number),
        originBoardId: team.board.id,
      }),
    );
    const committed = commitment(team, capacity);
    const scope = new Set(committed.map(({ key }) => key));
    await addToSprint(team, id, [...scope, ...((await doneBefore?.(number)) ?? [])]);
    yield begin + 8.5 * HOUR;
    const dates = {
      startDate: new Date(begin + 8.5 * HOUR).toISOString(),
      endDate: new Date(end + 7 * HOUR).toISOString(),
    };
    await team.who.send('POST', `/rest/agile/1.0/sprint/${id}`, { state: 'active', ...dates });
    for (let day = begin; day < end; day += DAY) {
      if (!isWorkingDay(day)) continue;
      yield* workingDay(team, day, scope);
      if (takesBack && day === begin + DAY) yield* takeBack(team, scope, day + 16.75 * HOUR);
      yield* widenScope(team, id, scope, day + 17 * HOUR);
    }
    yield end + 7 * HOUR;
    await team.who.send('POST', `/rest/agile/1.0/sprint/${id}`, { state: 'closed' });
    capacity = nextCapacity(capacity, donePoints(committed));
  }
}

const canBeWorkedOn = ({ byKey }: Team, item: Work): boolean =>
  item.stage === 'to-do' ? isReady(item, byKey) : item.stage !== 'waiting' && item.stage !== 'done';

/** When the team has time left, the next ready issue comes into the sprint and is begun the same day. */
async function* widenScope(team: Team, sprint: number, scope: Set<string>, at: Millis): Actor {
  const inHand = team.work.filter((item) => scope.has(item.key) && canBeWorkedOn(team, item)).length;
  if (inHand >= team.temper.people) return;
  const next = team.work.find(
    (item) => item.stage === 'to-do' && !scope.has(item.key) && isReady(item, team.byKey),
  );
  if (!next) return;
  yield at;
  await addToSprint(team, sprint, [next.key]);
  scope.add(next.key);
  yield at + HOUR / 4;
  await takeUp(team, scope);
}

/** The last issue that nobody has begun goes back to the end of the backlog. */
async function* takeBack(team: Team, scope: Set<string>, at: Millis): Actor {
  const last = team.work.findLastIndex(({ stage, key }) => stage === 'to-do' && scope.has(key));
  const [unwanted] = last === -1 ? [] : team.work.splice(last, 1);
  if (!unwanted) return;
  yield at;
  await team.who.send('POST', '/rest/agile/1.0/backlog/issue', { issues: [unwanted.key] });
  scope.delete(unwanted.key);
  team.work.push(unwanted);
}

/** Yesterday's weather, damped, and never below what two people can do. */
const nextCapacity = (capacity: number, done: number) =>
  Math.max(10, Math.round(0.6 * capacity + 0.4 * done + 1));
