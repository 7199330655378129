import { z } from 'zod';
import type { JiraRequest, JiraResponse } from '../../sandbox/types';

/** Jira's words by field id about one issue that it does not create; under `''` those that name no field. */
export type Refuse = (issue: {
  readonly node: string;
  readonly fields: Readonly<Record<string, unknown>>;
}) => Readonly<Record<string, string>> | undefined;

const requestSchema = z.object({
  issueUpdates: z.array(
    z.looseObject({
      fields: z.record(z.string(), z.unknown()),
      properties: z.array(z.looseObject({ value: z.looseObject({ node: z.string() }) })).min(1),
    }),
  ),
});
const answerSchema = z.object({
  issues: z.array(z.unknown()).default([]),
  errors: z.array(z.looseObject({ failedElementNumber: z.number() })).default([]),
});

/** Carries out a bulk create without the issues that are refused, and answers as Jira does when just those fail. */
export const handleRefusing = async (
  request: JiraRequest,
  handle: (request: JiraRequest) => Promise<JiraResponse>,
  refuse: Refuse,
): Promise<JiraResponse> => {
  if (request.path !== '/rest/api/3/issue/bulk') return handle(request);
  const updates = requestSchema.parse(JSON.parse(request.body ?? '')).issueUpdates.map((update, index) => ({
    update,
    index,
    words: refuse({ node: update.properties[0]?.value.node ?? '', fields: update.fields }),
  }));
  const kept = updates.filter(({ words }) => words === undefined);
  const errors = updates.flatMap(({ index, words }) => {
    if (words === undefined) return [];
    const { '': general, ...byField } = words;
    return [
      {
        status: 400,
        elementErrors: { errorMessages: general === undefined ? [] : [general], errors: byField },
        failedElementNumber: index,
      },
    ];
  });
  if (kept.length === 0) return { status: 400, headers: {}, body: JSON.stringify({ issues: [], errors }) };
  const response = await handle({
    ...request,
    body: JSON.stringify({ issueUpdates: kept.map(({ update }) => update) }),
  });
  if (errors.length === 0) return response;
  const answer = answerSchema.parse(JSON.parse(response.body));
  const own = answer.errors.map((error) => ({
    ...error,
    failedElementNumber: kept[error.failedElementNumber]?.index ?? error.failedElementNumber,
  }));
  return { ...response, body: JSON.stringify({ ...answer, errors: [...own, ...errors] }) };
};
