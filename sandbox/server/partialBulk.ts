import { z } from 'zod';
import type { JiraHost, JiraRequest, JiraResponse } from '../types';

const requestSchema = z.object({ issueUpdates: z.array(z.unknown()) });
const answerSchema = z.object({
  issues: z.array(z.unknown()).default([]),
  errors: z.array(z.looseObject({ failedElementNumber: z.number() })).default([]),
});

const parsed = (body: string | undefined): unknown => {
  try {
    return body === undefined ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
};

const refused = (failedElementNumber: number) => ({
  status: 400,
  elementErrors: { errorMessages: ['The issue could not be created. Try again.'], errors: {} },
  failedElementNumber,
});

/**
 * Carries out a bulk create without some of its elements, and answers as Jira does when just those fail:
 * 201 with both lists, or 400 when nothing is left. Other calls go through untouched.
 */
export const handleWithoutElements = async (
  jira: JiraHost,
  request: JiraRequest,
  failElements: readonly number[],
): Promise<JiraResponse> => {
  const body = requestSchema.safeParse(parsed(request.body));
  if (!body.success || !request.path.startsWith('/rest/api/3/issue/bulk')) return jira.handle(request);
  const elements = body.data.issueUpdates.map((update, index) => ({ update, index }));
  const kept = elements.filter(({ index }) => !failElements.includes(index));
  const errors = elements
    .filter(({ index }) => failElements.includes(index))
    .map(({ index }) => refused(index));
  const headers = { 'content-type': 'application/json' };
  if (kept.length === 0) return { status: 400, headers, body: JSON.stringify({ issues: [], errors }) };
  const response = await jira.handle({
    ...request,
    body: JSON.stringify({ issueUpdates: kept.map(({ update }) => update) }),
  });
  const answer = answerSchema.safeParse(parsed(response.body));
  if (!answer.success) return response;
  const ownErrors = answer.data.errors.map((error) => ({
    ...error,
    failedElementNumber: kept[error.failedElementNumber]?.index ?? error.failedElementNumber,
  }));
  return { ...response, body: JSON.stringify({ ...answer.data, errors: [...ownErrors, ...errors] }) };
};
