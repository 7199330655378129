import { z } from 'zod';
import type { Read } from './readJson';

const columnSchema = z.union([
  z.string().transform((name) => ({ name, statuses: [name] })),
  z.object({ name: z.string(), statuses: z.array(z.string()) }),
]);

const workflowSchema = z.object({
  columns: z.array(columnSchema).min(1),
  committed: z.string().optional(),
  done: z.string().optional(),
});

/** What a file may say beside its issues; whatever is of another shape counts as not said. */
const besidesSchema = z.object({
  workflow: workflowSchema.optional().catch(undefined),
  /** Names in workflow order, one column each. */
  statuses: z.array(z.string()).min(1).optional().catch(undefined),
  sprints: z.array(z.unknown()).optional().catch(undefined),
  /** As Jira lists its fields. */
  fields: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .catch(undefined),
  /** By id, as Jira names the fields of a search that asks for their names. */
  names: z.record(z.string(), z.string()).optional().catch(undefined),
  /** The last day the file knows of. */
  end: z.iso.date().optional().catch(undefined),
});

export interface FileShape extends z.output<typeof besidesSchema> {
  readonly issues: readonly unknown[];
}

const compared = z.object({
  input: z.unknown(),
  expected: z
    .object({
      today: z.iso.date().optional(),
      cfd: z.object({ states: z.array(z.string()).min(1) }).optional(),
    })
    .optional()
    .catch(undefined),
});

/**
 * The issues of a file and what it says about them. A file is a list of issues, an object with a list `issues` as Jira
 * answers a search, or a case `{input, expected}` of which only the settings of `expected` are taken: the day and the
 * names of the columns.
 */
export const shapeOf = (content: unknown): Read<FileShape> => {
  const asCase = compared.safeParse(content);
  if (asCase.success && asCase.data.input !== undefined) {
    const inner = shapeOf(asCase.data.input);
    const { expected } = asCase.data;
    if (!inner.ok || expected === undefined) return inner;
    const { statuses = expected.cfd?.states, end = expected.today } = inner.value;
    return { ok: true, value: { ...inner.value, statuses, end } };
  }
  if (Array.isArray(content)) return { ok: true, value: { issues: content } };
  const withIssues = z.looseObject({ issues: z.array(z.unknown()) }).safeParse(content);
  if (!withIssues.success) return { ok: false, problem: NO_ISSUES };
  return { ok: true, value: { ...besidesSchema.parse(content), issues: withIssues.data.issues } };
};

const NO_ISSUES =
  'The file holds no issues: expected is a list of issues as Jira’s REST API answers them, or an object with such a list called “issues”.';
