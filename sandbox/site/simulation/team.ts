import type { Millis } from '../../types';
import type { Board, Stage, Work } from './backlog';
import { DAY, HOUR } from './calendar';
import type { Chance } from './chance';
import { nextExperiment } from './experiments';
import { comment, isReady, moveTo, setField } from './moves';
import type { Person } from './person';
import { recordEnding } from './records';

/** How a project's team lives; the numbers are working days. */
export interface Temper {
  /** How many issues the team works on at once. */
  readonly people: number;
  /** Days until others answer a request about a source: [shortest, longest]; `*` for all sources not named. */
  readonly waits: Readonly<Record<string, readonly [number, number]>>;
  /** Working days a planned day really takes, on average. */
  readonly pace: number;
  /** Chance that an issue comes back from review. */
  readonly sentBack: number;
}

/** Things that happen once in a project's life, by the number of issues finished before. */
export interface Incidents {
  readonly reopenAfter?: number;
  readonly reestimateAfter?: number;
  readonly flagAfter?: number;
}

export interface Team {
  readonly who: Person;
  readonly board: Board;
  readonly chance: Chance;
  /** Draws what changes nothing that follows, so that it can be added to without telling another story. */
  readonly aside: Chance;
  readonly temper: Temper;
  readonly incidents: Incidents;
  readonly flagField: string | null;
  /** In rank order; grows when the team writes an issue of its own. */
  readonly work: Work[];
  readonly byKey: Map<string, Work>;
  readonly epicStages: Map<string, Stage>;
  readonly happened: Set<keyof Incidents>;
  readonly unflagOn: Map<string, Millis>;
}

export const createTeam = (team: Omit<Team, 'byKey' | 'epicStages' | 'happened' | 'unflagOn'>): Team => ({
  ...team,
  byKey: new Map(team.work.map((item) => [item.key, item])),
  epicStages: new Map(),
  happened: new Set(),
  unflagOn: new Map(),
});

const change = async (team: Team, item: Work, stage: Stage) => {
  await moveTo(team.who, team.board, item.key, stage);
  item.stage = stage;
  await moveEpicAlong(team, item);
};

/** An epic is in progress from its first started issue on, and done with its last. */
const moveEpicAlong = async (team: Team, item: Work) => {
  if (item.epic === null) return;
  const siblings = team.work.filter(({ epic }) => epic === item.epic);
  const finished = siblings.every(({ stage }) => stage === 'done');
  const stage: Stage = finished ? 'done' : 'in-progress';
  if ((team.epicStages.get(item.epic) ?? 'to-do') === stage) return;
  await moveTo(team.who, team.board, item.epic, stage);
  team.epicStages.set(item.epic, stage);
};

const effortOf = ({ chance, temper }: Team, item: Work): number => {
  if (item.kind === 'checkpoint' || item.kind === 'sign-off') return chance.between(1, 3);
  const planned = item.timeBoxDays ?? (item.points ?? 2) * 0.8 * temper.pace;
  return Math.max(1, Math.round(planned * (0.6 + chance.between(0, 8) / 10)));
};

const waitOf = ({ chance, temper }: Team, item: Work): number => {
  const [shortest, longest] = (item.source ? temper.waits[item.source] : undefined) ??
    temper.waits['*'] ?? [5, 12];
  return chance.between(shortest, longest);
};

/** Takes an issue up: work starts, or a request goes out and the wait begins. */
export const start = async (team: Team, item: Work) => {
  if (item.dependsOnOthers) {
    item.remaining = waitOf(team, item);
    await change(team, item, 'waiting');
  } else {
    item.remaining = effortOf(team, item);
    await change(team, item, 'in-progress');
  }
};

const finish = async (team: Team, item: Work) => {
  await recordEnding(team.who, item, team.chance, team.aside);
  await change(team, item, 'done');
  if (item.kind === 'experiment') await iterate(team, item);
};

/** Modelling goes round: one experiment's result is the next one's hypothesis. */
const iterate = async (team: Team, ended: Work) => {
  const iteration = team.work.filter(({ kind }) => kind === 'experiment').length;
  const waiting = team.work.filter(({ blockedBy }) => blockedBy.includes(ended.key));
  const next = await nextExperiment(team.who, ended, iteration, waiting);
  if (!next) return;
  for (const blocked of waiting) blocked.blockedBy = [...blocked.blockedBy, next.key];
  team.work.splice(team.work.indexOf(ended) + 1, 0, next);
  team.byKey.set(next.key, next);
};

const review = async (team: Team, item: Work) => {
  if (team.chance.happens(team.temper.sentBack)) {
    item.remaining = 1;
    await change(team, item, 'in-progress');
  } else if (team.chance.happens(0.6)) {
    await finish(team, item);
  }
};

/** One working day of one issue that is under way. */
const dayOf = async (team: Team, item: Work) => {
  if (team.unflagOn.has(item.key)) return;
  if (item.stage === 'in-review') return review(team, item);
  item.remaining -= 1;
  if (item.remaining > 0) return;
  if (item.stage === 'waiting') await finish(team, item);
  else if (item.kind === 'checkpoint' || item.kind === 'sign-off') await finish(team, item);
  else await change(team, item, 'in-review');
};

const countDone = (team: Team) => team.work.filter(({ stage }) => stage === 'done').length;

const once = (team: Team, incident: keyof Incidents): boolean => {
  const after = team.incidents[incident];
  if (after === undefined || team.happened.has(incident) || countDone(team) < after) return false;
  team.happened.add(incident);
  return true;
};

const incidentsOf = async (team: Team, now: Millis) => {
  const finished = team.work.filter(({ stage, kind }) => stage === 'done' && kind === 'story');
  const active = team.work.filter(({ stage }) => stage === 'in-progress');
  const story = finished.at(-1);
  if (story && once(team, 'reopenAfter')) {
    await comment(team.who, story.key, 'Reopened: the numbers do not match after the late rows arrived.');
    story.remaining = 2;
    await change(team, story, 'in-progress');
  }
  const sized = active.find(({ points }) => points !== null);
  if (sized && team.board.estimateField && once(team, 'reestimateAfter')) {
    sized.points = (sized.points ?? 0) + 3;
    sized.remaining += 3;
    await setField(team.who, sized.key, team.board.estimateField, sized.points);
  }
  const stuck = active.at(-1);
  if (stuck && team.flagField && once(team, 'flagAfter')) {
    await setField(team.who, stuck.key, team.flagField, [{ value: 'Impediment' }]);
    team.unflagOn.set(stuck.key, now + 4 * DAY);
  }
};

const unflagDue = async (team: Team, now: Millis) => {
  for (const [key, at] of team.unflagOn) {
    if (at > now || !team.flagField) continue;
    await setField(team.who, key, team.flagField, null);
    team.unflagOn.delete(key);
  }
};

/** Issues the team may take next, in rank order. */
export const readyWork = (team: Team, scope: ReadonlySet<string> | null): readonly Work[] =>
  team.work.filter(
    (item) => item.stage === 'to-do' && (scope === null || scope.has(item.key)) && isReady(item, team.byKey),
  );

/** Starts what is ready: requests to others at once, work as far as people are free. */
export const takeUp = async (team: Team, scope: ReadonlySet<string> | null) => {
  for (const request of readyWork(team, scope).filter(({ dependsOnOthers }) => dependsOnOthers))
    await start(team, request);
  const busy = team.work.filter(({ stage }) => stage === 'in-progress').length;
  for (const item of readyWork(team, scope).slice(0, Math.max(0, team.temper.people - busy)))
    await start(team, item);
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
}
