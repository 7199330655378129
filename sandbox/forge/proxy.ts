import type { Clock, JiraHost, Principal, SandboxLog } from '../types';
import type { FetchAnswer, FetchCall } from './functions/protocol';

/** Who a running invocation is, as far as its outgoing calls matter. */
export interface Caller {
  readonly accountId: string | null;
  readonly functionKey: string;
}

/** A service of the Forge platform that functions reach by POSTing JSON. */
export type PlatformService = (call: {
  readonly path: string;
  readonly body: unknown;
  readonly functionKey: string;
}) => { readonly status: number; readonly body?: unknown } | undefined;

export interface ProxyOptions {
  readonly jira: JiraHost;
  readonly kvs: PlatformService;
  readonly queue: PlatformService;
  readonly scopes: readonly string[];
  readonly log: SandboxLog;
  readonly clock: Clock;
}

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): FetchAnswer => ({
  type: 'response',
  status,
  headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
});

/** What Forge's outbound proxy answers when it, not the product, refuses. */
const proxyError = (status: number, reason: string): FetchAnswer =>
  answer(status, { code: status, message: reason }, { 'forge-proxy-error': reason });

const principalOf = (
  call: FetchCall,
  caller: Caller,
  scopes: readonly string[],
): Principal | 'needs-user' | 'impersonation' => {
  switch (call.meta.provider) {
    case 'app':
      return { type: 'app', scopes };
    case 'user':
      if (call.meta.accountId && call.meta.accountId !== caller.accountId) return 'impersonation';
      return caller.accountId ? { type: 'user', accountId: caller.accountId, scopes } : 'needs-user';
    default:
      return { type: 'anonymous' };
  }
};

const parsed = (body: string | undefined): unknown => {
  try {
    return body === undefined ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
};

/**
 * Carries what functions ask for through `__forge_fetch__` to the local Jira and the local platform services.
 * Whatever has no counterpart here answers 501 and is logged, so that no test passes by luck.
 */
export const createProxy = ({ jira, kvs, queue, scopes, log, clock }: ProxyOptions) => {
  const notModelled = (call: FetchCall, { functionKey }: Caller): FetchAnswer => {
    const what = `${call.meta.type}${call.meta.remote ? `/${call.meta.remote}` : ''} ${call.method} ${call.path}`;
    log.write({
      type: 'problem',
      at: clock.now(),
      kind: 'not-modelled',
      caller: `function:${functionKey}`,
      message: `The local Forge does not model ${what}.`,
    });
    return answer(501, { code: 'NOT_MODELLED', message: `Not modelled by the local Forge: ${what}` });
  };

  const toJira = async (call: FetchCall, caller: Caller): Promise<FetchAnswer> => {
    const principal = principalOf(call, caller, scopes);
    if (principal === 'needs-user') return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    if (principal === 'impersonation' || !call.path.startsWith('/rest/')) return notModelled(call, caller);
    const { status, headers, body } = await jira.handle({
      method: call.method,
      path: call.path,
      headers: call.headers,
      ...(call.body === undefined ? {} : { body: call.body }),
      principal,
      caller: `function:${caller.functionKey}`,
    });
    return { type: 'response', status, headers, body };
  };

  const toService = (service: PlatformService, call: FetchCall, caller: Caller): FetchAnswer => {
    const { functionKey } = caller;
    const result = service({ path: call.path, body: parsed(call.body), functionKey });
    return result ? answer(result.status, result.body) : notModelled(call, caller);
  };

  const toKvs = (call: FetchCall, caller: Caller): FetchAnswer => {
    if (scopes.includes('storage:app')) return toService(kvs, call, caller);
    log.write({
      type: 'problem',
      at: clock.now(),
      kind: 'missing-scope',
      caller: `function:${caller.functionKey}`,
      message: 'Storage needs the scope storage:app in manifest.yml.',
    });
    return answer(403, { code: 'FORBIDDEN', message: 'The app does not have the storage:app scope.' });
  };

  return async (call: FetchCall, caller: Caller): Promise<FetchAnswer> => {
    try {
      if (call.meta.type === 'kvs') return toKvs(call, caller);
      if (call.meta.type === 'fpp' && call.meta.remote === 'jira') return await toJira(call, caller);
      if (call.meta.type === 'fpp' && call.path.startsWith('/webhook/queue/'))
        return toService(queue, call, caller);
      return notModelled(call, caller);
    } catch (error) {
      return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
};
