import type { Site } from '../model/site';
import type { CommentRecord, IssueRecord } from '../store/records';
import { jiraInstant } from './time';
import { userShapeById } from './users';

export const commentShape = (site: Site, issue: IssueRecord, comment: CommentRecord) => {
  const author = userShapeById(site, comment.authorId) ?? undefined;
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created: jiraInstant(comment.created, site.timeZone),
    updated: jiraInstant(comment.updated, site.timeZone),
    jsdPublic: true,
  };
};
