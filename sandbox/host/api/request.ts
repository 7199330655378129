import * as z from 'zod/mini';

/** Why a call did not bring what was asked for, with a sentence to show. */
export interface Failure {
  readonly reason: 'not-signed-in' | 'forbidden' | 'not-found' | 'busy' | 'refused' | 'unreachable';
  readonly sentence: string;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

const jiraErrors = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
  message: z.optional(z.string()),
});

const reasons: Readonly<Record<number, Failure['reason']>> = {
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  429: 'busy',
};

/** What the server said, joined; its own words are better than ours. */
function sentenceOf(status: number, body: unknown): string {
  const parsed = z.safeParse(jiraErrors, body);
  const said = parsed.success
    ? [
        ...(parsed.data.errorMessages ?? []),
        ...Object.values(parsed.data.errors ?? {}),
        ...(parsed.data.message ? [parsed.data.message] : []),
      ]
    : [];
  if (said.length > 0) return said.join(' ');
  if (status === 429) return 'Jira is receiving too many requests. Wait a moment, then try again.';
  return `The local Jira answered with status ${status}. Try again; the sandbox page lists what went wrong.`;
}

const refused = (reason: Failure['reason'], sentence: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { reason, sentence },
});

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}

/**
 * One call to the server this page came from, its answer parsed by `schema`.
 * Nothing is thrown: a failure comes back with a sentence.
 *
 * @example await request(projectSchema, 'GET', '/rest/api/3/project/CHURN')
 */
export async function request<Value>(
  schema: z.ZodMiniType<Value>,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer<Value>> {
  let response: Response;
  let content: unknown;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    content = await bodyOf(response);
  } catch {
    return refused(
      'unreachable',
      'The sandbox does not answer. Is it still running? Start it again, then reload.',
    );
  }
  if (!response.ok)
    return refused(reasons[response.status] ?? 'refused', sentenceOf(response.status, content));
  const parsed = z.safeParse(schema, content);
  if (parsed.success) return { ok: true, value: parsed.data };
  console.error(`Unexpected answer to ${method} ${path}: ${z.prettifyError(parsed.error)}`);
  return refused('refused', 'The local Jira answered in a way this page does not understand.');
}

/** For calls whose answer does not matter. */
export const nothing = z.unknown();

/** Carries on with the value of an answer that succeeded. */
export const mapAnswer = <From, To>(answer: Answer<From>, to: (value: From) => To): Answer<To> =>
  answer.ok ? { ok: true, value: to(answer.value) } : answer;
