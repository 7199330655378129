import type { Millis } from '../../types';
import type { Board, Stage, Work } from './backlog';
import type { Chance } from './chance';
import type { Changes } from './changes';
import { moveTo } from './moves';
import type { Person } from './person';
import type { Release } from './releases';

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
  /** Working days after which the others help with what is still under way, so that nothing drags on. Nobody helps without. */
  readonly helpAfter?: number;
  /** Working days within which checkpoints and sign-offs are decided. */
  readonly decidesWithin?: number;
  /** Chance a day that someone who is free begins work whose data is not there yet. */
  readonly impatience?: number;
  /** Working days from one change asked for to the next, once a first slice is in production. None are without. */
  readonly changeEvery?: number;
  /** Whether it looks into the data that it has when there is nothing else to do. */
  readonly looksAround?: boolean;
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
  /** Who administers the project, and so releases. */
  readonly administrator: Person;
  readonly releases: readonly Release[];
  /** In rank order; grows when the team writes an issue of its own. */
  readonly work: Work[];
  readonly byKey: Map<string, Work>;
  readonly epicStages: Map<string, Stage>;
  readonly happened: Set<keyof Incidents>;
  readonly unflagOn: Map<string, Millis>;
  readonly changes: Changes | null;
}

export const createTeam = (
  team: Omit<Team, 'byKey' | 'epicStages' | 'happened' | 'unflagOn' | 'changes'>,
): Team => ({
  ...team,
  byKey: new Map(team.work.map((item) => [item.key, item])),
  epicStages: new Map(),
  happened: new Set(),
  unflagOn: new Map(),
  changes: team.temper.changeEvery === undefined ? null : { every: team.temper.changeEvery, daysLive: 0 },
});

/** Moves an issue, and its epic along with it. */
export const change = async (team: Team, item: Work, stage: Stage) => {
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
