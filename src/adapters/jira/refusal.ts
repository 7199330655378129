import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { ErrorCode } from '../../contract/result';

/** What Jira said when it refused: the cause of the {@link Failure} that the client throws. */
export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';

  constructor(
    readonly status: number,
    /** Jira's own sentences, general ones first. */
    readonly sentences: readonly string[],
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(`Jira answered ${status}`);
  }
}

const refusalBody = z.object({
  errorMessages: z.array(z.string()).catch([]).default([]),
  errors: z.record(z.string(), z.string()).catch({}).default({}),
});

/** Jira's sentences out of an error body, general ones first; none where the body is not JSON. */
export const sentencesOf = (text: string): readonly string[] => {
  try {
    const body = refusalBody.parse(JSON.parse(text));
    return [...body.errorMessages, ...Object.values(body.errors)];
  } catch {
    return [];
  }
};

/**
 * `Retry-After` in whole seconds, whether Jira sent seconds or an HTTP date.
 *
 * @returns undefined where there is no such header, or it cannot be read.
 */
export const retryAfterSecondsOf = (
  headers: { get(name: string): string | null },
  now: Date,
): number | undefined => {
  const value = headers.get('Retry-After');
  if (value === null || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
};

interface Refused {
  readonly status: number;
  readonly reason: string | null;
  readonly retryAfterSeconds?: number;
  readonly text: string;
  readonly purpose: string;
}

/** The failure that a refusal becomes: a code the app knows and a sentence for the person. */
export const failureOf = ({ status, reason, retryAfterSeconds, text, purpose }: Refused): Failure => {
  const sentences = sentencesOf(text);
  return new Failure(
    {
      code: codeOf(status),
      message: messageOf(status, purpose, sentences, reason),
      ...(status === 429 && retryAfterSeconds !== undefined ? { retryAfterSeconds } : {}),
    },
    new JiraRefusal(status, sentences, retryAfterSeconds),
  );
};

const codeOf = (status: number): ErrorCode => {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'jira-unavailable';
  return status === 400 || status === 413 ? 'invalid-request' : 'unexpected';
};

const messageOf = (
  status: number,
  purpose: string,
  sentences: readonly string[],
  reason: string | null,
): string => {
  const said = sentences[0] === undefined ? '' : ` Jira says: ${sentences[0]}`;
  if (status === 401) return `Jira did not accept your sign-in when asked to ${purpose}. Reload the page.`;
  if (status === 403) return `You may not ${purpose}.${said}`;
  if (status === 404) return `Jira could not ${purpose}: it does not exist, or you may not see it.`;
  if (status === 410) return `This Jira no longer offers what the app needs to ${purpose}.`;
  if (status === 429)
    return reason?.includes('quota') === true
      ? 'This app has used up its Jira allowance for this hour. Try again after the full hour.'
      : 'Jira is busy and asked the app to slow down. Try again in a moment.';
  if (status >= 500) return `Jira could not ${purpose} just now. Try again in a moment.`;
  return `Jira refused to ${purpose}.${said}`;
};

/**
 * What to use instead where Jira refuses, such as boards to people who may not use them; for `.catch`. A Jira that is
 * busy or away still fails, since the answer could be another one a moment later.
 */
export const unlessRefused =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof Failure && REFUSALS.has(error.error.code)) return instead;
    throw error;
  };

const REFUSALS: ReadonlySet<ErrorCode> = new Set(['forbidden', 'not-found', 'invalid-request']);
