import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { SandboxClock } from '../server/clock';
import type { JiraHost, SandboxLog } from '../types';
import { createFunctionProcess, type Ended } from './functions/functionProcess';
import type { ClockSetting } from './functions/protocol';
import { installationOf } from './installation';
import { createKvs, type Kvs } from './kvs/kvs';
import { BACKGROUND_MILLIS, INVOKE_REQUEST_BYTES, jsonBytes, RESOLVER_MILLIS } from './limits';
import type { ForgeManifest } from './manifest';
import { failure, outcomeOf, type ReportProblem } from './outcome';
import { type Caller, createProxy } from './proxy';
import { createQueue, type ForgeQueue } from './queue/queue';
import { createTriggers, type Triggers } from './triggers';
import type { Installation, InvokeOutcome, InvokeRequest } from './types';

export interface ForgeHostOptions {
  readonly manifest: ForgeManifest;
  /** Folder of the bundles, one a handler file: `resolver.handler` is `resolver.cjs`. */
  readonly functionsDir: string;
  /** dist/sandbox/functionHost.cjs */
  readonly functionHostScript: string;
  readonly clock: SandboxClock;
  readonly log: SandboxLog;
  readonly jira: JiraHost;
  readonly seed: number;
  readonly siteUrl: string;
  /** How long a KVS query may miss what was just written. */
  readonly kvsQueryLagMs?: number;
  /** Share of queue events that are delivered twice, 0 to 1. */
  readonly duplicateEvents?: number;
  /** For tests; 25 s on Forge. */
  readonly resolverMillis?: number;
  readonly onConsole?: (line: string) => void;
}

/** Local Forge: runs the app's functions and plays the platform services they use. */
export interface ForgeHost {
  readonly manifest: ForgeManifest;
  readonly installation: Installation;
  readonly kvs: Kvs;
  readonly queue: ForgeQueue;
  readonly triggers: Triggers;
  /** Starts the function process before anyone waits for it. */
  warm(): Promise<void>;
  /** Calls the resolver of a module, as the bridge's `invoke` does. */
  invoke(request: InvokeRequest): Promise<InvokeOutcome>;
  /** Calls the `dynamicProperties` function of a module; its value is `undefined` when the module declares none. */
  dynamicProperties(request: Omit<InvokeRequest, 'functionKey' | 'payload'>): Promise<InvokeOutcome>;
  close(): Promise<void>;
}

interface FunctionCall {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly event: unknown;
  readonly accountId: string | null;
  readonly license?: InvokeRequest['license'];
  readonly limitMillis: number;
}

const clockSetting = (clock: SandboxClock): ClockSetting => {
  const millis = clock.offset();
  return millis === undefined ? { type: 'still', at: clock.now() } : { type: 'offset', millis };
};

/**
 * @example
 * const forge = createForgeHost({ manifest, functionsDir: 'dist/functions', … });
 * const answer = await forge.invoke({ moduleKey: 'ml-plan-page', functionKey: 'project.overview', payload: {…}, … });
 */
