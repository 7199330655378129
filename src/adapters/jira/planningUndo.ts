import { route } from '@forge/api';
import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { LivedIssue, WriteAnswer } from '../../application/ports/planning';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { answerOfWrite } from './planningWrites';
import { planPropertyOf } from './recordedIssue';
import { searchAll } from './searchAll';

const countSchema = z
  .object({ total: z.number().optional() })
  .nullish()
  .transform((page) => page?.total ?? 0);
const listSchema = z
  .array(z.unknown())
  .nullish()
  .transform((list) => list?.length ?? 0);
const otherEnd = z.object({ key: z.string() }).optional();

const issueSchema = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    comment: countSchema,
    worklog: countSchema,
    attachment: listSchema,
    subtasks: listSchema,
    issuelinks: z
      .array(
        z.object({ type: z.object({ name: z.string() }), inwardIssue: otherEnd, outwardIssue: otherEnd }),
      )
      .nullish(),
  }),
  properties: z.record(z.string(), z.unknown()).optional(),
});

const FIELDS = ['summary', 'comment', 'worklog', 'attachment', 'subtasks', 'issuelinks'];

/** Issues with everything that people can have done to them, straight from Jira's database. */
export const readLives = async (
  jira: JiraClient,
  keys: readonly string[],
): Promise<readonly LivedIssue[]> => {
  if (keys.length === 0) return [];
  const [{ issues }, changes] = await Promise.all([
    jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      body: { issueIdsOrKeys: keys, fields: FIELDS, properties: [PLAN_PROPERTY] },
      answer: z.object({ issues: z.array(issueSchema).default([]) }),
      repeatable: true,
      purpose: 'look at the issues of the plan',
    }),
    readChanges(jira, keys),
  ]);
  return issues.map(({ id, key, fields, properties }) => ({
    key,
    summary: fields.summary,
    property: planPropertyOf(properties ?? {}),
    comments: fields.comment,
    worklogs: fields.worklog,
    attachments: fields.attachment,
    subtasks: fields.subtasks,
    links: (fields.issuelinks ?? []).map(({ type, inwardIssue, outwardIssue }) => ({
      type: type.name,
      blocker: inwardIssue?.key ?? key,
      blocked: outwardIssue?.key ?? key,
    })),
    changes: changes.get(id) ?? [],
  }));
};

const side = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const historySchema = z.object({
  issueId: z.string(),
  changeHistories: z.array(
    z.object({ items: z.array(z.object({ field: z.string(), from: side, to: side })).default([]) }),
  ),
});

const readChanges = async (
  jira: JiraClient,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LivedIssue['changes']>> => {
  const changes = new Map<string, LivedIssue['changes'][number][]>();
  let nextPageToken: string | undefined;
  do {
    const page = await jira.requestJira(route`/rest/api/3/changelog/bulkfetch`, {
      method: 'POST',
      body: { issueIdsOrKeys: keys, ...(nextPageToken === undefined ? {} : { nextPageToken }) },
      answer: z.object({
        issueChangeLogs: z.array(historySchema).default([]),
        nextPageToken: z.string().nullish(),
      }),
      repeatable: true,
      purpose: 'read what has changed since the plan was made',
    });
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      changes.set(issueId, [
        ...(changes.get(issueId) ?? []),
        ...changeHistories.flatMap(({ items }) => items),
      ]);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return changes;
};

const childSchema = z.object({
  key: z.string(),
  fields: z.object({ parent: z.object({ key: z.string() }).nullish() }),
});

/** Issues under epics by key of the epic, from the search index. */
export const readChildren = async (
  jira: JiraClient,
  epics: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const children = new Map<string, string[]>();
  if (epics.length === 0) return children;
  const search = { jql: `parent IN (${epics.join(', ')})`, fields: ['parent'], maxResults: 100 };
  for (const { key, fields } of await searchAll(jira, search, childSchema, 'find the issues under the epics'))
    if (fields.parent != null)
      children.set(fields.parent.key, [...(children.get(fields.parent.key) ?? []), key]);
  return children;
};

/** Deletes one issue. What is not there any more, as after an answer that was lost, counts as deleted. */
export const removeIssue = (jira: JiraClient, key: string, withSubtasks: boolean): Promise<WriteAnswer> =>
  answerOfWrite(
    jira
      .requestJira(route`/rest/api/3/issue/${key}?deleteSubtasks=${String(withSubtasks)}`, {
        method: 'DELETE',
        answer: z.unknown(),
        purpose: 'delete an issue',
      })
      .catch((error: unknown) => {
        if (!(error instanceof Failure) || error.error.code !== 'not-found') throw error;
      }),
  );
