import type { z } from 'zod';
import { Failure } from '../application/failure';
import type { Responses, Result } from '../contract';
import { type ParsedRequests, type RequestName, requests } from '../contract/requests';
import type { AppError } from '../contract/result';
import type { Handlers } from './handlers';
import { logCost } from './logCost';
import type { World } from './world';

/** What Forge tells about an invocation. The account id is the principal's, which Forge vouches for. */
export interface Invocation {
  readonly payload: unknown;
  readonly accountId: string | undefined;
}

/** Errors that Forge itself has to see, such as the one that makes it ask the person for consent. */
export type IsForForge = (error: unknown) => boolean;

/**
 * Answers one invoke: a person must be there, the payload must be what the contract says, and whatever goes wrong
 * becomes a value with a sentence. What it cost at Jira goes to the log, since all sites share one allowance. Whether the person may see what was asked for is decided by Jira, because every
 * use case reads as that person.
 */
export const answer = async <Name extends RequestName>(
  name: Name,
  { payload, accountId }: Invocation,
  handlers: Handlers,
  world: () => World,
  isForForge: IsForForge,
): Promise<Result<Responses[Name]>> => {
  if (accountId === undefined) return { ok: false, error: NOT_SIGNED_IN };
  const parsed = parse(name, payload);
  if (!parsed.ok) return parsed;
  const around = world();
  try {
    return { ok: true, value: await handlers[name](parsed.value, around) };
  } catch (error) {
    if (isForForge(error)) throw error;
    return { ok: false, error: explain(name, error) };
  } finally {
    logCost(name, around.spent());
  }
};

const NOT_SIGNED_IN: AppError = {
  code: 'forbidden',
  message: 'Sign in to Jira to use ML Plan.',
};

const parse = <Name extends RequestName>(name: Name, payload: unknown): Result<ParsedRequests[Name]> => {
  // TypeScript cannot see that the schema of a name parses the request of that name, so the table's type says it.
  const schemas: { readonly [Each in RequestName]: z.ZodType<ParsedRequests[Each]> } = requests;
  const parsed = schemas[name].safeParse(payload);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message: sentence(message),
  }));
  return {
    ok: false,
    error: {
      code: 'invalid-request',
      message: issues[0]?.message ?? 'The request is not understood.',
      issues,
    },
  };
};

/** Zod's own words, such as "Invalid input: expected object", are for developers; ours end with a full stop. */
const sentence = (message: string): string =>
  message.endsWith('.') ? message : 'The app sent something it does not understand itself. Reload the page.';

const UNEXPECTED: AppError = {
  code: 'unexpected',
  message: 'Something went wrong in ML Plan. Try again; if it happens again, tell your Jira administrator.',
};

const explain = (name: string, error: unknown): AppError => {
  const known = error instanceof Failure ? error.error : undefined;
  if (known === undefined || known.code === 'unexpected') console.error(logLine(name, error));
  return known ?? UNEXPECTED;
};

/** One line for the log: where it happened, never what was asked, since that may hold people and issue text. */
const logLine = (name: string, error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const frames =
    cause instanceof Error ? (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return JSON.stringify({
    invoke: name,
    error: cause instanceof Error ? cause.name : typeof cause,
    at: frames.slice(0, 4).map((line) => line.trim()),
  });
};
