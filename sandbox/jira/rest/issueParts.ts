import { z } from 'zod';
import { isAtlassianDocument } from '../model/adf';
import { addComment } from '../model/editIssue';
import { checkProperty } from '../model/properties';
import { historyShape } from '../shapes/changelog';
import { commentShape } from '../shapes/comments';
import { strokeOf, withBody, withIssue, withIssueFor } from './guards';
import { page, windowOf } from './paging';
import { badRequest, created, forbidden, noContent, notFound, ok } from './reply';
import { type Route, route } from './router';

const NO_EDIT = forbidden('You do not have permission to edit issues in this project.');

const readComments = withIssue((call, issue) => {
  const { startAt, maxResults } = windowOf(call, 5_000, 5_000);
  const order = call.query.get('orderBy') ?? 'created';
  const sorted = order.startsWith('-') ? [...issue.comments].reverse() : issue.comments;
  const comments = sorted.slice(startAt, startAt + maxResults);
  return ok({
    startAt,
    maxResults,
    total: issue.comments.length,
    comments: comments.map((comment) => commentShape(call.site, issue, comment)),
  });
});

const writeComment = withIssueFor(
  'ADD_COMMENTS',
  badRequest('You do not have the permission to comment on this issue.'),
  (call, issue) =>
    withBody(z.looseObject({ body: z.unknown() }), (_, { body }) => {
      if (!isAtlassianDocument(body)) return badRequest('Comment body is not valid!');
      const comment = addComment(call.site.store, issue, body, strokeOf(call));
      return created(commentShape(call.site, issue, comment));
    })(call),
);

/** The whole history, oldest first, page by page. */
const readChangelog = withIssue((call, issue) =>
  ok({
    self: `${call.site.baseUrl}/rest/api/3/issue/${issue.id}/changelog`,
    ...page(
      call,
      issue.histories.map((history) => historyShape(call.site, history)),
      100,
      100,
    ),
  }),
);

const propertyUrl = (baseUrl: string, id: string, key: string): string =>
  `${baseUrl}/rest/api/3/issue/${id}/properties/${encodeURIComponent(key)}`;

const listProperties = withIssue((call, issue) =>
  ok({
    keys: Object.keys(issue.properties).map((key) => ({
      self: propertyUrl(call.site.baseUrl, issue.id, key),
      key,
    })),
  }),
);

const readProperty = withIssue((call, issue) => {
  const key = call.params.propertyKey ?? '';
  if (!Object.hasOwn(issue.properties, key))
    return notFound(`The property with key '${key}' does not exist.`);
  return ok({ key, value: issue.properties[key] });
});

const writeProperty = withIssueFor('EDIT_ISSUES', NO_EDIT, (call, issue) => {
  const key = call.params.propertyKey ?? '';
  const problem = checkProperty(key, call.body);
  if (problem !== undefined) return badRequest(problem);
  const isNew = !Object.hasOwn(issue.properties, key);
  const properties = { ...issue.properties, [key]: call.body };
  call.site.store.issues.put({ ...issue, properties }, call.now);
  const body = { self: propertyUrl(call.site.baseUrl, issue.id, key), key };
  return { status: isNew ? 201 : 200, body };
});

const deleteProperty = withIssueFor('EDIT_ISSUES', NO_EDIT, (call, issue) => {
  const key = call.params.propertyKey ?? '';
  if (!Object.hasOwn(issue.properties, key))
    return notFound(`The property with key '${key}' does not exist.`);
  const { [key]: _removed, ...properties } = issue.properties;
  call.site.store.issues.put({ ...issue, properties }, call.now);
  return noContent;
});

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

export const issuePartRoutes: readonly Route[] = [
  route('GET', `${ISSUE}/comment`, readComments),
  route('POST', `${ISSUE}/comment`, writeComment),
  route('GET', `${ISSUE}/changelog`, readChangelog),
  route('GET', `${ISSUE}/properties`, listProperties),
  route('GET', `${ISSUE}/properties/{propertyKey}`, readProperty),
  route('PUT', `${ISSUE}/properties/{propertyKey}`, writeProperty),
  route('DELETE', `${ISSUE}/properties/{propertyKey}`, deleteProperty),
];
