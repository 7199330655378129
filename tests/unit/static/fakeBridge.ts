/**
 * The host of a surface, as tests script it. Import this file for its effect before anything that imports
 * @forge/bridge, which looks for its host once, when it is loaded.
 */

/** What the app asked the host for, in order. */
export interface BridgeCall {
  readonly op: string;
  readonly data: unknown;
}

type Answer = (data: unknown) => unknown;

const answers = new Map<string, Answer>();
const calls: BridgeCall[] = [];
const pathListeners = new Set<(location: { readonly pathname: string }) => void>();
let path = '/';

const goTo = (pathname: string) => {
  path = pathname;
  for (const listener of pathListeners) listener({ pathname });
};

const callBridge = async (op: string, data: unknown): Promise<unknown> => {
  calls.push({ op, data });
  if (op === 'createHistory') {
    return {
      location: { pathname: path },
      push: goTo,
      replace: goTo,
      listen: (listener: (location: { readonly pathname: string }) => void) => pathListeners.add(listener),
    };
  }
  const answer = answers.get(op);
  if (!answer) throw new Error(`The test does not say what the host answers to ${op}.`);
  return answer(data);
};

Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });

/** Scripts the host; `beforeEach(host.reset)` keeps tests apart. */
export const host = {
  answer(op: string, answer: Answer) {
    answers.set(op, answer);
  },
  /** Answers of the app's own resolvers, by name. */
  resolvers(table: Readonly<Record<string, (request: unknown) => unknown>>) {
    answers.set('invoke', (data) => {
      const { functionKey, payload } = invocation(data);
      const resolver = table[functionKey];
      if (!resolver) throw new Error(`The test does not say what ${functionKey} answers.`);
      return resolver(payload);
    });
  },
  /** Requests made to one resolver, in order. */
  requestsTo(name: string): readonly unknown[] {
    return calls
      .filter(({ op }) => op === 'invoke')
      .map(({ data }) => invocation(data))
      .filter(({ functionKey }) => functionKey === name)
      .map(({ payload }) => payload);
  },
  callsOf(op: string): readonly unknown[] {
    return calls.filter((call) => call.op === op).map(({ data }) => data);
  },
  path: () => path,
  goTo,
  reset() {
    answers.clear();
    calls.length = 0;
    pathListeners.clear();
    path = '/';
  },
};

function invocation(data: unknown): { readonly functionKey: string; readonly payload: unknown } {
  if (typeof data !== 'object' || data === null || !('functionKey' in data) || !('payload' in data)) {
    throw new Error('That is not an invocation.');
  }
  return { functionKey: String(data.functionKey), payload: data.payload };
}

/** A promise settled by the test, to decide which answer comes first. */
export function later<T>(): { readonly promise: Promise<T>; readonly settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
