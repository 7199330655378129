import { z } from 'zod';
import type { ImportedIssue, ImportedProject } from '../types';
import type { CustomFieldIds } from './importFields';
import type { ExportedIssue } from './importFile';
import { readHistories } from './importHistory';
import { readSprints } from './importSprints';
import type { SeenStatus } from './importWorkflow';

type Level = ImportedProject['issueTypes'][number]['level'];
type Link = ImportedIssue['links'][number];

/** An issue understood, with what the project needs to know of its type, status and sprints. */
export interface UnderstoodIssue {
  readonly issue: ImportedIssue;
  readonly level: Level;
  readonly status: SeenStatus;
  readonly sprints: ReturnType<typeof readSprints>;
}

const named = z.object({ name: z.string().min(1) });
const statusSchema = z.object({
  name: z.string().min(1),
  statusCategory: z.object({ key: z.string() }).optional(),
});
const typeSchema = z.object({
  name: z.string().min(1),
  subtask: z.boolean().optional(),
  hierarchyLevel: z.number().optional(),
});
const labelsSchema = z.array(z.string());
const keySchema = z.union([z.string(), z.object({ key: z.string() }).transform(({ key }) => key)]);
const daySchema = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const numberSchema = z.number();
const instantSchema = z
  .union([z.string(), z.number()])
  .transform((value) => new Date(value).getTime())
  .refine((value) => !Number.isNaN(value))
  .transform((value) => new Date(value).toISOString());
const linkSchema = z
  .object({
    type: z.union([z.string(), named.transform(({ name }) => name)]),
    inwardIssue: keySchema.optional(),
    outwardIssue: keySchema.optional(),
    inward: z.string().nullish(),
    outward: z.string().nullish(),
  })
  .transform((link): readonly Link[] => {
    const inward = link.inwardIssue ?? link.inward;
    const outward = link.outwardIssue ?? link.outward;
    return [
      ...(inward ? [{ type: link.type, direction: 'inward' as const, key: inward }] : []),
      ...(outward ? [{ type: link.type, direction: 'outward' as const, key: outward }] : []),
    ];
  });

/** A value if it has the expected shape; anything else counts as not there. */
const take = <T>(schema: z.ZodType<T>, value: unknown): T | undefined => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

const firstOf = <T>(
  schema: z.ZodType<T>,
  fields: ExportedIssue['fields'],
  ids: readonly string[],
): T | undefined => {
  for (const id of ids) {
    const value = take(schema, fields[id]);
    if (value !== undefined) return value;
  }
  return undefined;
};

const levelOf = ({ name, subtask, hierarchyLevel }: z.infer<typeof typeSchema>): Level => {
  if (hierarchyLevel !== undefined) return hierarchyLevel > 0 ? 1 : hierarchyLevel < 0 ? -1 : 0;
  if (subtask === true) return -1;
  return name.toLowerCase() === 'epic' ? 1 : 0;
};

const isFlagged = (value: unknown): boolean => value === true || (Array.isArray(value) && value.length > 0);

/** Some exports leave the field out although the changelog says that the flag still stands. */
const endsFlagged = (histories: ImportedIssue['histories']): boolean => {
  const changes = histories.flatMap((history) => history.items);
  const last = changes.findLast((item) => item.field.toLowerCase() === 'flagged');
  return Boolean(last?.toString);
};

/** Understands one issue, or says in a sentence why it cannot be used. */
export const understandIssue = (
  { key, fields, changelog }: ExportedIssue,
  ids: CustomFieldIds,
): UnderstoodIssue | string => {
  const status = take(statusSchema, fields.status);
  if (status === undefined) return `Issue ${key} has no status.`;
  const type = take(typeSchema, fields.issuetype) ?? { name: 'Task' };
  const histories = readHistories(changelog?.histories ?? []);
  const created = take(instantSchema, fields.created) ?? histories[0]?.created;
  if (created === undefined) return `Issue ${key} has no valid "created" time.`;
  const sprints = ids.sprint.flatMap((id) => readSprints(fields[id]));
  return {
    level: levelOf(type),
    status: { name: status.name, category: status.statusCategory?.key },
    sprints,
    issue: {
      key,
      summary: take(z.string(), fields.summary)?.trim() || key,
      type: type.name,
      status: status.name,
      resolution: take(named, fields.resolution)?.name ?? null,
      created,
      updated: take(instantSchema, fields.updated) ?? histories.at(-1)?.created ?? created,
      resolutiondate: take(instantSchema, fields.resolutiondate) ?? null,
      labels: take(labelsSchema, fields.labels) ?? [],
      parentKey: firstOf(keySchema, fields, ['parent', ...ids.epicLink]) ?? null,
      duedate: take(daySchema, fields.duedate) ?? null,
      storyPoints: firstOf(numberSchema, fields, ids.storyPoints) ?? null,
      sprintIds: [...new Set(sprints.map((sprint) => sprint.id))],
      flagged: ids.flagged.some((id) => isFlagged(fields[id])) || endsFlagged(histories),
      links: (take(z.array(z.unknown()), fields.issuelinks) ?? []).flatMap(
        (link) => take(linkSchema, link) ?? [],
      ),
      histories,
    },
  };
};
