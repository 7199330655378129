import { z } from 'zod';
import type { ExportedIssue, ExportFile } from './importFile';

/** Which key of `fields` holds a value that Jira keeps in a custom field. */
export interface CustomFieldIds {
  readonly storyPoints: readonly string[];
  readonly sprint: readonly string[];
  readonly flagged: readonly string[];
  readonly epicLink: readonly string[];
}

const NAMES = {
  storyPoints: ['story points', 'story point estimate'],
  sprint: ['sprint'],
  flagged: ['flagged'],
  epicLink: ['epic link'],
} as const;

const itemSchema = z.object({ field: z.string(), fieldId: z.string().nullish() });
const historySchema = z.object({ items: z.array(z.unknown()) });
const sprintShape = z.array(z.object({ id: z.number(), name: z.string(), state: z.string() })).min(1);
const flagShape = z.array(z.object({ value: z.literal('Impediment') })).min(1);

type Naming = readonly [id: string, name: string];

/** Changelogs name every custom field they mention. */
const namedByHistory = (issues: readonly ExportedIssue[]): readonly Naming[] => {
  const found = new Map<string, string>();
  for (const issue of issues) {
    for (const history of issue.changelog?.histories ?? []) {
      const parsed = historySchema.safeParse(history);
      for (const raw of parsed.success ? parsed.data.items : []) {
        const item = itemSchema.safeParse(raw);
        if (item.success && item.data.fieldId) found.set(item.data.fieldId, item.data.field);
      }
    }
  }
  return [...found];
};

/** Sprints and flags can be told from what they look like; a number of points cannot. */
const namedByShape = (issues: readonly ExportedIssue[]): readonly Naming[] => {
  const found = new Map<string, string>();
  for (const { fields } of issues) {
    for (const [id, value] of Object.entries(fields)) {
      if (!id.startsWith('customfield_') || !Array.isArray(value) || found.has(id)) continue;
      if (sprintShape.safeParse(value).success) found.set(id, 'Sprint');
      else if (flagShape.safeParse(value).success) found.set(id, 'Flagged');
    }
  }
  return [...found];
};

/**
 * Finds the custom fields of an export: by the file's own `fields` or `names`, else by its changelogs and their shape.
 * Custom field ids differ on every site, so none is taken for granted.
 */
export const findCustomFields = (file: ExportFile): CustomFieldIds => {
  const namings: readonly Naming[] = [
    ...file.fields.map(({ id, name }): Naming => [id, name]),
    ...Object.entries(file.names),
    ...(file.fields.length === 0 ? [...namedByHistory(file.issues), ...namedByShape(file.issues)] : []),
  ];
  const idsOf = (names: readonly string[]): string[] => [
    ...new Set(namings.filter(([, name]) => names.includes(name.toLowerCase())).map(([id]) => id)),
  ];
  return {
    storyPoints: ['storyPoints', ...idsOf(NAMES.storyPoints)],
    sprint: ['sprints', 'sprint', 'closedSprints', ...idsOf(NAMES.sprint)],
    flagged: ['flagged', ...idsOf(NAMES.flagged)],
    epicLink: ['epic', ...idsOf(NAMES.epicLink)],
  };
};
