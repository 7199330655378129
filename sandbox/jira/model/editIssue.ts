import type { CommentRecord, IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import type { Intent } from './intent';
import { linkIssues } from './links';
import { saveIssue } from './saveIssue';
import type { Stroke } from './site';

/** Adds a comment. Comments are no history, but they touch the issue. */
export const addComment = (
  store: Store,
  issue: IssueRecord,
  body: unknown,
  stroke: Stroke,
): CommentRecord => {
  const comment: CommentRecord = {
    id: String(store.next('comment')),
    authorId: stroke.authorId,
    created: stroke.at,
    updated: stroke.at,
    body,
  };
  const changed = { ...issue, updated: stroke.at, comments: [...issue.comments, comment] };
  store.issues.put(changed, stroke.at);
  return comment;
};

/** Carries out what a request asks of an existing issue. */
export const carryOut = (
  store: Store,
  issue: IssueRecord,
  intent: Extract<Intent, { ok: true }>,
  properties: Readonly<Record<string, unknown>>,
  stroke: Stroke,
  alsoApply: (issue: IssueRecord) => IssueRecord = (same) => same,
): void => {
  const changed = alsoApply(intent.apply(issue));
  saveIssue(store, issue, { ...changed, properties: { ...changed.properties, ...properties } }, stroke);
  for (const { type, direction, otherId } of intent.links) {
    const [source, destination] = direction === 'outward' ? [issue.id, otherId] : [otherId, issue.id];
    linkIssues(store, type, source, destination, stroke);
  }
  for (const body of intent.comments) {
    const current = store.issues.find(issue.id);
    if (current !== undefined) addComment(store, current, body, stroke);
  }
};
