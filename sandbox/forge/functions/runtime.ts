import type { Invocation } from './protocol';

const counter = () => ({ incr: () => undefined, decr: () => undefined });
const timing = () => ({ measure: () => ({ stop: () => undefined }) });

/**
 * `global.__forge_runtime__` as the SDKs read it during one invocation.
 * `kvs` stays absent: its presence makes @forge/kvs talk to Atlassian's own address.
 */
export const runtimeOf = ({ context }: Invocation, permissions: unknown, machineNow: () => number) => ({
  appContext: { ...context.appContext, invocationId: context.invocationId, permissions },
  contextAri: context.contextAri,
  aaid: context.accountId ?? undefined,
  lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, context.deadline - machineNow()) },
  metrics: { counter, timing },
  externalAuth: [],
  tracing: { traceId: context.invocationId.replaceAll('-', ''), spanId: '0000000000000001' },
  proxy: { token: '', url: '', host: '' },
});
