import { type ChildProcess, fork } from 'node:child_process';
import type { ClockSetting, FetchAnswer, FetchCall, FromChild, Invocation, ToChild } from './protocol';

/** How an invocation ended. Sizes and JSON are the caller's business. */
export type Ended =
  | { readonly type: 'returned'; readonly json: string | undefined }
  | { readonly type: 'threw'; readonly name: string; readonly message: string; readonly stack: string }
  | { readonly type: 'timed-out' }
  | { readonly type: 'crashed' };

export interface FunctionProcessOptions {
  /** dist/sandbox/functionHost.cjs */
  readonly script: string;
  readonly functions: Readonly<Record<string, { readonly file: string; readonly exportName: string }>>;
  readonly permissions: unknown;
  readonly memoryMB: number;
  readonly clock: () => ClockSetting;
  /** Answers a call that a running invocation makes through the SDK. */
  readonly onFetch: (invocationId: string, call: FetchCall) => Promise<FetchAnswer>;
  readonly onRefusedEgress: (url: string) => void;
  readonly onNotLoaded: (functionKey: string, reason: string) => void;
  /** A line a function wrote to its console. */
  readonly onConsole: (line: string) => void;
}

export interface FunctionProcess {
  /** Starts the process ahead of the first invocation. */
  warm(): Promise<void>;
  invoke(invocation: Invocation, limitMillis: number): Promise<Ended>;
  close(): Promise<void>;
}

interface Child {
  readonly process: ChildProcess;
  /** False when the process ended before it had loaded the bundles. */
  readonly loaded: Promise<boolean>;
  readonly running: Map<number, (ended: Ended) => void>;
  /** Invocations that have ended; what they still ask for is not carried out, as on Forge, where they are frozen. */
  readonly live: Set<string>;
  /** Settled once the process has shown that it still listens, or is gone. */
  verdict: Promise<void>;
  ponged: () => void;
}

/** A function that neither ends nor lets the event loop turn holds up everyone; after this long the process is replaced. */
const HUNG_AFTER_MILLIS = 1_000;

/**
 * Runs functions in a child process of limited memory. One process serves every invocation, as a warm Forge function does;
 * a crash ends those in flight and the next one gets a fresh process.
 */
export const createFunctionProcess = (options: FunctionProcessOptions): FunctionProcess => {
  let current: Child | undefined;
  let closed = false;
  let ids = 0;

  const tell = (child: Child, message: ToChild) => {
    if (child.process.connected) child.process.send(message);
  };

  const answerFetch = async (child: Child, fetchId: number, invocationId: string, call: FetchCall) => {
    const answer: FetchAnswer = child.live.has(invocationId)
      ? await options.onFetch(invocationId, call)
      : { type: 'failed', message: 'The invocation is over.' };
    tell(child, { type: 'fetched', fetchId, clock: options.clock(), answer });
  };

  const receive = (child: Child, message: FromChild) => {
    switch (message.type) {
      case 'returned':
        return child.running.get(message.id)?.({ type: 'returned', json: message.json });
      case 'threw':
        return child.running.get(message.id)?.(message);
      case 'fetch':
        return void answerFetch(child, message.fetchId, message.invocationId, message.call);
      case 'refused-egress':
        return options.onRefusedEgress(message.url);
      case 'pong':
        return child.ponged();
      case 'loaded':
        for (const { functionKey, reason } of message.missing) options.onNotLoaded(functionKey, reason);
    }
  };

  const start = (): Child => {
    const { functions, permissions, memoryMB, script } = options;
    const process = fork(script, [JSON.stringify({ functions, permissions })], {
      execArgv: [`--max-old-space-size=${memoryMB}`, '--enable-source-maps'],
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const child: Child = {
      process,
      loaded: new Promise((resolve) => {
        process.once('message', () => resolve(true));
        process.once('exit', () => resolve(false));
      }),
      running: new Map(),
      live: new Set(),
      verdict: Promise.resolve(),
      ponged: () => undefined,
    };
    process.on('message', (message: FromChild) => receive(child, message));
    for (const stream of [process.stdout, process.stderr])
      stream
        ?.setEncoding('utf8')
        .on('data', (text: string) => text.trimEnd().split('\n').forEach(options.onConsole));
    process.once('exit', () => {
      if (current === child) current = undefined;
      for (const end of [...child.running.values()]) end({ type: 'crashed' });
    });
    return child;
  };

  const ready = async (): Promise<Child> => {
    if (closed) throw new Error('The function host is closed.');
    current ??= start();
    const child = current;
    if (!(await child.loaded))
      throw new Error('The process for the functions ended while it started. Run npm run build.');
    await child.verdict;
    return current === child ? child : ready();
  };

  const replaceIfHung = (child: Child) => {
    child.verdict = new Promise((resolve) => {
      const hung = setTimeout(() => child.process.kill('SIGKILL'), HUNG_AFTER_MILLIS);
      const settle = () => {
        clearTimeout(hung);
        resolve();
      };
      child.ponged = settle;
      child.process.once('exit', settle);
    });
    tell(child, { type: 'ping' });
  };

  return {
    async warm() {
      await ready();
    },
    async invoke(invocation, limitMillis) {
      const child = await ready();
      const id = ++ids;
      const { invocationId } = invocation.context;
      return new Promise<Ended>((resolve) => {
        const end = (ended: Ended) => {
          clearTimeout(timer);
          child.running.delete(id);
          child.live.delete(invocationId);
          resolve(ended);
        };
        const timer = setTimeout(() => {
          end({ type: 'timed-out' });
          replaceIfHung(child);
        }, limitMillis);
        child.running.set(id, end);
        child.live.add(invocationId);
        tell(child, { type: 'invoke', id, clock: options.clock(), invocation });
      });
    },
    async close() {
      closed = true;
      const child = current;
      if (!child || child.process.exitCode !== null) return;
      const gone = new Promise((resolve) => child.process.once('exit', resolve));
      child.process.kill('SIGKILL');
      await gone;
    },
  };
};
