import { route } from '@forge/api';
import { z } from 'zod';
import type { PlannedIssue } from '../../application/ports/planning';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { jqlString } from './jqlString';
import { planPropertyOf } from './recordedIssue';
import { searchAll } from './searchAll';

const otherEnd = z.object({ key: z.string() }).optional();
const linkSchema = z.object({
  type: z.object({ name: z.string() }),
  inwardIssue: otherEnd,
  outwardIssue: otherEnd,
});

const plannedSchema = z.object({
  key: z.string(),
  fields: z.object({ issuelinks: z.array(linkSchema).nullish() }).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

const plannedIssue = (issue: z.output<typeof plannedSchema>, linkType: string | null): PlannedIssue => {
  const links = (issue.fields?.issuelinks ?? []).filter(({ type }) => type.name === linkType);
  return {
    key: issue.key,
    property: planPropertyOf(issue.properties ?? {}),
    blockedBy: links.flatMap(({ inwardIssue }) => inwardIssue?.key ?? []),
    blocks: links.flatMap(({ outwardIssue }) => outwardIssue?.key ?? []),
  };
};

/** Issues by key, straight from Jira's database. Keys that lead nowhere are simply missing. */
export const readPlanned = async (
  jira: JiraClient,
  keys: readonly string[],
  linkType: string | null,
): Promise<readonly PlannedIssue[]> => {
  if (keys.length === 0) return [];
  const { issues } = await jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    body: { issueIdsOrKeys: keys, fields: ['issuelinks'], properties: [PLAN_PROPERTY] },
    answer: z.object({ issues: z.array(plannedSchema).default([]) }),
    repeatable: true,
    purpose: 'look for created issues',
  });
  return issues.map((issue) => plannedIssue(issue, linkType));
};

const ISSUES_A_PAGE = 100;

/** All pages of a search over a plan's issues. */
const searchPlan = <T>(
  jira: JiraClient,
  projectId: string,
  planId: string,
  field: 'issuelinks' | 'status',
  issueSchema: z.ZodType<T>,
): Promise<readonly T[]> =>
  searchAll(
    jira,
    {
      jql: `project = ${projectId} AND issue.property[${PLAN_PROPERTY}].plan = ${jqlString(planId)}`,
      fields: [field],
      properties: [PLAN_PROPERTY],
      maxResults: ISSUES_A_PAGE,
    },
    issueSchema,
    'find the issues of the plan',
  );

/** Issues of a plan by its property, from the search index. */
export const findPlanned = async (
  jira: JiraClient,
  projectId: string,
  planId: string,
  linkType: string | null,
): Promise<readonly PlannedIssue[]> =>
  (await searchPlan(jira, projectId, planId, 'issuelinks', plannedSchema)).map((issue) =>
    plannedIssue(issue, linkType),
  );

const progressSchema = z.object({
  fields: z.object({ status: z.object({ statusCategory: z.object({ key: z.string() }) }) }),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** Which nodes of a plan are done, from the search index. */
export const planProgress = async (
  jira: JiraClient,
  projectId: string,
  planId: string,
): Promise<readonly { readonly node: string; readonly done: boolean }[]> => {
  const issues = await searchPlan(jira, projectId, planId, 'status', progressSchema);
  return issues.flatMap(({ fields, properties }) => {
    const node = planPropertyOf(properties ?? {})?.node;
    return node === undefined ? [] : [{ node, done: fields.status.statusCategory.key === 'done' }];
  });
};
