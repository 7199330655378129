import { route } from '@forge/api';
import { z } from 'zod';
import { RECORD_PERMISSIONS, type RecordingJira } from '../../application/ports/recording';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { isRecord, recordComment, saysTheSame } from './recordComment';
import { planPropertyOf, statusSchema } from './recordedIssue';

const issueSchema = z.object({
  key: z.string(),
  fields: z.object({ status: statusSchema, labels: z.array(z.string()).nullish() }),
  properties: z.record(z.string(), z.unknown()).optional(),
});

const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

const stepSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    to: statusSchema,
    fields: z
      .record(
        z.string(),
        z.object({ name: z.string(), required: z.boolean(), hasDefaultValue: z.boolean().optional() }),
      )
      .default({}),
  })
  .transform(({ fields, ...step }) => ({
    ...step,
    required: Object.values(fields)
      .filter(({ required, hasDefaultValue }) => required && hasDefaultValue !== true)
      .map(({ name }) => name),
  }));

const commentsSchema = z.object({ comments: z.array(z.object({ body: z.unknown() })) });

/** Newest first; whoever records again does so before so much else is said. */
const COMMENTS_LOOKED_AT = 100;

/** Jira as recording needs it, through a client that acts as the person who records. */
export const createRecordingJira = (jira: JiraClient): RecordingJira => ({
  async issue(key) {
    const issue = await jira.requestJira(
      route`/rest/api/3/issue/${key}?fields=status,labels&properties=${PLAN_PROPERTY}`,
      { answer: issueSchema, purpose: `read ${key}` },
    );
    const { status, labels } = issue.fields;
    return { key: issue.key, status, labels: labels ?? [], plan: planPropertyOf(issue.properties ?? {}) };
  },

  async permissions(key) {
    const query = new URLSearchParams({ permissions: RECORD_PERMISSIONS.join(','), issueKey: key });
    const { permissions } = await jira.requestJira(route`/rest/api/3/mypermissions?${query}`, {
      answer: permissionsSchema,
      purpose: 'read your permissions',
    });
    return new Set(RECORD_PERMISSIONS.filter((name) => permissions[name]?.havePermission === true));
  },

  async steps(key) {
    const { transitions } = await jira.requestJira(
      route`/rest/api/3/issue/${key}/transitions?expand=transitions.fields`,
      { answer: z.object({ transitions: z.array(stepSchema) }), purpose: `read how ${key} can be finished` },
    );
    return transitions;
  },

  async says(key, record) {
    const { comments } = await jira.requestJira(
      route`/rest/api/3/issue/${key}/comment?orderBy=-created&maxResults=${COMMENTS_LOOKED_AT}`,
      { answer: commentsSchema, purpose: `read the comments of ${key}` },
    );
    const newest = comments.find(({ body }) => isRecord(body));
    return newest !== undefined && saysTheSame(newest.body, record);
  },

  async comment(key, record) {
    await jira.requestJira(route`/rest/api/3/issue/${key}/comment`, {
      method: 'POST',
      body: { body: recordComment(record) },
      answer: z.unknown(),
      purpose: `comment on ${key}`,
    });
  },

  async relabel(key, { add, remove }) {
    await jira.requestJira(route`/rest/api/3/issue/${key}`, {
      method: 'PUT',
      body: { update: { labels: [...remove.map((label) => ({ remove: label })), { add }] } },
      answer: z.unknown(),
      repeatable: true,
      purpose: `set the label of ${key}`,
    });
  },

  async take(key, stepId) {
    await jira.requestJira(route`/rest/api/3/issue/${key}/transitions`, {
      method: 'POST',
      body: { transition: { id: stepId } },
      answer: z.unknown(),
      purpose: `change the status of ${key}`,
    });
  },
});
