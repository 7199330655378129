import { z } from 'zod';
import type { ImportedIssue } from '../types';

type History = ImportedIssue['histories'][number];
type Item = History['items'][number];

/** Changes that mean something on another site; the rest name people, files and workflows that are not there. */
const KEPT = new Set([
  'status',
  'sprint',
  'story points',
  'story point estimate',
  'flagged',
  'resolution',
  'priority',
  'issuetype',
  'labels',
  'duedate',
  'summary',
  'parent',
  'epic link',
  'issueparentassociation',
]);

const text = z.union([z.string(), z.number().transform(String)]);
const instant = z
  .union([z.string(), z.number()])
  .transform((value) => new Date(value).getTime())
  .refine((value) => !Number.isNaN(value));
const historySchema = z.object({
  id: text.optional(),
  created: instant,
  items: z.array(z.record(z.string(), z.unknown())),
});

/** `toString` is a method of every object, so only the item's own value counts. */
const own = (item: Readonly<Record<string, unknown>>, name: string): string | null => {
  const parsed = text.safeParse(Object.hasOwn(item, name) ? item[name] : undefined);
  return parsed.success ? parsed.data : null;
};

const toItem = (raw: Readonly<Record<string, unknown>>): Item | undefined => {
  const field = own(raw, 'field');
  if (field === null || !KEPT.has(field.toLowerCase())) return undefined;
  return {
    field,
    from: own(raw, 'from'),
    fromString: own(raw, 'fromString'),
    to: own(raw, 'to'),
    toString: own(raw, 'toString'),
  };
};

interface Dated {
  readonly at: number;
  readonly id: string | undefined;
  readonly position: number;
  readonly items: readonly Item[];
}

/** Jira lists newest first; a list that ends later than it begins is oldest first. */
const runsBackwards = (dated: readonly Dated[]): boolean => (dated[0]?.at ?? 0) > (dated.at(-1)?.at ?? 0);

const isNumeric = (id: string | undefined): id is string => id !== undefined && /^\d+$/.test(id);

const oldestFirst =
  (backwards: boolean) =>
  (a: Dated, b: Dated): number => {
    if (a.at !== b.at) return a.at - b.at;
    // Several changes may share an instant; their ids say which came first.
    if (isNumeric(a.id) && isNumeric(b.id) && a.id !== b.id) return Number(a.id) - Number(b.id);
    return backwards ? b.position - a.position : a.position - b.position;
  };

/** Reads an issue's changelog, in any order, into one that is oldest first. Unreadable entries are left out. */
export const readHistories = (raw: readonly unknown[]): readonly History[] => {
  const dated = raw.flatMap((entry, position): readonly Dated[] => {
    const parsed = historySchema.safeParse(entry);
    if (!parsed.success) return [];
    const { created, id, items } = parsed.data;
    return [{ at: created, id, position, items: items.map(toItem).filter((item) => item !== undefined) }];
  });
  return dated
    .toSorted(oldestFirst(runsBackwards(dated)))
    .filter((entry) => entry.items.length > 0)
    .map(({ at, id, items }, order) => ({
      id: id ?? String(order + 1),
      created: new Date(at).toISOString(),
      items,
    }));
};
