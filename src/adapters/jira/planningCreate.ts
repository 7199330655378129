import { route } from '@forge/api';
import { z } from 'zod';
import type { CreateAnswer, NewIssue } from '../../application/ports/planning';
import type { JiraClient } from './client';
import { failedWrite } from './failedWrite';
import { newIssueBody } from './newIssueBody';

const errorsSchema = z.object({
  errorMessages: z.array(z.string()).nullish(),
  errors: z.record(z.string(), z.string()).nullish(),
});

const answerSchema = z.object({
  issues: z.array(z.object({ key: z.string() })).default([]),
  errors: z
    .array(z.object({ failedElementNumber: z.number(), elementErrors: errorsSchema.nullish() }))
    .default([]),
});

/** Jira sends this instead when it refuses the call as a whole. */
const refusalSchema = z.object({
  errorMessages: z.array(z.string()),
  errors: z.record(z.string(), z.string()).nullish(),
});

/** Fifty issues take Jira seconds, and an answer that comes after the function has ended is lost. */
const CREATE_NEEDS_MS = 10_000;

/** Creates at most 50 issues in one call, and says what became of them; a lost answer is an answer, too. */
export const createIssues = (jira: JiraClient, issues: readonly NewIssue[]): Promise<CreateAnswer> =>
  createFrom(jira, issues.map(newIssueBody));

/** Creates issues out of elements of `issueUpdates`. */
export const createFrom = async (
  jira: JiraClient,
  issueUpdates: readonly object[],
): Promise<CreateAnswer> => {
  try {
    const answer = await jira.requestJira(route`/rest/api/3/issue/bulk`, {
      method: 'POST',
      body: { issueUpdates },
      answer: z.union([refusalSchema, answerSchema]),
      alsoAnswers: [400],
      needsMs: CREATE_NEEDS_MS,
      purpose: 'create issues',
    });
    return 'errorMessages' in answer
      ? { type: 'refused', sentence: sentenceOf(answer) }
      : answered(issueUpdates.length, answer);
  } catch (error) {
    return failedWrite(error) ?? { type: 'unknown' };
  }
};

const sentenceOf = ({ errorMessages, errors }: z.output<typeof refusalSchema>): string =>
  ['Jira refused to create issues.', ...errorMessages, ...Object.values(errors ?? {})].join(' ');

/** Jira lists the created issues in the order of the request, leaving out the failed ones. */
const answered = (count: number, answer: z.output<typeof answerSchema>): CreateAnswer => {
  const failed = answer.errors.map(({ failedElementNumber, elementErrors }) => ({
    index: failedElementNumber,
    fields: Object.keys(elementErrors?.errors ?? {}),
    sentences: [...(elementErrors?.errorMessages ?? []), ...Object.values(elementErrors?.errors ?? {})],
  }));
  const failedIndexes = new Set(failed.map(({ index }) => index));
  const createdIndexes = Array.from({ length: count }, (_, index) => index).filter(
    (index) => !failedIndexes.has(index),
  );
  if (createdIndexes.length !== answer.issues.length) return { type: 'unknown' };
  const created = createdIndexes.flatMap((index, place): readonly (readonly [number, string])[] => {
    const issue = answer.issues[place];
    return issue === undefined ? [] : [[index, issue.key]];
  });
  return { type: 'answered', created: new Map(created), failed };
};
