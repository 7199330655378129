/**
 * The process in which the app's functions run: bundled to dist/sandbox/functionHost.cjs and started by functionProcess.ts
 * with `{functions: {key: {file, exportName}}, permissions}` as JSON in its first argument. It puts in place the two globals
 * through which the Forge SDKs reach their host, then loads the bundles outside any invocation, as Forge does.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createChildClock } from './childClock';
import type { FetchAnswer, FetchCall, FetchMeta, FromChild, Invocation, ToChild } from './protocol';
import { runtimeOf } from './runtime';

type Handler = (first: unknown, second: unknown) => unknown;

interface FunctionFile {
  readonly file: string;
  readonly exportName: string;
}

declare global {
  var __forge_fetch__: ((meta: FetchMeta, path: string, init?: RequestInit) => Promise<Response>) | undefined;
}

const settings: { functions: Record<string, FunctionFile>; permissions: unknown } = JSON.parse(
  process.argv[2] ?? '{}',
);
const invocations = new AsyncLocalStorage<Invocation>();
const waiting = new Map<number, (answer: FetchAnswer) => void>();
const clock = createChildClock();
let fetches = 0;

const send = (message: FromChild) => {
  if (process.connected) process.send?.(message);
};

const ask = (invocationId: string, call: FetchCall) =>
  new Promise<FetchAnswer>((resolve) => {
    const fetchId = ++fetches;
    waiting.set(fetchId, resolve);
    send({ type: 'fetch', fetchId, invocationId, call });
  });

const NO_BODY = new Set([101, 204, 205, 304]);

globalThis.__forge_fetch__ = async (meta, path, init) => {
  const invocation = invocations.getStore();
  if (!invocation) throw new Error('Forge runtime not found.');
  const answer = await ask(invocation.context.invocationId, {
    meta,
    path,
    method: init?.method ?? 'GET',
    headers: Object.fromEntries(new Headers(init?.headers)),
    ...(init?.body === undefined || init.body === null ? {} : { body: await new Response(init.body).text() }),
  });
  if (answer.type === 'failed') throw new TypeError('fetch failed', { cause: new Error(answer.message) });
  return new Response(NO_BODY.has(answer.status) ? null : answer.body, {
    status: answer.status,
    headers: answer.headers,
  });
};

Object.defineProperty(globalThis, '__forge_runtime__', {
  get() {
    const invocation = invocations.getStore();
    return invocation && runtimeOf(invocation, settings.permissions, clock.machineNow);
  },
});

/** No external address is in the manifest, so Forge's proxy would refuse every one. */
globalThis.fetch = async (input) => {
  const url = input instanceof Request ? input.url : String(input);
  send({ type: 'refused-egress', url });
  throw new Error(
    `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
  );
};

const load = ({ file, exportName }: FunctionFile): Handler => {
  const bundle: Record<string, unknown> = require(file);
  const exported = bundle[exportName];
  if (typeof exported !== 'function') throw new Error(`${file} does not export ${exportName}.`);
  return (first, second) => exported(first, second);
};

const handlers = new Map<string, Handler>();
const missing: { functionKey: string; reason: string }[] = [];
for (const [functionKey, file] of Object.entries(settings.functions)) {
  try {
    handlers.set(functionKey, load(file));
  } catch (error) {
    missing.push({
      functionKey,
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

const invoke = async (id: number, invocation: Invocation) => {
  try {
    const handler = handlers.get(invocation.functionKey);
    if (!handler) throw new Error(`The function ${invocation.functionKey} could not be loaded.`);
    const value = await invocations.run(invocation, async () => handler(...invocation.arguments));
    const json = JSON.stringify(value);
    send({ type: 'returned', id, ...(json === undefined ? {} : { json }) });
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ type: 'threw', id, name, message, stack: stack ?? '' });
  }
};

process.on('message', (message: ToChild) => {
  if (message.type === 'ping') return send({ type: 'pong' });
  clock.follow(message.clock);
  if (message.type === 'invoke') return void invoke(message.id, message.invocation);
  waiting.get(message.fetchId)?.(message.answer);
  waiting.delete(message.fetchId);
});

// A sandbox that is gone must not leave this process behind.
process.on('disconnect', () => process.exit(0));
// The sandbox decides when to stop; Ctrl-C reaches the whole process group.
process.on('SIGINT', () => undefined);

send({ type: 'loaded', missing });
