import type { ChangeRecord, IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { changesBetween } from './changes';
import type { Stroke } from './site';

/**
 * Replaces an issue and writes the history of what changed; `extra` are changes that the record does not show.
 * Saving an unchanged issue does nothing.
 */
export const saveIssue = (
  store: Store,
  before: IssueRecord,
  after: IssueRecord,
  stroke: Stroke,
  extra: readonly ChangeRecord[] = [],
): IssueRecord => {
  const changes = [...changesBetween(store, before, after), ...extra];
  if (changes.length === 0) {
    if (before !== after) store.issues.put(after, stroke.at);
    return after;
  }
  const history = {
    id: String(store.next('history')),
    created: stroke.at,
    authorId: stroke.authorId,
    changes,
  };
  const saved: IssueRecord = { ...after, updated: stroke.at, histories: [...after.histories, history] };
  store.issues.put(saved, stroke.at);
  return saved;
};
