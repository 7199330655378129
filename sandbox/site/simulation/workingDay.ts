import type { Millis } from '../../types';
import type { Work } from './backlog';
import { HOUR } from './calendar';
import { nextChange } from './changes';
import { earlyWork } from './early';
import { nextFinding } from './findings';
import { incidentsOf, unflagDue } from './incidents';
import { isReady } from './moves';
import { type OwnStory, writeStory } from './ownIssue';
import { releaseFinished } from './releases';
import type { Team } from './team';
import { dayOf, start, startEarly } from './work';

/** Issues the team may take next, in rank order. */
const readyWork = (team: Team, scope: ReadonlySet<string> | null): readonly Work[] =>
  team.work.filter(
    (item) => item.stage === 'to-do' && (scope === null || scope.has(item.key)) && isReady(item, team.byKey),
  );

/** Starts what is ready: requests to others at once, work as far as people are free. */
export const takeUp = async (team: Team, scope: ReadonlySet<string> | null) => {
  for (const request of readyWork(team, scope).filter(({ dependsOnOthers }) => dependsOnOthers))
    await start(team, request);
  const busy = team.work.filter(({ stage }) => stage === 'in-progress').length;
  const free = Math.max(0, team.temper.people - busy);
  const ready = readyWork(team, scope).slice(0, free);
  for (const item of ready) await start(team, item);
  const { impatience } = team.temper;
  const early =
    impatience === undefined || ready.length === free ? undefined : earlyWork(team.work, team.byKey, scope);
  if (early && impatience !== undefined && team.chance.happens(impatience)) await startEarly(team, early);
};

/** What came up on the way comes before everything else. */
const putFirst = async ({ who, work, byKey, board }: Team, story: OwnStory | undefined) => {
  const beside = work.find(({ kind }) => kind === 'story');
  if (story === undefined || beside === undefined) return;
  const item = await writeStory(who, beside, story, board.estimateField);
  work.unshift(item);
  byKey.set(item.key, item);
};

/** Nobody has anything in hand, and nothing in the backlog is ready. */
const isIdle = ({ work, byKey }: Team): boolean =>
  work.every(
    (item) =>
      item.stage === 'done' || item.stage === 'waiting' || (item.stage === 'to-do' && !isReady(item, byKey)),
  );

const newStories = async (team: Team) => {
  const { who, work, changes, temper } = team;
  if (changes !== null) await putFirst(team, await nextChange(who, changes, work));
  if (temper.looksAround && isIdle(team)) await putFirst(team, nextFinding(work));
};

/**
 * A working day, from nine to five: what is under way moves, what is ready is taken up, and now and then something happens.
 * Yields the instants at which the clock must stand for it.
 * @param scope keys the team may take up (its sprint), or null for all
 */
export async function* workingDay(
  team: Team,
  midnight: Millis,
  scope: ReadonlySet<string> | null,
): AsyncGenerator<Millis, void, void> {
  const nine = midnight + 9 * HOUR;
  yield nine + team.chance.between(0, 30) * 60_000;
  await unflagDue(team, nine);
  const underWay = team.work.filter(({ stage }) => stage !== 'to-do' && stage !== 'done');
  const step = Math.floor((7 * HOUR) / (underWay.length + 2));
  for (const [index, item] of underWay.entries()) {
    yield nine + (index + 1) * step + team.chance.between(0, 20) * 60_000;
    await dayOf(team, item);
  }
  yield nine + 7.5 * HOUR;
  await takeUp(team, scope);
  await incidentsOf(team, midnight);
  await newStories(team);
  await releaseFinished(team.administrator, team.releases, midnight);
}
