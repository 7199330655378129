import { z } from 'zod';
import type { Sandbox } from '../../../sandbox/server/sandbox';
import { ADMIN } from '../../../sandbox/site/cast';
import type { RequestName } from '../../../src/contract/requests';

/** The function behind the label of a collapsed issue panel. It answers people as the resolver does, without a payload. */
export const ISSUE_STATUS = 'issue-status';
export type Asked = RequestName | typeof ISSUE_STATUS;

export interface Question {
  /** As Forge vouches for it; null for somebody who has not signed in. */
  readonly accountId: string | null;
  readonly name: Asked;
  readonly payload: unknown;
  readonly extension: unknown;
}

/** An answer as the browser gets it, or that the function broke. */
export type Answer =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'broke'; readonly message: string };

export type Ask = (question: Question) => Promise<Answer>;

/** Asks the app's own bundles, through the local Forge. */
export const askTheApp =
  ({ forge }: Pick<Sandbox, 'forge'>): Ask =>
  async ({ accountId, name, payload, extension }) => {
    const outcome =
      name === ISSUE_STATUS
        ? await forge.dynamicProperties({ moduleKey: 'ml-plan-issue', extension, accountId })
        : await forge.invoke({ moduleKey: 'ml-plan-page', functionKey: name, payload, extension, accountId });
    return outcome.ok
      ? { type: 'value', value: outcome.value }
      : { type: 'broke', message: `${outcome.error.type}: ${outcome.error.message}` };
  };

const envelopeSchema = z.object({ ok: z.literal(true), value: z.unknown() });

export interface Administrator {
  /** Invokes the app. */
  app(name: RequestName, payload: unknown): Promise<unknown>;
  /** Calls Jira. */
  jira(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown>;
}

/** The administrator, who may do everything; whatever is refused to them is a mistake in the test. */
export const administratorOf = (sandbox: Sandbox): Administrator => {
  const ask = askTheApp(sandbox);
  return {
    async app(name, payload) {
      const answer = await ask({ accountId: ADMIN, name, payload, extension: {} });
      const parsed = envelopeSchema.safeParse(answer.type === 'value' ? answer.value : undefined);
      if (!parsed.success) throw new Error(`${name} failed: ${JSON.stringify(answer)}`);
      return parsed.data.value;
    },
    async jira(method, path, body) {
      const answer = await sandbox.rest.handle({
        method,
        path,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        principal: { type: 'user', accountId: ADMIN },
        caller: 'simulation',
      });
      if (answer.status >= 300) throw new Error(`${method} ${path} failed: ${answer.body}`);
      return answer.body === '' ? undefined : JSON.parse(answer.body);
    },
  };
};