export const createForgeHost = (options: ForgeHostOptions): ForgeHost => {
  const { manifest, clock, log, jira, seed } = options;
  const installation = installationOf(manifest.appId);
  const callers = new Map<string, Caller>();

  const problem: ReportProblem = (kind, functionKey, message) =>
    log.write({ type: 'problem', at: clock.now(), kind, caller: `function:${functionKey}`, message });
  const outcome = (ended: Ended, functionKey: string, limitMillis: number) =>
    outcomeOf(ended, functionKey, limitMillis, problem);

  const kvs = createKvs({
    clock,
    entities: manifest.entities,
    ...(options.kvsQueryLagMs === undefined ? {} : { queryLagMs: options.kvsQueryLagMs }),
  });

  const queue = createQueue({
    clock,
    seed,
    consumers: manifest.consumers,
    duplicates: options.duplicateEvents ?? 0,
    deliver: ({ functionKey, moduleKey, event }) => background(functionKey, moduleKey, event),
  });

  const proxy = createProxy({
    jira,
    kvs: kvs.handle,
    queue: queue.handle,
    scopes: manifest.scopes,
    log,
    clock,
  });

  const functions = createFunctionProcess({
    script: options.functionHostScript,
    functions: Object.fromEntries(
      manifest.functions.map(({ key, handler }) => {
        const [file = '', exportName = ''] = handler.split('.');
        return [key, { file: join(options.functionsDir, `${file}.cjs`), exportName }];
      }),
    ),
    permissions: { scopes: manifest.scopes, external: manifest.external },
    memoryMB: manifest.memoryMB,
    clock: () => clockSetting(clock),
    onFetch: async (invocationId, call) => {
      const caller = callers.get(invocationId);
      return caller ? proxy(call, caller) : { type: 'failed', message: 'The invocation is over.' };
    },
    onRefusedEgress: (url) =>
      problem('function-error', 'any', `A function called an outside address: ${url}`),
    onNotLoaded: (functionKey, reason) => problem('function-error', functionKey, reason),
    onConsole: options.onConsole ?? (() => undefined),
  });

  const call = async ({ functionKey, moduleKey, event, accountId, license, limitMillis }: FunctionCall) => {
    const invocationId = randomUUID();
    callers.set(invocationId, { accountId, functionKey });
    const installContext = installation.contextAri;
    const runtime = {
      ...(accountId === null ? {} : { principal: { accountId } }),
      installContext,
      ...(license === undefined ? {} : { license }),
      installation: {
        ari: { installationId: installation.installationId },
        contexts: [{ cloudId: installation.cloudId }],
      },
    };
    try {
      return await functions.invoke(
        {
          functionKey,
          arguments: [event, runtime],
          context: {
            invocationId,
            contextAri: installContext,
            accountId,
            deadline: Date.now() + limitMillis,
            appContext: { ...installation, moduleKey, ...(license === undefined ? {} : { license }) },
          },
        },
        limitMillis,
      );
    } finally {
      callers.delete(invocationId);
    }
  };

  /** A consumer or a trigger: no user, a longer limit. */
  const background = async (functionKey: string, moduleKey: string, event: unknown) => {
    const declared = manifest.functions.find(({ key }) => key === functionKey)?.timeoutSeconds;
    const limitMillis = declared === undefined ? BACKGROUND_MILLIS : declared * 1000;
    const ended = await call({ functionKey, moduleKey, event, accountId: null, limitMillis });
    return outcome(ended, functionKey, limitMillis);
  };

  const triggers = createTriggers({
    clock,
    seed,
    triggers: manifest.triggers,
    run: (trigger) =>
      background(trigger.function, trigger.key, {
        context: { cloudId: installation.cloudId, moduleKey: trigger.key },
        contextToken: '',
      }),
  });

  const resolverMillis = options.resolverMillis ?? RESOLVER_MILLIS;
  const moduleOf = (key: string) => manifest.modules.find((module) => module.key === key);

  return {
    manifest,
    installation,
    kvs,
    queue,
    triggers,
    warm: functions.warm,
    async invoke({ moduleKey, functionKey, payload, extension, accountId, license }) {
      const resolver = moduleOf(moduleKey)?.resolverFunction;
      if (!resolver) return failure('unknown-module', `Module ${moduleKey} has no resolver`);
      if (jsonBytes(payload) > INVOKE_REQUEST_BYTES) {
        problem('limit-exceeded', resolver, `The request of ${functionKey} is larger than 500 KB.`);
        return failure('too-large', 'Request payload size exceeded the limit of 500 KB');
      }
      const context = {
        cloudId: installation.cloudId,
        localId: `ari:cloud:ecosystem::extension/${installation.appId}/${installation.environmentId}/static/${moduleKey}`,
        environmentId: installation.environmentId,
        environmentType: installation.environmentType,
        moduleKey,
        siteUrl: options.siteUrl,
        extension,
      };
      const ended = await call({
        functionKey: resolver,
        moduleKey,
        event: { call: { functionKey, payload }, context },
        accountId,
        license,
        limitMillis: resolverMillis,
      });
      return outcome(ended, resolver, resolverMillis);
    },
    async dynamicProperties({ moduleKey, extension, accountId, license }) {
      const functionKey = moduleOf(moduleKey)?.dynamicPropertiesFunction;
      if (!functionKey) return { ok: true, value: undefined };
      const ended = await call({
        functionKey,
        moduleKey,
        event: { cloudId: installation.cloudId, extension },
        accountId,
        license,
        limitMillis: resolverMillis,
      });
      return outcome(ended, functionKey, resolverMillis);
    },
    async close() {
      triggers.stop();
      await functions.close();
    },
  };
};
