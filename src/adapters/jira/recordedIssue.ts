import { z } from 'zod';
import type { IssuePointer, RecordedChange, RecordedIssue, ReplayedField } from '../../domain/history/types';
import { KINDS, PHASES, PLAN_PROPERTY, type PlanProperty } from '../../domain/plan/vocabulary';

/** Which of this site's fields hold what metrics replay. Ids differ on every site. */
export interface ReplayedFieldIds {
  readonly sprint: readonly string[];
  /** In order of preference: the first one with a value counts. */
  readonly estimate: readonly string[];
  readonly flagged: readonly string[];
}

/** Jira writes instants as `2026-01-09T10:00:00.000+0000`, or as seconds or milliseconds since the epoch. */
export const instant = z.union([z.string(), z.number()]).transform((value, context) => {
  const SECONDS_UNTIL = 100_000_000_000;
  const at = typeof value === 'string' ? Date.parse(value) : value < SECONDS_UNTIL ? value * 1000 : value;
  if (Number.isFinite(at)) return at;
  context.addIssue('not an instant');
  return z.NEVER;
});

const category = z.enum(['new', 'indeterminate', 'done']).nullable().catch(null);

/** A status as issues, projects and links carry it; `undefined` categories of old data count as unknown. */
export const statusSchema = z
  .object({
    id: z.string().optional(),
    name: z.string(),
    statusCategory: z.object({ key: category }).optional().catch(undefined),
  })
  .transform(({ id, name, statusCategory }) => ({
    id: id ?? name,
    name,
    category: statusCategory?.key ?? null,
  }));

const planProperty = z.object({
  plan: z.string(),
  node: z.string(),
  phase: z.enum(PHASES),
  kind: z.enum(KINDS),
  source: z.string().optional(),
  environment: z.string().optional(),
  timeBoxDays: z.number().nonnegative().optional(),
});

/**
 * The plan property among an issue's properties. Whoever may edit the issue may have edited it: what is not a plan
 * property counts as none.
 */
export const planPropertyOf = (properties: Readonly<Record<string, unknown>>): PlanProperty | null => {
  const parsed = planProperty.safeParse(properties[PLAN_PROPERTY]);
  if (!parsed.success) return null;
  const { source, environment, timeBoxDays, ...required } = parsed.data;
  return {
    ...required,
    ...(source === undefined ? {} : { source }),
    ...(environment === undefined ? {} : { environment }),
    ...(timeBoxDays === undefined ? {} : { timeBoxDays }),
  };
};

export const issueTypeSchema = z.object({
  id: z.string().optional(),
  name: z.string(),
  subtask: z.boolean().optional(),
  hierarchyLevel: z.number().optional(),
});

export const levelOf = (type: z.output<typeof issueTypeSchema>): number =>
  type.hierarchyLevel ?? (type.subtask === true ? -1 : type.name === 'Epic' ? 1 : 0);

const linkTypeSchema = z.object({ name: z.string(), inward: z.string(), outward: z.string() });

/** The link type can be renamed; its words for the two directions usually still say "block". */
export const isBlocking = (type: z.output<typeof linkTypeSchema>): boolean =>
  [type.name, type.inward, type.outward].some((words) => /block/i.test(words));

/** The other end is `inwardIssue` where the inward words ("is blocked by") describe this one. */
const blockersSchema = z
  .array(
    z
      .object({ type: linkTypeSchema, inwardIssue: z.object({ id: z.string(), key: z.string() }).optional() })
      .transform(({ type, inwardIssue }) => (isBlocking(type) ? inwardIssue : undefined))
      .catch(undefined),
  )
  .transform((links): readonly IssuePointer[] => links.filter((link) => link !== undefined))
  .nullish()
  .catch(null);

const fieldsSchema = z.looseObject({
  summary: z.string().nullish(),
  issuetype: issueTypeSchema,
  status: statusSchema,
  created: instant,
  updated: instant.nullish(),
  resolutiondate: instant.nullish(),
  duedate: z.iso.date().nullish().catch(null),
  parent: z.object({ id: z.string().optional(), key: z.string() }).nullish().catch(null),
  labels: z.array(z.string()).nullish(),
  resolution: z.object({ id: z.string().optional(), name: z.string() }).nullish().catch(null),
  issuelinks: blockersSchema,
});

