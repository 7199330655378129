import { route } from '@forge/api';
import { z } from 'zod';
import type { RankPlace, WriteAnswer } from '../../application/ports/planning';
import type { JiraClient } from './client';
import { failedWrite } from './failedWrite';

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

/** Puts at most 50 issues into a sprint. */
export const moveToSprint = (
  jira: JiraClient,
  sprintId: number,
  keys: readonly string[],
): Promise<WriteAnswer> =>
  answerOfWrite(
    jira.requestJira(route`/rest/agile/1.0/sprint/${sprintId}/issue`, {
      method: 'POST',
      body: { issues: keys },
      answer: z.unknown(),
      purpose: 'put issues into a sprint',
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
  const answer = failedWrite(error);
  if (answer === undefined) throw error;
  return answer;
};
