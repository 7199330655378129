import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { InvokeOutcome } from '../../forge/types';
import { faultPlanSchema } from '../faults';
import { delay } from '../latency';
import type { Sandbox } from '../sandbox';
import { describeModules } from './modules';
import { type Host, isSameOrigin } from './origins';
import { readJson, sendJson } from './respond';
import { rememberSession, sessionOf, THEMES } from './session';
import { statsOf } from './stats';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly host: Extract<Host, { role: 'site' | 'app' }>;
  readonly sandbox: Sandbox;
  readonly latencyMs: number;
}

type Route = (exchange: Exchange) => Promise<unknown> | unknown;

class BadRequest extends Error {}

const body = async <T>({ request }: Exchange, schema: z.ZodType<T>): Promise<T> => {
  const parsed = schema.safeParse(await readJson(request));
  if (!parsed.success) throw new BadRequest(z.prettifyError(parsed.error));
  return parsed.data;
};

const readSession: Route = ({ request, host, sandbox }) => {
  const { persona, theme } = sessionOf(request, sandbox.personas);
  return {
    personas: sandbox.personas,
    persona,
    current: persona?.accountId ?? null,
    theme,
    cloudId: sandbox.forge.installation.cloudId,
    environmentId: sandbox.forge.installation.environmentId,
    siteUrl: host.site,
    appOrigin: host.app,
    locale: 'en-US',
    timezone: 'Etc/UTC',
  };
};

const changeSession: Route = async (exchange) => {
  const change = await body(
    exchange,
    z.object({ accountId: z.string().nullable().optional(), theme: z.enum(THEMES).optional() }),
  );
  const isKnown = exchange.sandbox.personas.some(({ accountId }) => accountId === change.accountId);
  if (typeof change.accountId === 'string' && !isKnown) throw new BadRequest('There is no such persona.');
  rememberSession(exchange.request, exchange.response, change);
  return { ok: true };
};

const viewer = ({ request, sandbox }: Exchange) =>
  sessionOf(request, sandbox.personas).persona?.accountId ?? null;

const invokeSchema = z.object({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  extension: z.unknown().optional(),
});

const invoke: Route = async (exchange): Promise<InvokeOutcome> => {
  const request = await body(exchange, invokeSchema);
  await delay(exchange.latencyMs);
  return exchange.sandbox.forge.invoke({ ...request, accountId: viewer(exchange) });
};

const dynamicProperties: Route = async (exchange) => {
  const request = await body(
    exchange,
    z.object({ moduleKey: z.string(), extension: z.unknown().optional() }),
  );
  const outcome = await exchange.sandbox.forge.dynamicProperties({ ...request, accountId: viewer(exchange) });
  return outcome.ok ? (outcome.value ?? null) : null;
};

const fetchSchema = z.object({
  moduleKey: z.string(),
  restPath: z.string().startsWith('/rest/'),
  method: z.string().default('GET'),
  headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  body: z.string().nullish(),
});

/** `requestJira` of the bridge: as the visitor, within the app's scopes. */
const fetchProduct: Route = async (exchange) => {
  const { moduleKey, restPath, method, headers, body: sent } = await body(exchange, fetchSchema);
  const accountId = viewer(exchange);
  const { scopes } = exchange.sandbox.forge.manifest;
  const answer = await exchange.sandbox.rest.handle({
    method,
    path: restPath,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
    ...(typeof sent === 'string' ? { body: sent } : {}),
    principal: accountId === null ? { type: 'anonymous' } : { type: 'user', accountId, scopes },
    caller: `bridge:${moduleKey}`,
  });
  return { ...answer, statusText: '', isAttachment: false };
};

const problemSchema = z.object({
  kind: z.enum(['not-modelled', 'limit-exceeded', 'csp-violation', 'browser-error']),
  caller: z.string(),
  message: z.string(),
});

const writeLog: Route = async (exchange) => {
  const problem = await body(exchange, problemSchema);
  exchange.sandbox.log.write({ type: 'problem', at: exchange.sandbox.clock.now(), ...problem });
  return { ok: true };
};

const clearLog: Route = ({ sandbox }) => {
  sandbox.log.clear();
  return { ok: true };
};

const moveClock: Route = async (exchange) => {
  const { clock } = exchange.sandbox;
  const change = await body(
    exchange,
    z.union([
      z.object({ advanceMs: z.number().min(0) }),
      z.object({ now: z.union([z.number(), z.iso.datetime()]) }),
    ]),
  );
  if ('advanceMs' in change) await clock.advance(change.advanceMs);
  else await clock.moveTo(typeof change.now === 'number' ? change.now : Date.parse(change.now));
  return { now: clock.now() };
};

const setFaults: Route = async (exchange) => {
  exchange.sandbox.injectFaults(await body(exchange, faultPlanSchema));
  return { ok: true };
};

const runTrigger: Route = async (exchange) => {
  const { key } = await body(exchange, z.object({ key: z.string() }));
  return exchange.sandbox.forge.triggers.run(key);
};

const ROUTES: Readonly<Record<string, Route>> = {
  'GET session': readSession,
  'POST session': changeSession,
  'GET modules': ({ sandbox }) => describeModules(sandbox.forge.manifest),
  'POST invoke': invoke,
  'POST dynamic-properties': dynamicProperties,
  'POST fetch-product': fetchProduct,
  'GET log': ({ sandbox }) => ({ entries: sandbox.log.entries() }),
  'POST log': writeLog,
  'DELETE log': clearLog,
  'GET clock': ({ sandbox }) => ({ now: sandbox.clock.now() }),
  'POST clock': moveClock,
  'PUT faults': setFaults,
  'POST triggers': runTrigger,
  'GET stats': ({ sandbox }) => statsOf(sandbox),
};

/** `/__sandbox/*`: the sandbox's own doors, for the site around the app and for tests; closed to the app's frames. */
export const serveControl = async (path: string, exchange: Exchange): Promise<void> => {
  const { request, response, host } = exchange;
  if (!isSameOrigin(request, host))
    return sendJson(response, 403, { message: 'Only the site itself may ask this of the sandbox.' });
  const route = ROUTES[`${request.method} ${path.replace('/__sandbox/', '')}`];
  if (!route) return sendJson(response, 404, { message: 'The sandbox has no such endpoint.' });
  try {
    sendJson(response, 200, await route(exchange));
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    sendJson(response, 400, { message: error.message });
  }
};
