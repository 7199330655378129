import { z } from 'zod';
import type { IssueSearch, SearchResult } from '../model/searchIssues';
import { issueShape, namesAndSchemas, wantsOnlyIds } from '../shapes/issues';
import { withBody } from './guards';
import { readView } from './issueView';
import { listParameter } from './paging';
import { badRequest, ok, type Reply, refusal } from './reply';
import { type Call, type Route, route } from './router';
import { readToken, writeToken } from './tokens';

const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';
const REMOVED =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046';
const ID_PAGE = 5_000;
const FIELD_PAGE = 100;
const DEFAULT_PAGE = 50;
const PROPERTY_LIMIT = 5;
const RECONCILE_LIMIT = 50;

interface SearchRequest {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly reconcile: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken: string | null;
}

/** Answer to a query that could not be carried out. */
export const searchRefusal = (result: Extract<SearchResult, { ok: false }>): Reply =>
  refusal(result.notModelled ? 501 : 400, result.errors);

const runSearch = (search: IssueSearch, call: Call, request: SearchRequest): Reply => {
  if (request.properties.length > PROPERTY_LIMIT)
    return badRequest(`The number of properties requested must not exceed ${PROPERTY_LIMIT}.`);
  if (request.reconcile.length > RECONCILE_LIMIT)
    return badRequest(`The number of issues to reconcile must not exceed ${RECONCILE_LIMIT}.`);
  const start = readToken(request.nextPageToken, call.now);
  if (start === undefined) return badRequest('The provided next page token is invalid or expired.');
  const read = readView(call, { ...request, byDefault: 'id' });
  if (!read.ok) return read.reply;
  const result = search(request.jql, call.viewer, { reconcile: request.reconcile });
  if (!result.ok) return searchRefusal(result);
  if (!result.bounded) return badRequest(UNBOUNDED);

  const limit =
    wantsOnlyIds(request.fields) && request.properties.length === 0 && request.expand.length === 0
      ? ID_PAGE
      : FIELD_PAGE;
  const end = start + Math.min(Math.max(1, request.maxResults), limit);
  const isLast = end >= result.issues.length;
  return ok({
    ...namesAndSchemas(call.site, read.view),
    issues: result.issues.slice(start, end).map((issue) => issueShape(call.site, issue, read.view)),
    ...(isLast ? {} : { nextPageToken: writeToken(end, call.now) }),
    isLast,
  });
};

const searchBody = z.looseObject({
  jql: z.string().nullable().optional(),
  fields: z.array(z.string()).nullable().optional(),
  properties: z.array(z.string()).nullable().optional(),
  expand: z.string().nullable().optional(),
  maxResults: z.number().int().nullable().optional(),
  nextPageToken: z.string().nullable().optional(),
  reconcileIssues: z.array(z.number()).nullable().optional(),
});

export const searchRoutes = (search: IssueSearch): readonly Route[] => {
  const get = (call: Call): Reply =>
    runSearch(search, call, {
      jql: call.query.get('jql') ?? '',
      fields: call.query.getAll('fields'),
      properties: listParameter(call, 'properties'),
      expand: call.query.getAll('expand'),
      reconcile: listParameter(call, 'reconcileIssues'),
      maxResults: Number(call.query.get('maxResults') ?? DEFAULT_PAGE) || DEFAULT_PAGE,
      nextPageToken: call.query.get('nextPageToken'),
    });
  const post = withBody(searchBody, (call, body) =>
    runSearch(search, call, {
      jql: body.jql ?? '',
      fields: body.fields ?? [],
      properties: body.properties ?? [],
      expand: body.expand === undefined || body.expand === null ? [] : [body.expand],
      reconcile: (body.reconcileIssues ?? []).map(String),
      maxResults: body.maxResults ?? DEFAULT_PAGE,
      nextPageToken: body.nextPageToken ?? null,
    }),
  );
  const count = withBody(z.looseObject({ jql: z.string() }), (call, { jql }) => {
    const result = search(jql, call.viewer);
    if (!result.ok) return searchRefusal(result);
    return result.bounded ? ok({ count: result.issues.length }) : badRequest(UNBOUNDED);
  });
  const removed = (): Reply => refusal(410, [REMOVED]);
  return [
    route('GET', '/rest/api/3/search/jql', get),
    route('POST', '/rest/api/3/search/jql', post),
    route('POST', '/rest/api/3/search/approximate-count', count),
    route('GET', '/rest/api/3/search', removed),
    route('POST', '/rest/api/3/search', removed),
  ];
};
