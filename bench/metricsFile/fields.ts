import { z } from 'zod';
import type { ReplayedFieldIds } from '../../src/adapters/jira/recordedIssue';

const NAMES = {
  sprint: ['sprint', 'sprints'],
  estimate: ['story points', 'story point estimate', 'storypoints'],
  flagged: ['flagged'],
} as const;

const changedFields = z.object({
  changelog: z.object({
    histories: z.array(
      z.object({ items: z.array(z.object({ field: z.string(), fieldId: z.string().optional() })) }),
    ),
  }),
});
const presentFields = z.object({ fields: z.record(z.string(), z.unknown()) });

interface FieldName {
  readonly id: string;
  readonly name: string;
}

/**
 * Which fields of a file hold sprints, estimates and flags: by the names the file gives its fields, by the names under
 * which they changed, and by the names themselves, which stand for ids where a changelog has none.
 */
export const fieldIdsOf = (
  issues: readonly unknown[],
  declared: readonly FieldName[] = [],
): ReplayedFieldIds => {
  const known = new Map<string, string>();
  for (const { id, name } of declared) known.set(id, name);
  for (const issue of issues) {
    for (const { id, name } of namesIn(issue)) if (!known.has(id)) known.set(id, name);
  }
  const called = (names: readonly string[]) =>
    [...known].filter(([, name]) => names.includes(name.toLowerCase())).map(([id]) => id);
  return {
    sprint: called(NAMES.sprint),
    estimate: called(NAMES.estimate),
    flagged: called(NAMES.flagged),
  };
};

const namesIn = (issue: unknown): readonly FieldName[] => {
  const changed = changedFields.safeParse(issue);
  const present = presentFields.safeParse(issue);
  const items = changed.success ? changed.data.changelog.histories.flatMap((history) => history.items) : [];
  return [
    ...items.flatMap(({ field, fieldId }) => [
      { id: fieldId ?? field, name: field },
      // A changelog without ids is read by name.
      { id: field, name: field },
    ]),
    ...Object.keys(present.success ? present.data.fields : {}).map((id) => ({ id, name: id })),
  ];
};
