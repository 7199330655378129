import { z } from 'zod';
import type { JiraRequest, JiraResponse, Principal } from '../types';
import type { LimitVerdict, RateLimits } from './limits';
import type { Site, Viewer } from './model/site';
import { viewerOf } from './model/users';
import { badRequest, notModelled, type Reply, refusal } from './rest/reply';
import { createRouter, type Match, type Route } from './rest/router';
import { SERVER_INFO } from './rest/siteInfo';
import { METHODS_NOT_MODELLED, REQUIRED_SCOPES } from './scopes';

const LOGIN_REQUIRED = refusal(401, [
  'You are not authenticated. Authentication required to perform this operation.',
]);
const BAD_JSON = badRequest('There was an error parsing JSON. Check that your request body is valid.');
/** Jira reads nothing but JSON, and says so without a word. */
const UNSUPPORTED_MEDIA_TYPE: Reply = { status: 415 };
const SCOPE_MISMATCH: Reply = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
};
const SIMULATION = 'simulation';

/** Who a principal is on this site; someone unknown or inactive is nobody. */
const viewerFor = ({ store }: Site, principal: Principal): Viewer => {
  if (principal.type === 'app') return { type: 'app' };
  const user = principal.type === 'user' ? store.users.get(principal.accountId) : undefined;
  return user?.active ? viewerOf(user) : { type: 'anonymous' };
};

const missingScopes = (principal: Principal, operation: string): readonly string[] => {
  const granted = principal.type === 'anonymous' ? undefined : principal.scopes;
  if (granted === undefined) return [];
  return (REQUIRED_SCOPES[operation] ?? []).filter((scope) => !granted.includes(scope));
};

const linkEnds = z.looseObject({
  inwardIssue: z.looseObject({ key: z.string().optional() }),
  outwardIssue: z.looseObject({ key: z.string().optional() }),
});

/** Ids of the issues that a call writes on, for the limit of writes on one issue. */
const writtenIssues = (
  { store }: Site,
  method: string,
  template: string,
  params: Readonly<Record<string, string>>,
  body: unknown,
): readonly string[] => {
  if (method === 'GET') return [];
  const idsOf = (keys: readonly (string | undefined)[]): readonly string[] =>
    keys.flatMap((key) => store.issues.find(key ?? '')?.id ?? []);
  const addressed = params.issueIdOrKey;
  if (addressed !== undefined) return idsOf([addressed]);
  if (template !== '/rest/api/3/issueLink') return [];
  const ends = linkEnds.safeParse(body).data;
  return idsOf([ends?.inwardIssue.key, ends?.outwardIssue.key]);
};

const issueList = z.looseObject({ issues: z.array(z.unknown()) });

/** Core objects in an answer: an app pays a point for each. */
const objectsIn = (reply: Reply): number => issueList.safeParse(reply.body).data?.issues.length ?? 1;

const isJson = ({ body, headers }: JiraRequest): boolean =>
  body === undefined || body === '' || /^application\/json\b/i.test(headers['content-type'] ?? '');

const parseBody = (body: string | undefined): { ok: true; value: unknown } | { ok: false } => {
  if (body === undefined || body === '') return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    return { ok: false };
  }
};

const written = (reply: Reply, headers: Readonly<Record<string, string>> = {}): JiraResponse => ({
  status: reply.status,
  headers: {
    ...(reply.body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
    ...headers,
    ...reply.headers,
  },
  body: reply.body === undefined ? '' : JSON.stringify(reply.body),
});

const LIMIT_SENTENCES: Readonly<Record<Extract<LimitVerdict, { allowed: false }>['reason'], string>> = {
  'jira-quota-global-based': 'Rate limit exceeded: the hourly quota of this app is used up.',
  'jira-burst-based': 'Rate limit exceeded: too many requests to this endpoint.',
  'jira-per-issue-on-write': 'Rate limit exceeded: too many writes to this issue.',
};

/** Answers one REST call after the other. */
export const createHandler = (site: Site, routes: readonly Route[], limits: RateLimits | null) => {
  const match = createRouter(routes);

  const problem = (request: JiraRequest, kind: 'not-modelled' | 'missing-scope', message: string): void =>
    site.log.write({ type: 'problem', at: site.clock.now(), kind, caller: request.caller, message });

  const unmatched = (request: JiraRequest, path: string, templates: readonly string[]): Reply => {
    const hasMethod = templates.some((t) => METHODS_NOT_MODELLED[t]?.includes(request.method));
    if (templates.length > 0 && !hasMethod) return refusal(405, ['Method Not Allowed']);
    return notModelled(`${request.method} ${path}`);
  };

  const admitted = (
    request: JiraRequest,
    { route, params }: Extract<Match, { found: true }>,
    body: unknown,
  ): LimitVerdict => {
    if (limits === null || request.caller === SIMULATION) return { allowed: true, headers: {} };
    const { principal } = request;
    return limits.admit({
      method: route.method,
      template: route.template,
      writtenIssues: writtenIssues(site, route.method, route.template, params, body),
      isApp: principal.type !== 'anonymous' && principal.scopes !== undefined,
    });
  };

  const answer = (request: JiraRequest): JiraResponse => {
    const url = new URL(request.path, 'http://jira.invalid');
    const found = match(request.method, url.pathname);
    if (!found.found) return written(unmatched(request, url.pathname, found.templates));
    const operation = `${found.route.method} ${found.route.template}`;
    const missing = missingScopes(request.principal, operation);
    if (missing.length > 0) {
      problem(request, 'missing-scope', `${operation} needs the scope ${missing.join(', ')}`);
      return written(SCOPE_MISMATCH);
    }
    const viewer = viewerFor(site, request.principal);
    if (viewer.type === 'anonymous' && found.route.template !== SERVER_INFO) return written(LOGIN_REQUIRED);
    if (!isJson(request)) return written(UNSUPPORTED_MEDIA_TYPE);
    const body = parseBody(request.body);
    if (!body.ok) return written(BAD_JSON);
    const verdict = admitted(request, found, body.value);
    if (!verdict.allowed) return written(refusal(429, [LIMIT_SENTENCES[verdict.reason]]), verdict.headers);
    const reply = found.route.handler({
      site,
      viewer,
      params: found.params,
      query: url.searchParams,
      body: body.value,
      now: site.clock.now(),
    });
    const isApp = request.principal.type !== 'anonymous' && request.principal.scopes !== undefined;
    if (isApp) limits?.charge(objectsIn(reply));
    return written(reply, verdict.headers);
  };

  return (request: JiraRequest): JiraResponse => {
    const response = answer(request);
    if (response.status === 501) problem(request, 'not-modelled', `${request.method} ${request.path}`);
    return response;
  };
};
