import { z } from 'zod';
import { changesSchema } from '../../src/adapters/jira/recordedChanges';
import { issueSchema, type ReplayedFieldIds } from '../../src/adapters/jira/recordedIssue';
import type { RecordedChange, RecordedIssue } from '../../src/domain/history/types';

export interface ReadIssues {
  readonly issues: readonly RecordedIssue[];
  /** Sentences about what had to be left out. */
  readonly problems: readonly string[];
}

/** Reads the issues of a file one by one: what is wrong with one is said, and the others are read all the same. */
export const readIssues = (raw: readonly unknown[], fieldIds: ReplayedFieldIds): ReadIssues => {
  const issues: RecordedIssue[] = [];
  const problems: string[] = [];
  const one = issueSchema(fieldIds);
  const changes = changesSchema(fieldIds);
  for (const [index, item] of raw.entries()) {
    const name = nameOf(item, index);
    const parsed = one.safeParse(withId(item, name));
    if (!parsed.success) {
      problems.push(`${name} is left out: ${reasonOf(parsed.error)}.`);
      continue;
    }
    const log = readChangelog(item, name, changes);
    problems.push(...log.problems, ...estimateProblems(item, name, fieldIds));
    issues.push({ ...parsed.data, changes: log.changes });
  }
  return { issues, problems: summed(problems) };
};

const named = z.looseObject({ key: z.string() });

const nameOf = (item: unknown, index: number): string => {
  const parsed = named.safeParse(item);
  return parsed.success ? parsed.data.key : `Issue number ${index + 1}`;
};

/** Files leave out the id where nothing depends on it. */
const withId = (item: unknown, name: string): unknown =>
  typeof item === 'object' && item !== null ? { id: name, ...item } : item;

const reasonOf = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const path = issue?.path.join('.') ?? '';
  return path === ''
    ? 'it is no issue as Jira’s REST API answers it'
    : `its “${path}” is missing or not readable`;
};

const changelogSchema = z.object({
  total: z.number().optional().catch(undefined),
  histories: z.array(z.unknown()),
});
const withChangelog = z.looseObject({ changelog: z.unknown().optional() });

const readChangelog = (item: unknown, name: string, schema: ReturnType<typeof changesSchema>) => {
  const { changelog } = withChangelog.parse(item);
  if (changelog === undefined || changelog === null) return { changes: [], problems: [] };
  const parsed = changelogSchema.safeParse(changelog);
  if (!parsed.success)
    return { changes: [], problems: [`${name}: its changelog is not readable, so its past is not known.`] };
  const { total, histories } = parsed.data;
  const read = readHistories(histories, schema);
  return {
    changes: read.changes,
    problems: [
      ...(total !== undefined && total > histories.length
        ? [
            `${name}: the file holds ${histories.length} of its ${total} changes, so what came out for it may be wrong.`,
          ]
        : []),
      ...(read.unreadable === 0
        ? []
        : [
            `${name}: ${read.unreadable} of its ${histories.length} changes cannot be read and are left out.`,
          ]),
    ],
  };
};

const readHistories = (histories: readonly unknown[], schema: ReturnType<typeof changesSchema>) => {
  const whole = schema.safeParse(histories);
  if (whole.success) return { changes: whole.data, unreadable: 0 };
  const parts = histories.map((history) => schema.safeParse([history]));
  return {
    changes: parts.flatMap((part): readonly RecordedChange[] => (part.success ? part.data : [])),
    unreadable: parts.filter((part) => !part.success).length,
  };
};

const withFields = z.looseObject({ fields: z.record(z.string(), z.unknown()) });

const estimateProblems = (item: unknown, name: string, { estimate }: ReplayedFieldIds): readonly string[] => {
  const parsed = withFields.safeParse(item);
  if (!parsed.success) return [];
  const { fields } = parsed.data;
  return estimate.flatMap((id) => {
    const value = fields[id] ?? null;
    if (value === null) return [];
    if (typeof value !== 'number')
      return [`${name}: its estimate is not a number, so it counts as having none.`];
    return value < 0 ? [`${name}: its estimate is negative (${value}); it is counted as it is.`] : [];
  });
};

const MOST_PROBLEMS = 50;

const summed = (problems: readonly string[]): readonly string[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [...problems.slice(0, MOST_PROBLEMS), `And ${problems.length - MOST_PROBLEMS} more of the kind.`];
