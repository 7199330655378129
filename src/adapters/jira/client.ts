import { NeedsAuthenticationError, type Route } from '@forge/api';
import type { z } from 'zod';
import { Failure } from '../../application/failure';
import type { Clock } from '../../application/ports/clock';
import type { JiraCost } from '../../application/ports/histories';
import { objectsIn } from './cost';
import { failureOf, retryAfterSecondsOf } from './refusal';
import { pauseBeforeRetry, type RetryTools } from './retry';

/** The part of a fetch response that the client reads. `@forge/api`'s response is one. */
export interface JiraAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** Carries one request to Jira as somebody: `asUser().requestJira` on Forge, a function in tests. */
export type Transport = (
  path: Route,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string },
) => Promise<JiraAnswer>;

export interface JiraRequestOptions<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** What the answer must look like; an answer without content is parsed as `undefined`. */
  readonly answer: z.ZodType<T>;
  /** Whether sending it twice changes nothing. GET is; a POST that only reads must say so to be retried. */
  readonly repeatable?: boolean;
  /** Refusals that carry an answer worth parsing, such as 400 of a bulk create. */
  readonly alsoAnswers?: readonly number[];
  /** Milliseconds that the answer may well take; the request is not sent when less time is left. 0 where not said. */
  readonly needsMs?: number;
  /** What the request was about, to complete the sentence "Jira could not … ." */
  readonly purpose: string;
}

/**
 * Typed access to Jira. The method has the name that Atlassian's linter looks for, and takes the `route` literal and
 * an inline options object, so that the linter can hold each call against the manifest's scopes.
 */
export interface JiraClient {
  requestJira<T>(path: Route, options: JiraRequestOptions<T>): Promise<T>;
  /** What all requests so far have cost: a point each, and one for each issue in the answer, or for its one object. */
  spent(): JiraCost;
}

export interface JiraClientTools extends RetryTools {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Milliseconds from now that this invocation may spend on Jira; nothing is sent later, no retry starts that would not fit. */
  readonly budgetMs: number;
}

/** Why a request was not sent: the invocation would end before its answer. For certain, nothing was carried out. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/**
 * A client for one invocation. Reads are retried as Jira's rate-limit rules ask; writes are sent once. Every refusal
 * becomes a {@link Failure} whose cause is a {@link JiraRefusal}; a lost answer becomes one with code
 * `jira-unavailable`, which says nothing about whether a write was carried out.
 *
 * @example
 * const project = await jira.requestJira(route`/rest/api/3/project/${key}`, {
 *   answer: projectSchema,
 *   purpose: 'read the project',
 * });
 */
export const createJiraClient = (tools: JiraClientTools): JiraClient => {
  let cost: JiraCost = { calls: 0, points: 0 };
  const spend = (calls: number, points: number): void => {
    cost = { calls: cost.calls + calls, points: cost.points + points };
  };
  const deadline = tools.clock.now().getTime() + tools.budgetMs;

  const timeLeft = (): number => deadline - tools.clock.now().getTime();

  const attempt = async <T>(path: Route, options: JiraRequestOptions<T>): Promise<T> => {
    if (timeLeft() <= (options.needsMs ?? 0)) throw noTimeLeft(options.purpose);
    spend(1, 1);
    const answer = await send(tools.transport, path, options);
    const text = await answer.text();
    if (answer.status < 300 || options.alsoAnswers?.includes(answer.status) === true) {
      const body = parseJson(text);
      spend(0, objectsIn(body));
      return understand(body, options);
    }
    const retryAfterSeconds = retryAfterSecondsOf(answer.headers, tools.clock.now());
    throw failureOf({
      status: answer.status,
      reason: answer.headers.get('RateLimit-Reason'),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      text,
      purpose: options.purpose,
    });
  };

  return {
    spent: () => cost,
    async requestJira(path, options) {
      const repeatable = options.repeatable ?? (options.method ?? 'GET') === 'GET';
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(path, options);
        } catch (error) {
          const mayRepeat = repeatable && !wasNotSent(error);
          const pause = mayRepeat ? pauseBeforeRetry(error, tries, timeLeft(), tools.random) : undefined;
          if (pause === undefined) throw error;
          await tools.sleep(pause);
        }
      }
    },
  };
};

/** Time does not come back. */
const wasNotSent = (error: unknown): boolean => error instanceof Failure && error.cause instanceof NotSent;

const noTimeLeft = (purpose: string): Failure =>
  new Failure(
    {
      code: 'jira-unavailable',
      message: `There was no time left to ${purpose}: Jira is slow just now, or there is very much to read. Try again in a moment.`,
    },
    new NotSent(),
  );

const send = async <T>(transport: Transport, path: Route, options: JiraRequestOptions<T>) => {
  try {
    return await transport(path, {
      method: options.method ?? 'GET',
      headers: {
        Accept: 'application/json',
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  } catch (cause) {
    // Forge asks the person for consent when it sees this one.
    if (cause instanceof NeedsAuthenticationError) throw cause;
    throw new Failure(
      {
        code: 'jira-unavailable',
        message: `Jira did not answer when asked to ${options.purpose}. Try again.`,
      },
      cause,
    );
  }
};

const understand = <T>(body: unknown, options: JiraRequestOptions<T>): T => {
  const parsed = options.answer.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Failure(
    {
      code: 'unexpected',
      message: `Jira answered in a way this app does not know when asked to ${options.purpose}.`,
    },
    parsed.error,
  );
};

const parseJson = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
