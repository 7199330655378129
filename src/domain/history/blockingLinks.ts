import type { BlockingLink, Instant, IssuePointer, RecordedChange } from './types';

/**
 * The "is blocked by" links of an issue out of its changes, which must be in order.
 *
 * A change names the other issue by the key it had then and says in words what the link meant. It counts where the words
 * say so in English, as Jira's own link type does, or where the issue is blocked by that very issue now, whatever the
 * words. The links there are now decide what is open: one that was deleted together with its blocker left no change and
 * is dropped, and one without a change has existed since the issue's creation.
 *
 * @param present the blockers now
 */
export const blockingLinks = (
  created: Instant,
  present: readonly IssuePointer[],
  changes: readonly RecordedChange[],
): readonly BlockingLink[] => {
  if (present.length === 0 && !hasLinked(changes)) return NONE;
  const openSince = new Map<string, Instant>();
  const ended: BlockingLink[] = [];
  for (const { field, at, from, fromText, to, toText } of changes) {
    if (field !== 'link') continue;
    if (from !== null && isBlocker(from, fromText, present)) {
      ended.push({ id: idOf(from, present), key: from, from: openSince.get(from) ?? created, to: at });
      openSince.delete(from);
    }
    if (to !== null && isBlocker(to, toText, present)) openSince.set(to, Math.max(at, created));
  }
  const open = present.map(({ id, key }) => ({ id, key, from: openSince.get(key) ?? created, to: null }));
  return [...ended, ...open].sort((a, b) => a.from - b.from);
};

const hasLinked = (changes: readonly RecordedChange[]): boolean => {
  for (const { field } of changes) if (field === 'link') return true;
  return false;
};

const NONE: readonly BlockingLink[] = [];

const isBlocker = (key: string, words: string | null, present: readonly IssuePointer[]): boolean =>
  /\bblocked by\b/i.test(words ?? '') || present.some((blocker) => blocker.key === key);

const idOf = (key: string, present: readonly IssuePointer[]): string | null =>
  present.find((blocker) => blocker.key === key)?.id ?? null;
