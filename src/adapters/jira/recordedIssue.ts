import { z } from 'zod';
import type {
  IssuePointer,
  Named,
  RecordedChange,
  RecordedIssue,
  Status,
  StatusCategory,
} from '../../domain/history/types';
import { KINDS, PHASES, PLAN_PROPERTY, type PlanProperty, planProperty } from '../../domain/plan/vocabulary';
import { instantOf, type Loose, listIn, objectIn, textOf } from './loose';

/** Which of this site's fields hold what metrics replay. Ids differ on every site. */
export interface ReplayedFieldIds {
  readonly sprint: readonly string[];
  /** In order of preference: the first one with a value counts. */
  readonly estimate: readonly string[];
  readonly flagged: readonly string[];
}

/** An instant in any of the ways in which Jira writes one. */
export const instant = z.unknown().transform((value, context) => {
  const at = instantOf(value);
  if (Number.isFinite(at)) return at;
  context.addIssue('not an instant');
  return z.NEVER;
});

const CATEGORY_KEYS: ReadonlyMap<unknown, StatusCategory> = new Map(
  (['new', 'indeterminate', 'done'] as const).map((key) => [key, key]),
);

const CATEGORY_IDS: ReadonlyMap<unknown, StatusCategory> = new Map([
  [2, 'new'],
  [4, 'indeterminate'],
  [3, 'done'],
]);

/** The ids of the categories are the same on every site; keys were seen that contradict them, and the ids were right. */
const categoryIn = (value: unknown): StatusCategory | null => {
  const category = objectIn(value);
  return CATEGORY_IDS.get(category?.id) ?? CATEGORY_KEYS.get(category?.key) ?? null;
};

const statusIn = (value: unknown): Status | undefined => {
  const object = objectIn(value);
  const name = object && textOf(object.name);
  return object === undefined || typeof name !== 'string'
    ? undefined
    : { id: textOf(object.id) ?? name, name, category: categoryIn(object.statusCategory) };
};

/** Some exports have names only: those then stand for the ids. */
const namedIn = (value: unknown): Named | undefined => {
  const object = objectIn(value);
  const name = object && textOf(object.name);
  return typeof name === 'string' ? { id: textOf(object?.id) ?? name, name } : undefined;
};

/** A status as issues, projects and links carry it; categories of old data that are none count as unknown. */
export const statusSchema = z.unknown().transform((value, context) => {
  const status = statusIn(value);
  if (status !== undefined) return status;
  context.addIssue('not a status');
  return z.NEVER;
});

/**
 * The plan property among an issue's properties. Whoever may edit the issue may have edited it: what is not a plan
 * property counts as none.
 */
export const planPropertyOf = (properties: Loose): PlanProperty | null => {
  const value = objectIn(properties[PLAN_PROPERTY]);
  if (value === undefined) return null;
  const plan = textOf(value.plan);
  const node = textOf(value.node);
  const phase = PHASE_BY_NAME.get(value.phase);
  const kind = KIND_BY_NAME.get(value.kind);
  if (plan === null || node === null || phase === undefined || kind === undefined) return null;
  const { source = null, environment = null, timeBoxDays = null } = value;
  if (!isTextOrNone(source) || !isTextOrNone(environment) || !isLengthOrNone(timeBoxDays)) return null;
  return planProperty({ plan, node, phase, kind, source, environment, timeBoxDays });
};

const PHASE_BY_NAME: ReadonlyMap<unknown, PlanProperty['phase']> = new Map(
  PHASES.map((name) => [name, name]),
);
const KIND_BY_NAME: ReadonlyMap<unknown, PlanProperty['kind']> = new Map(KINDS.map((name) => [name, name]));

const isTextOrNone = (value: unknown): value is string | null => value === null || typeof value === 'string';
const isLengthOrNone = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && value >= 0);

/** Level of an issue type in the hierarchy; Jira Server tells epics by their name only. */
export const levelIn = (type: Loose): number =>
  typeof type.hierarchyLevel === 'number'
    ? type.hierarchyLevel
    : type.subtask === true
      ? -1
      : type.name === 'Epic'
        ? 1
        : 0;

