import { z } from 'zod';
import type { CompatChange, CompatIssue, WallClock } from '../../src/domain/compat/jiraAgileMetrics/types';
import { MILLIS_PER_DAY } from '../../src/domain/history/days';

/** A moment with the day that its own text shows; a number shows the day it is in UTC. */
const wallClock = z.union([z.string(), z.number()]).transform((value, context): WallClock => {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  const day = typeof value === 'string' ? Date.parse(value.slice(0, 10)) : value;
  if (Number.isFinite(at) && Number.isFinite(day)) return { at, day: Math.floor(day / MILLIS_PER_DAY) };
  context.addIssue('not an instant');
  return z.NEVER;
});

const text = (item: Readonly<Record<string, unknown>>, name: string): string | null => {
  // A missing `toString` must not be mistaken for the method that every object inherits.
  const value = Object.hasOwn(item, name) ? item[name] : null;
  return typeof value === 'string' ? value : null;
};

const historySchema = z
  .object({ created: wallClock, items: z.array(z.record(z.string(), z.unknown())) })
  .transform(({ created, items }) =>
    items.flatMap((item): readonly CompatChange[] => {
      const field = text(item, 'field');
      if (field !== 'status' && field !== 'Flagged') return [];
      return [{ when: created, field, from: text(item, 'fromString'), to: text(item, 'toString') }];
    }),
  );

const flagValues = z.array(z.object({ value: z.string() })).catch([]);

const issueSchema = (flagged: readonly string[]) =>
  z
    .object({
      key: z.string(),
      fields: z.looseObject({
        issuetype: z.object({ name: z.string() }),
        status: z.object({ name: z.string() }),
        created: wallClock,
        resolutiondate: wallClock.nullish().catch(null),
      }),
      changelog: z
        .object({ histories: z.array(historySchema.catch([])) })
        .optional()
        .catch(undefined),
    })
    .transform(({ key, fields, changelog }): CompatIssue => {
      const flags = flagged.flatMap((id) => flagValues.parse(fields[id]));
      return {
        key,
        type: fields.issuetype.name,
        status: fields.status.name,
        created: fields.created,
        resolved: fields.resolutiondate ?? null,
        flagged: flags[0]?.value ?? null,
        changes: changelog?.histories.flat() ?? [],
      };
    });

/** Issues as the other tool reads them. What is no issue was named when the file was read, and is passed over here. */
export const compatIssues = (raw: readonly unknown[], flagged: readonly string[]): readonly CompatIssue[] => {
  const schema = issueSchema(flagged);
  return raw.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
};
