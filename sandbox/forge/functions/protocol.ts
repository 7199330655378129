/** Messages between the sandbox and the process in which the app's functions run. */

/** What the SDK passes to `__forge_fetch__` as its first argument. */
export interface FetchMeta {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

export interface FetchCall {
  readonly meta: FetchMeta;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `failed`: no answer came, as when a connection breaks. */
export type FetchAnswer =
  | {
      readonly type: 'response';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly type: 'failed'; readonly message: string };

/** What `@forge/api` reads of the runtime; only what differs from call to call. */
export interface InvocationContext {
  readonly invocationId: string;
  readonly contextAri: string;
  readonly accountId: string | null;
  readonly deadline: number;
  readonly appContext: Readonly<Record<string, unknown>>;
}

export interface Invocation {
  readonly functionKey: string;
  /** Both arguments of the handler. */
  readonly arguments: readonly [unknown, unknown];
  readonly context: InvocationContext;
}

/** The sandbox's clock as the child follows it: an offset from the machine's time, or a moment at which it stands. */
export type ClockSetting =
  | { readonly type: 'offset'; readonly millis: number }
  | { readonly type: 'still'; readonly at: number };

export type ToChild =
  | {
      readonly type: 'invoke';
      readonly id: number;
      readonly clock: ClockSetting;
      readonly invocation: Invocation;
    }
  | {
      readonly type: 'fetched';
      readonly fetchId: number;
      readonly clock: ClockSetting;
      readonly answer: FetchAnswer;
    }
  | { readonly type: 'ping' };

export type FromChild =
  | {
      readonly type: 'loaded';
      /** Functions whose bundle failed to load or does not export the handler. */
      readonly missing: readonly { readonly functionKey: string; readonly reason: string }[];
    }
  /** `json` is absent where the function returned nothing. */
  | { readonly type: 'returned'; readonly id: number; readonly json?: string }
  | {
      readonly type: 'threw';
      readonly id: number;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    }
  | {
      readonly type: 'fetch';
      readonly fetchId: number;
      readonly invocationId: string;
      readonly call: FetchCall;
    }
  | { readonly type: 'refused-egress'; readonly url: string }
  | { readonly type: 'pong' };