/** The link type can be renamed; its words for the two directions usually still say "block". */
export const isBlocking = (type: Loose): boolean =>
  [type.name, type.inward, type.outward].some((words) => typeof words === 'string' && /block/i.test(words));

const pointerIn = (value: unknown): IssuePointer | null => {
  const object = objectIn(value);
  const key = object && textOf(object.key);
  return typeof key === 'string' ? { id: textOf(object?.id) ?? key, key } : null;
};

/** The other end is `inwardIssue` where the inward words ("is blocked by") describe this one. */
const blockersIn = (links: unknown): readonly IssuePointer[] =>
  // Nearly every issue has none.
  listIn(links).length === 0 ? NONE : linkedBlockers(listIn(links));

const NONE: readonly never[] = [];

const linkedBlockers = (links: readonly unknown[]): readonly IssuePointer[] =>
  links.flatMap((value) => {
    const link = objectIn(value);
    const type = objectIn(link?.type);
    const blocker = type !== undefined && isBlocking(type) ? pointerIn(link?.inwardIssue) : null;
    return blocker ?? [];
  });

const dayIn = (value: unknown): string | null => {
  const day = textOf(value);
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && Number.isFinite(Date.parse(day)) ? day : null;
};

const instantIn = (value: unknown): number | null => {
  const at = instantOf(value);
  return Number.isNaN(at) ? null : at;
};

const firstValue = (fields: Loose, ids: readonly string[]): unknown => {
  for (const id of ids) {
    const value = fields[id];
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
};

const sprintsIn = (value: unknown): readonly number[] => {
  const ids: number[] = [];
  for (const sprint of listIn(value)) {
    const id = objectIn(sprint)?.id;
    if (typeof id === 'number') ids.push(id);
  }
  return ids;
};

const isText = (value: unknown): value is string => typeof value === 'string';

const textsIn = (value: unknown): readonly string[] => {
  const list = listIn(value);
  return list.every(isText) ? list : list.filter(isText);
};

/**
 * An issue as Jira answers it, or the path to what it lacks.
 *
 * @param changes its changes, where they are known already
 */
export const readIssue = (
  value: unknown,
  fieldIds: ReplayedFieldIds,
  changes: readonly RecordedChange[] = NONE,
): RecordedIssue | readonly string[] => {
  const issue = objectIn(value);
  if (issue === undefined) return [];
  const id = textOf(issue.id);
  const key = textOf(issue.key);
  const fields = objectIn(issue.fields);
  if (id === null || key === null) return [id === null ? 'id' : 'key'];
  if (fields === undefined) return ['fields'];
  const type = namedIn(fields.issuetype);
  const status = statusIn(fields.status);
  const created = instantIn(fields.created);
  if (type === undefined) return ['fields', 'issuetype'];
  if (status === undefined) return ['fields', 'status'];
  if (created === null) return ['fields', 'created'];
  const parent = pointerIn(fields.parent);
  const flag = firstValue(fields, fieldIds.flagged);
  const estimate = firstValue(fields, fieldIds.estimate);
  return {
    id,
    key,
    summary: textOf(fields.summary) ?? '',
    type: type.name,
    typeId: type.id,
    level: levelIn(objectIn(fields.issuetype) ?? {}),
    created,
    updated: instantIn(fields.updated) ?? created,
    resolved: instantIn(fields.resolutiondate),
    due: dayIn(fields.duedate),
    parentKey: parent?.key ?? null,
    labels: textsIn(fields.labels),
    plan: planPropertyOf(objectIn(issue.properties) ?? {}),
    status,
    parent,
    resolution: namedIn(fields.resolution) ?? null,
    blockers: blockersIn(fields.issuelinks),
    sprints: sprintsIn(firstValue(fields, fieldIds.sprint)),
    estimate: typeof estimate === 'number' ? estimate : null,
    flagged: Array.isArray(flag) ? flag.length > 0 : flag === true,
    changes,
  };
};

/** The same as a schema. */
export const issueSchema = (fieldIds: ReplayedFieldIds) =>
  z.unknown().transform((value, context) => {
    const read = readIssue(value, fieldIds);
    if ('key' in read) return read;
    context.addIssue({ code: 'custom', path: [...read], message: 'missing or not readable' });
    return z.NEVER;
  });
