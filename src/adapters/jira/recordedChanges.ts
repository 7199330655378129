import { z } from 'zod';
import type { Instant, RecordedChange, ReplayedField } from '../../domain/history/types';
import { instantOf, objectIn, textOf } from './loose';
import type { ReplayedFieldIds } from './recordedIssue';

/**
 * What Jira calls the fields of every site in its changelogs, by id or, where it gives none, by name. A parent has had
 * several names over the years.
 */
const SYSTEM_FIELDS: readonly (readonly [string, ReplayedField])[] = [
  ['status', 'status'],
  ['issuetype', 'type'],
  ['resolution', 'resolution'],
  ['labels', 'labels'],
  ['parent', 'parent'],
  ['Parent', 'parent'],
  ['IssueParentAssociation', 'parent'],
  ['Link', 'link'],
  ['Key', 'key'],
];
const EPIC_LINK = 'Epic Link';

/** Reads the changes that metrics replay out of an issue's histories; undefined where they are none. */
export type ChangeReader = (histories: unknown) => readonly RecordedChange[] | undefined;

/** A reader of Jira's histories, in whatever order they come. */
export const changeReader = (fieldIds: ReplayedFieldIds): ChangeReader => {
  const replayed = new Map<string, ReplayedField>([
    ...SYSTEM_FIELDS,
    ...fieldIds.sprint.map((id) => [id, 'sprint'] as const),
    ...fieldIds.estimate.map((id) => [id, 'estimate'] as const),
    ...fieldIds.flagged.map((id) => [id, 'flagged'] as const),
  ]);
  return (histories) => {
    if (!Array.isArray(histories)) return undefined;
    const changes: RecordedChange[] = [];
    const last = histories.length - 1;
    const isReversed = isNewestFirst(histories);
    for (let index = 0; index <= last; index += 1)
      if (!addChanges(histories[isReversed ? last - index : index], replayed, changes)) return undefined;
    return changes;
  };
};

/** The same as a schema, for an answer of few histories. */
export const changesSchema = (fieldIds: ReplayedFieldIds) => {
  const read = changeReader(fieldIds);
  return z.unknown().transform((histories, context): readonly RecordedChange[] => {
    const changes = read(histories);
    if (changes !== undefined) return changes;
    context.addIssue('no histories of an issue');
    return z.NEVER;
  });
};

/**
 * Jira lists histories oldest first when they are fetched in bulk, and newest first elsewhere: read backwards, they need
 * not be sorted.
 */
const isNewestFirst = (histories: readonly unknown[]): boolean => {
  const first = objectIn(histories[0])?.created;
  const last = objectIn(histories[histories.length - 1])?.created;
  return typeof first === 'string' && typeof last === 'string' && first > last;
};

/** @returns false where it is no history */
const addChanges = (
  raw: unknown,
  replayed: ReadonlyMap<string, ReplayedField>,
  changes: RecordedChange[],
): boolean => {
  const history = objectIn(raw);
  const id = history?.id;
  const items = history?.items;
  if (!(typeof id === 'string' || typeof id === 'number') || !Array.isArray(items)) return false;
  // Reading an instant takes longer than all the rest, and many histories have nothing that is replayed.
  let at: Instant | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = objectIn(items[index]);
    if (item === undefined) return false;
    const field = fieldOf(textOf(item.field), textOf(item.fieldId), replayed);
    if (field === undefined) continue;
    at ??= instantOf(history?.created);
    if (Number.isNaN(at)) return false;
    changes.push({
      historyId: String(id),
      at,
      field,
      from: textOf(item.from),
      fromText: textOf(item.fromString),
      to: textOf(item.to),
      toText: textOf(item.toString),
    });
  }
  return true;
};

/** The epic of an issue was a custom field once, with another id on every site. */
const fieldOf = (
  name: string | null,
  id: string | null,
  replayed: ReadonlyMap<string, ReplayedField>,
): ReplayedField | undefined => (name === EPIC_LINK ? 'parent' : replayed.get(id ?? name ?? ''));
