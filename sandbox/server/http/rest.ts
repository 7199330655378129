import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JiraRequest, Principal } from '../../types';
import { AnswerLost } from '../faults';
import type { Sandbox } from '../sandbox';
import { type Host, isBrowser, isSameOrigin } from './origins';
import { readBody, sendJson } from './respond';
import { isSignedIn, sessionOf } from './session';

type Identity = { readonly principal: Principal; readonly caller: string } | 'bad-credentials';

const basic = (authorization: string, sandbox: Sandbox): Identity => {
  const [scheme, encoded = ''] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic') return 'bad-credentials';
  const [email = '', ...token] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const accountId = sandbox.jira.accountIdFor(email);
  if (accountId === undefined || token.join(':') === '') return 'bad-credentials';
  return { principal: { type: 'user', accountId }, caller: 'rest-client' };
};

const NOBODY: Identity = { principal: { type: 'anonymous' }, caller: 'rest-client' };

/** On Atlassian the frames' address knows no Jira: whatever credentials an app's page has, it goes through the bridge. */
const comesFromFrame = (request: IncomingMessage, host: Host) => host.role === 'app' && isBrowser(request);

/** Basic authentication for REST clients, the site's cookie for its own pages, nobody otherwise. */
const identify = (request: IncomingMessage, host: Host, sandbox: Sandbox): Identity => {
  if (comesFromFrame(request, host)) return NOBODY;
  const { authorization } = request.headers;
  if (authorization !== undefined) return basic(authorization, sandbox);
  const fromOurPage = isSameOrigin(request, host) && (isSignedIn(request) || isBrowser(request));
  const persona = fromOurPage ? sessionOf(request, sandbox.personas).persona : null;
  return persona
    ? { principal: { type: 'user', accountId: persona.accountId }, caller: 'host-page' }
    : NOBODY;
};

const headersOf = ({ headers }: IncomingMessage): JiraRequest['headers'] =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );

/** Jira Cloud's own words for a wrong e-mail or token. */
const UNAUTHORIZED = 'Client must be authenticated to access this resource.';

/** `/rest/**` at the site's own address, so that ordinary Jira clients can be pointed at the sandbox. */
export const serveRest = async (
  request: IncomingMessage,
  response: ServerResponse,
  host: Host,
  sandbox: Sandbox,
): Promise<void> => {
  const identity = identify(request, host, sandbox);
  if (identity === 'bad-credentials') {
    response.setHeader('www-authenticate', 'Basic realm="Jira"');
    return sendJson(response, 401, { message: UNAUTHORIZED, 'status-code': 401 });
  }
  const body = await readBody(request);
  try {
    const answer = await sandbox.rest.handle({
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: headersOf(request),
      ...(body === '' ? {} : { body }),
      ...identity,
    });
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  } catch (error) {
    if (!(error instanceof AnswerLost)) throw error;
    request.socket.destroy();
  }
};
