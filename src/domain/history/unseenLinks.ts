import { inOrder } from './replay';
import type { RecordedIssue } from './types';

/**
 * Whether the changelog of an issue tells of more open "is blocked by" links than Jira shows now: the other issue was
 * deleted, or it is one that the viewer may not see. Jira hides links to such issues, so this issue is another one for
 * other people. Links are counted, since a blocker that was moved has another key now.
 */
export const hasUnseenLink = ({
  changes,
  blockers,
}: Pick<RecordedIssue, 'changes' | 'blockers'>): boolean => {
  if (!changes.some(({ field }) => field === 'link')) return false;
  const open = new Set<string>();
  for (const { field, from, fromText, to, toText } of inOrder(changes)) {
    if (field !== 'link') continue;
    if (from !== null && saysBlocked(fromText)) open.delete(from);
    if (to !== null && saysBlocked(toText)) open.add(to);
  }
  return open.size > blockers.length;
};

const saysBlocked = (words: string | null): boolean => /\bblocked by\b/i.test(words ?? '');