const sprintValue = z
  .array(z.object({ id: z.number() }))
  .catch([])
  .transform((sprints) => sprints.map(({ id }) => id));

const firstValue = (fields: Readonly<Record<string, unknown>>, ids: readonly string[]): unknown =>
  ids.map((id) => fields[id]).find((value) => value !== null && value !== undefined);

/** An issue out of Jira's bulk fetch, without its changes. */
export const issueSchema = (fieldIds: ReplayedFieldIds) =>
  z
    .object({
      id: z.string(),
      key: z.string(),
      fields: fieldsSchema,
      properties: z.record(z.string(), z.unknown()).optional(),
    })
    .transform(({ id, key, fields, properties }): Omit<RecordedIssue, 'changes'> => {
      const flag = firstValue(fields, fieldIds.flagged);
      const { parent, resolution } = fields;
      return {
        id,
        key,
        summary: fields.summary ?? '',
        type: fields.issuetype.name,
        level: levelOf(fields.issuetype),
        created: fields.created,
        updated: fields.updated ?? fields.created,
        resolved: fields.resolutiondate ?? null,
        due: fields.duedate ?? null,
        parentKey: parent?.key ?? null,
        labels: fields.labels ?? [],
        plan: planPropertyOf(properties ?? {}),
        typeId: fields.issuetype.id ?? fields.issuetype.name,
        status: fields.status,
        parent: parent ? { id: parent.id ?? parent.key, key: parent.key } : null,
        resolution: resolution ? { id: resolution.id ?? resolution.name, name: resolution.name } : null,
        blockers: fields.issuelinks ?? [],
        sprints: sprintValue.parse(firstValue(fields, fieldIds.sprint)),
        estimate: z.number().nullable().catch(null).parse(firstValue(fields, fieldIds.estimate)),
        flagged: Array.isArray(flag) ? flag.length > 0 : flag === true,
      };
    });

/**
 * One item of a change. All four values may be null or missing, and a missing `toString` must not be mistaken for the
 * method that every object inherits.
 */
const itemSchema = z.record(z.string(), z.unknown()).transform((item) => {
  const text = (name: string): string | null => {
    const value = Object.hasOwn(item, name) ? item[name] : null;
    return typeof value === 'string' ? value : null;
  };
  return {
    field: text('field'),
    fieldId: text('fieldId'),
    from: text('from'),
    fromText: text('fromString'),
    to: text('to'),
    toText: text('toString'),
  };
});

const historySchema = z.object({
  id: z.coerce.string(),
  created: instant,
  items: z.array(itemSchema),
});

/**
 * What Jira calls the fields of every site in its changelogs, by id or, where it gives none, by name. A parent has had
 * several names over the years.
 */
const SYSTEM_FIELDS: readonly (readonly [string, ReplayedField])[] = [
  ['status', 'status'],
  ['issuetype', 'type'],
  ['resolution', 'resolution'],
  ['labels', 'labels'],
  ['parent', 'parent'],
  ['Parent', 'parent'],
  ['IssueParentAssociation', 'parent'],
  ['Link', 'link'],
  ['Key', 'key'],
];
const EPIC_LINK = 'Epic Link';

/** The changes that metrics replay, out of Jira's histories in whatever order they come. */
export const changesSchema = (fieldIds: ReplayedFieldIds) => {
  const replayed = new Map<string, ReplayedField>([
    ...SYSTEM_FIELDS,
    ...fieldIds.sprint.map((id) => [id, 'sprint'] as const),
    ...fieldIds.estimate.map((id) => [id, 'estimate'] as const),
    ...fieldIds.flagged.map((id) => [id, 'flagged'] as const),
  ]);
  // The epic of an issue was a custom field once, with another id on every site.
  const fieldOf = (name: string | null, id: string | null): ReplayedField | undefined =>
    name === EPIC_LINK ? 'parent' : replayed.get(id ?? name ?? '');
  return z.array(historySchema).transform((histories) =>
    histories.flatMap(({ id, created, items }) =>
      items.flatMap(({ field: name, fieldId, ...values }): readonly RecordedChange[] => {
        const field = fieldOf(name, fieldId);
        return field === undefined ? [] : [{ historyId: id, at: created, field, ...values }];
      }),
    ),
  );
};
