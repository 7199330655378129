import { route } from '@forge/api';
import { z } from 'zod';
import type { BesideIssue, BoardMember, ModelJira } from '../../application/ports/models';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { controlBody } from './controlBody';
import { jqlString } from './jqlString';
import { createFrom } from './planningCreate';
import { planPropertyOf, statusSchema } from './recordedIssue';

const personSchema = z.object({ accountId: z.string(), displayName: z.string().default('somebody') });

const besideSchema = z
  .object({
    id: z.string(),
    key: z.string(),
    fields: z.object({
      summary: z.string().nullish(),
      status: statusSchema,
      assignee: personSchema.nullish(),
    }),
  })
  .transform(
    ({ id, key, fields }): BesideIssue => ({
      id,
      key,
      summary: fields.summary ?? '',
      status: fields.status,
      assignee: fields.assignee ?? null,
    }),
  );

const assignedSchema = z.object({
  fields: z.object({ assignee: personSchema.nullish() }),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** Jira's limit for a search that reads fields. */
const NODES_A_CALL = 100;

/** Jira as the models need it, through a client that acts as the person who uses the app. */
export const createModelJira = (jira: JiraClient): ModelJira => ({
  async timeZone() {
    const me = await jira.requestJira(route`/rest/api/3/myself`, {
      answer: z.object({ timeZone: z.string().optional() }),
      purpose: 'read your time zone',
    });
    return me.timeZone ?? 'UTC';
  },

  async beside(idsOrKeys) {
    if (idsOrKeys.length === 0) return [];
    const { issues } = await jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      body: { issueIdsOrKeys: idsOrKeys, fields: ['summary', 'status', 'assignee'] },
      answer: z.object({ issues: z.array(besideSchema).default([]) }),
      repeatable: true,
      purpose: 'read the issues of the models',
    });
    return issues;
  },

  async assigneesOfNodes(project, planId, nodes) {
    if (nodes.length === 0) return new Map();
    const property = `issue.property[${PLAN_PROPERTY}]`;
    const { issues } = await jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      body: {
        jql: `project = ${project.id} AND ${property}.plan = ${jqlString(planId)} AND ${property}.node in (${nodes.map(jqlString).join(', ')})`,
        fields: ['assignee'],
        properties: [PLAN_PROPERTY],
        maxResults: NODES_A_CALL,
      },
      answer: z.object({ issues: z.array(assignedSchema) }),
      repeatable: true,
      purpose: 'find who has which role',
    });
    return new Map(
      issues.flatMap(({ fields, properties }): readonly (readonly [string, BoardMember['person']])[] => {
        const node = planPropertyOf(properties ?? {})?.node;
        const { assignee } = fields;
        return node === undefined || assignee === null || assignee === undefined ? [] : [[node, assignee]];
      }),
    );
  },

  createControl: (control) => createFrom(jira, [controlBody(control)]),
});
