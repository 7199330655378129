import { z } from 'zod';
import type { ReplayedFieldIds } from '../../src/adapters/jira/recordedIssue';
import { sprintSchema } from '../../src/adapters/jira/recordedSprint';
import type { Sprint } from '../../src/domain/history/types';

const withFields = z.looseObject({ fields: z.record(z.string(), z.unknown()) });

/**
 * The sprints of a file: those it lists, and those that its issues carry.
 *
 * @returns undefined where there are none
 */
export const sprintsOf = (
  listed: readonly unknown[] | undefined,
  issues: readonly unknown[],
  { sprint: ids }: ReplayedFieldIds,
): readonly Sprint[] | undefined => {
  const sprints = new Map<number, Sprint>();
  const carried = issues.flatMap((issue) => {
    const parsed = withFields.safeParse(issue);
    const values = parsed.success ? ids.map((id) => parsed.data.fields[id]) : [];
    return values.filter(Array.isArray).flat();
  });
  for (const raw of [...carried, ...(listed ?? [])]) {
    const parsed = sprintSchema.safeParse(raw);
    if (parsed.success) sprints.set(parsed.data.id, parsed.data);
  }
  return sprints.size === 0 ? undefined : [...sprints.values()];
};
