import { route } from '@forge/api';
import { z } from 'zod';
import { inParallel } from '../../application/inParallel';
import type { LinkedIssue, PanelIssue } from '../../application/ports/reading';
import type { ProjectRef } from '../../contract/plan';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { jqlString } from './jqlString';
import { chunks, IN_FLIGHT } from './readingIssues';
import { isBlocking, planPropertyOf, statusSchema } from './recordedIssue';

const issueEnd = {
  key: z.string(),
  fields: z.object({ summary: z.string().nullish(), status: statusSchema }),
};

const linkedIssue = ({ key, fields }: z.output<z.ZodObject<typeof issueEnd>>): LinkedIssue => ({
  key,
  summary: fields.summary ?? '',
  status: fields.status,
});

const linkedSchema = z.object(issueEnd).transform(linkedIssue);

const linkSchema = z.object({
  type: z.object({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: linkedSchema.optional(),
  outwardIssue: linkedSchema.optional(),
});

/** An issue as Jira gives it to the panel, without its changes. */
export const panelIssueSchema = z.object({
  key: z.string(),
  fields: z.object({
    project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
    status: statusSchema,
    issuelinks: z.array(linkSchema).nullish(),
  }),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** An issue with its plan property and its blocking links. */
export const readPanelIssue = (jira: JiraClient, key: string): Promise<PanelIssue> =>
  jira.requestJira(
    route`/rest/api/3/issue/${key}?fields=project,status,issuelinks&properties=${PLAN_PROPERTY}`,
    { answer: panelIssueSchema.transform(panelIssue), purpose: `read ${key}` },
  );

/** What of it the panel is about. */
export const panelIssue = (issue: z.output<typeof panelIssueSchema>): PanelIssue => {
  const { project, status, issuelinks } = issue.fields;
  const blocking = (issuelinks ?? []).filter(({ type }) => isBlocking(type));
  return {
    key: issue.key,
    project: { id: project.id, key: project.key, name: project.name },
    status,
    plan: planPropertyOf(issue.properties ?? {}),
    // The other end is `inwardIssue` where the inward words ("is blocked by") describe this one.
    blockedBy: blocking.flatMap(({ inwardIssue }) => inwardIssue ?? []),
    blocks: blocking.flatMap(({ outwardIssue }) => outwardIssue ?? []),
  };
};

const nodePageSchema = z.object({
  issues: z.array(
    z
      .object({ ...issueEnd, properties: z.record(z.string(), z.unknown()).optional() })
      .transform((issue) => ({ issue: linkedIssue(issue), plan: planPropertyOf(issue.properties ?? {}) })),
  ),
});

/** Jira's limit for a search that reads fields. The same work for 60 sources in 6 environments takes several. */
const NODES_A_CALL = 100;

/** Issues of a project made from given nodes of a plan, by node key. */
export const readIssuesOfNodes = async (
  jira: JiraClient,
  project: ProjectRef,
  planId: string,
  nodes: readonly string[],
): Promise<ReadonlyMap<string, LinkedIssue>> => {
  const property = `issue.property[${PLAN_PROPERTY}]`;
  const pages = await inParallel(chunks(nodes, NODES_A_CALL), IN_FLIGHT, (some) =>
    jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      body: {
        jql: `project = ${project.id} AND ${property}.plan = ${jqlString(planId)} AND ${property}.node in (${some.map(jqlString).join(', ')})`,
        fields: ['summary', 'status'],
        properties: [PLAN_PROPERTY],
        maxResults: NODES_A_CALL,
      },
      answer: nodePageSchema,
      repeatable: true,
      purpose: 'find the same work for other sources and environments',
    }),
  );
  const found = pages.flatMap(({ issues }) => issues);
  return new Map(found.flatMap(({ issue, plan }) => (plan === null ? [] : [[plan.node, issue] as const])));
};
