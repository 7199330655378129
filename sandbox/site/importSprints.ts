import { z } from 'zod';
import type { ImportedIssue, ImportedSprint } from '../types';

const isoInstant = z
  .string()
  .transform((value) => new Date(value))
  .refine((value) => !Number.isNaN(value.getTime()))
  .transform((value) => value.toISOString())
  .nullish()
  .catch(undefined);

const sprintSchema = z.object({
  id: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]),
  name: z.string(),
  state: z.string().nullish(),
  startDate: isoInstant,
  endDate: isoInstant,
  completeDate: isoInstant,
  goal: z.string().nullish(),
});

type RawSprint = z.infer<typeof sprintSchema>;

const stateOf = ({ state, completeDate }: RawSprint): ImportedSprint['state'] => {
  const lowered = state?.toLowerCase();
  if (lowered === 'future' || lowered === 'active' || lowered === 'closed') return lowered;
  return completeDate ? 'closed' : 'future';
};

const toSprint = (raw: RawSprint): ImportedSprint => ({
  id: raw.id,
  name: raw.name,
  state: stateOf(raw),
  ...(raw.startDate && { startDate: raw.startDate }),
  ...(raw.endDate && { endDate: raw.endDate }),
  ...(raw.completeDate && { completeDate: raw.completeDate }),
  ...(raw.goal && { goal: raw.goal }),
});

/** The sprints in a field value: one, a list, or nothing. */
export const readSprints = (value: unknown): readonly ImportedSprint[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry) => {
    const parsed = sprintSchema.safeParse(entry);
    return parsed.success ? [toSprint(parsed.data)] : [];
  });
};

const split = (list: string | null): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Sprints that only changelogs remember, such as deleted ones: known by name, closed, without dates. */
export const sprintsOfHistories = (
  issues: readonly Pick<ImportedIssue, 'histories'>[],
): readonly ImportedSprint[] => {
  const found = new Map<number, ImportedSprint>();
  for (const { histories } of issues) {
    for (const item of histories.flatMap((history) => history.items)) {
      if (item.field.toLowerCase() !== 'sprint') continue;
      for (const [ids, names] of [
        [split(item.from), split(item.fromString)],
        [split(item.to), split(item.toString)],
      ] as const) {
        ids.forEach((id, i) => {
          if (!/^\d+$/.test(id)) return;
          // A comma inside a name makes the lists uneven; the id is then all that is sure.
          const name = ids.length === names.length ? names[i] : undefined;
          found.set(Number(id), { id: Number(id), name: name ?? `Sprint ${id}`, state: 'closed' });
        });
      }
    }
  }
  return [...found.values()];
};

/** One entry a sprint id, the first seen winning, in order of start. */
export const mergeSprints = (sprints: readonly ImportedSprint[]): readonly ImportedSprint[] => {
  const byId = new Map<number, ImportedSprint>();
  for (const sprint of sprints) if (!byId.has(sprint.id)) byId.set(sprint.id, sprint);
  return [...byId.values()].toSorted(
    (a, b) => (a.startDate ?? '9999').localeCompare(b.startDate ?? '9999') || a.id - b.id,
  );
};
