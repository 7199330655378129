import { route } from '@forge/api';
import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { RankPlace, WriteAnswer } from '../../application/ports/planning';
import { type JiraClient, NotSent } from './client';
import { pauseOf } from './planningCreate';

/**
 * Makes `blocker` block `blocked`. In Jira's terms the blocker is the inward issue: the link reads "inward issue
 * blocks outward issue". Jira answers the same when the link exists already.
 */
export const linkIssues = (
  jira: JiraClient,
  linkType: string,
  blocker: string,
  blocked: string,
): Promise<WriteAnswer> =>
  answerOfWrite(
    jira.requestJira(route`/rest/api/3/issueLink`, {
      method: 'POST',
      body: { type: { name: linkType }, inwardIssue: { key: blocker }, outwardIssue: { key: blocked } },
      answer: z.unknown(),
      purpose: 'link issues',
    }),
  );

/** Puts at most 50 issues, in this order, right after or before another one. */
export const rankIssues = (
  jira: JiraClient,
  keys: readonly string[],
  place: RankPlace,
): Promise<WriteAnswer> =>
  answerOfWrite(
    jira.requestJira(route`/rest/agile/1.0/issue/rank`, {
      method: 'PUT',
      body: {
        issues: keys,
        ...('after' in place ? { rankAfterIssue: place.after } : { rankBeforeIssue: place.before }),
      },
      answer: z.unknown(),
      purpose: 'put the backlog in order',
    }),
  );

/** What became of a write, as a value; only a Jira that is away, or an answer that was lost, is thrown. */
export const answerOfWrite = (request: Promise<unknown>): Promise<WriteAnswer> => request.then(done, refused);

const done = (): WriteAnswer => ({ type: 'done' });

const refused = (error: unknown): WriteAnswer => {
  if (!(error instanceof Failure)) throw error;
  const { code, message } = error.error;
  if (code === 'rate-limited' || error.cause instanceof NotSent)
    return { type: 'limited', retryAfterMs: pauseOf(error) };
  if (code === 'forbidden' || code === 'not-found' || code === 'invalid-request')
    return { type: 'refused', sentence: message };
  throw error;
};
