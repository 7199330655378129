import * as z from 'zod/mini';
import { person } from './projects';

export const statusSchema = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.object({ key: z.string() }),
});
export type Status = z.infer<typeof statusSchema>;

export const typeSchema = z.object({
  id: z.string(),
  name: z.string(),
  hierarchyLevel: z.optional(z.number()),
  subtask: z.optional(z.boolean()),
});
export type IssueType = z.infer<typeof typeSchema>;

const named = z.object({ name: z.string() });

const parentSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.optional(z.object({ summary: z.string(), issuetype: z.optional(typeSchema) })),
});

/** Fields read everywhere; custom ones stay beside them, unread. */
export const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    status: statusSchema,
    issuetype: typeSchema,
    assignee: z.nullish(person),
    priority: z.nullish(named),
    parent: z.nullish(parentSchema),
    labels: z.optional(z.array(z.string())),
    duedate: z.nullish(z.string()),
    created: z.optional(z.string()),
    updated: z.optional(z.string()),
  }),
});
export type Issue = z.infer<typeof issueSchema>;

/** What lists and cards ask Jira for, besides custom fields. */
export const LIST_FIELDS = [
  'summary',
  'status',
  'issuetype',
  'assignee',
  'priority',
  'parent',
  'labels',
  'duedate',
  'created',
  'updated',
] as const;

const sprintSchema = z.object({
  id: z.number(),
  name: z.string(),
  state: z.string(),
  startDate: z.optional(z.string()),
  endDate: z.optional(z.string()),
});
export type IssueSprint = z.infer<typeof sprintSchema>;

type Fields = Readonly<Record<string, unknown>>;

/** The estimate, from whichever of the site's point fields holds one. */
export function pointsOf(fields: Fields, fieldIds: readonly string[]): number | undefined {
  for (const id of fieldIds) {
    const value = fields[id];
    if (typeof value === 'number') return value;
  }
  return undefined;
}

/** Sprints an issue is or was in, oldest first. */
export function sprintsOf(fields: Fields, fieldIds: readonly string[]): readonly IssueSprint[] {
  for (const id of fieldIds) {
    const parsed = z.safeParse(z.array(sprintSchema), fields[id]);
    if (parsed.success) return parsed.data;
  }
  return [];
}

/** Whether somebody raised the flag that says work is impeded. */
export const isFlagged = (fields: Fields, fieldIds: readonly string[]): boolean =>
  fieldIds.some((id) => {
    const value = fields[id];
    return Array.isArray(value) && value.length > 0;
  });
