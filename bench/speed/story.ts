import type { Chance } from '../../src/domain/plan/chance';
import { type Kind, PHASES, type PlanProperty } from '../../src/domain/plan/vocabulary';
import { USUAL_COLUMNS } from '../metricsFile/workflow';

/** One item of a history, as Jira's REST API writes it. */
export interface Item {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
  readonly tmpFromAccountId?: string | null;
  readonly tmpToAccountId?: string | null;
}

/** What an item that hands an issue to somebody says beyond their names. */
export type HandedTo = (person: string) => Pick<Item, 'tmpFromAccountId' | 'tmpToAccountId'>;

export interface Entry {
  readonly at: number;
  readonly items: readonly Item[];
}

/** What happened to an issue, and what that made of it. */
export interface Story {
  readonly created: number;
  readonly entries: readonly Entry[];
  readonly type: string;
  readonly status: number;
  readonly points: number | null;
  readonly sprints: readonly number[];
  readonly flagged: boolean;
  readonly resolved: number | null;
  readonly plan: PlanProperty;
}

export const STATUSES = USUAL_COLUMNS;
const DONE = STATUSES.length - 1;

const DAY = 86_400_000;
export const SPRINT_DAYS = 14;

const TYPES = ['Story', 'Story', 'Story', 'Task', 'Bug', 'Spike'];
const KINDS: readonly Kind[] = ['story', 'slice', 'slice', 'spike', 'experiment'];
const POINTS = [1, 2, 3, 5, 8, 13];
export const SOURCES = ['crm', 'web', 'sensor', 'billing', 'weather', 'support'];
const ENVIRONMENTS = ['dev', 'test', 'prod'];

export const statusId = (index: number): string => String(10_000 + index);

const statusItem = (from: number, to: number): Item => ({
  field: 'status',
  fieldtype: 'jira',
  fieldId: 'status',
  from: statusId(from),
  fromString: STATUSES[from] ?? '',
  to: statusId(to),
  toString: STATUSES[to] ?? '',
});

const sprintNames = (ids: readonly number[]) => ids.map((id) => `Sprint ${id}`).join(', ');

const sprintItem = (from: readonly number[], to: readonly number[]): Item => ({
  field: 'Sprint',
  fieldtype: 'custom',
  fieldId: 'customfield_10020',
  from: from.join(', '),
  fromString: sprintNames(from),
  to: to.join(', '),
  toString: sprintNames(to),
});

const estimateItem = (from: number | null, to: number): Item => ({
  field: 'Story Points',
  fieldtype: 'custom',
  fieldId: 'customfield_10016',
  from: null,
  fromString: from === null ? null : String(from),
  to: null,
  toString: String(to),
});

const flagItem = (set: boolean): Item => {
  const [none, flag] = [
    { id: null, text: '' },
    { id: '[10019]', text: 'Impediment' },
  ];
  const [before, after] = set ? [none, flag] : [flag, none];
  return {
    field: 'Flagged',
    fieldtype: 'custom',
    fieldId: 'customfield_10021',
    from: before.id,
    fromString: before.text,
    to: after.id,
    toString: after.text,
  };
};

const resolutionItem = (done: boolean): Item => ({
  field: 'resolution',
  fieldtype: 'jira',
  fieldId: 'resolution',
  from: done ? null : '10000',
  fromString: done ? null : 'Done',
  to: done ? '10000' : null,
  toString: done ? 'Done' : null,
});

/** A change that no metric replays, such as every issue has some of. */
export const noiseItem = (chance: Chance, handedTo: HandedTo): Item =>
  chance() < 0.6
    ? {
        field: 'assignee',
        fieldtype: 'jira',
        fieldId: 'assignee',
        from: null,
        fromString: null,
        to: 'person-1',
        toString: 'person-1',
        ...handedTo('person-1'),
      }
    : {
        field: 'priority',
        fieldtype: 'jira',
        fieldId: 'priority',
        from: '3',
        fromString: 'Medium',
        to: '2',
        toString: 'High',
      };

const oneOf = <T>(values: readonly [T, ...T[]] | readonly T[], chance: Chance, otherwise: T): T =>
  values[Math.floor(chance() * values.length)] ?? otherwise;

const exponential = (mean: number, chance: Chance): number => -mean * Math.log(1 - chance());

/**
 * Plays an issue's life from its creation to `now`: estimated, taken into a sprint, led through the columns with moves
 * back, skipped columns, flags and reopenings, carried over from sprint to sprint.
 */
export const tellStory = (created: number, began: number, now: number, chance: Chance): Story => {
  const entries: Entry[] = [];
  let [status, flagged] = [0, false];
  let points: number | null = null;
  let sprints: readonly number[] = [];
  let resolved: number | null = null;
  const tell = (at: number, ...items: readonly Item[]) => entries.push({ at, items });

  let at = created + exponential(4 * DAY, chance);
  while (at < now && resolved === null) {
    const sprint = 1 + Math.floor((at - began) / (SPRINT_DAYS * DAY));
    if (status > 0 && !sprints.includes(sprint) && sprint > (sprints.at(-1) ?? 0)) {
      tell(at, sprintItem(sprints, [...sprints, sprint]));
      sprints = [...sprints, sprint];
    } else if (points === null || chance() < 0.03) {
      const estimate: number = oneOf(POINTS, chance, 3);
      tell(at, estimateItem(points, estimate));
      points = estimate;
    } else if (flagged || (status > 0 && chance() < 0.05)) {
      flagged = !flagged;
      tell(at, flagItem(flagged));
    } else {
      const next = nextStatus(status, chance);
      const items = [statusItem(status, next)];
      tell(at, ...(next === DONE ? [resolutionItem(true), ...items] : items));
      status = next;
      if (status === DONE) resolved = at;
      if (status === DONE && chance() < 0.03) {
        at += exponential(2 * DAY, chance);
        if (at < now) {
          tell(at, resolutionItem(false), statusItem(DONE, 3));
          [status, resolved] = [3, null];
        }
      }
    }
    at += exponential(status === 0 ? 12 * DAY : 1.6 * DAY, chance);
  }
  return {
    created,
    entries,
    type: oneOf(TYPES, chance, 'Story'),
    status,
    points,
    sprints,
    flagged,
    resolved,
    plan: planOf(chance),
  };
};

const nextStatus = (status: number, chance: Chance): number => {
  const draw = chance();
  if (status > 1 && draw < 0.06) return status - 1;
  return Math.min(DONE, status + (draw < 0.38 ? 2 : 1));
};

const planOf = (chance: Chance): PlanProperty => {
  const phase = oneOf(PHASES, chance, 'modeling');
  const kind = oneOf(KINDS, chance, 'story');
  const source = oneOf(SOURCES, chance, 'crm');
  const environment = oneOf(ENVIRONMENTS, chance, 'dev');
  const isRequest = chance() < 0.05;
  return {
    plan: 'bench',
    node: isRequest ? `data-access.${source}.request` : `${phase}.${source}.${environment}`,
    phase,
    kind: isRequest ? 'spike' : kind,
    source,
    environment,
    ...(kind === 'spike' || kind === 'experiment' ? { timeBoxDays: 3 } : {}),
  };
};
