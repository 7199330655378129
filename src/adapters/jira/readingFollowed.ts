import { route } from '@forge/api';
import { z } from 'zod';
import type { FollowedIssue, PanelIssue } from '../../application/ports/reading';
import type { ProjectRef } from '../../contract/plan';
import type { RecordedIssue } from '../../domain/history/types';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { jqlString } from './jqlString';
import { fetchChanges, groupByIssue, SYSTEM_FIELDS } from './readingIssues';
import { panelIssue, panelIssueSchema } from './readingPanel';
import { changesSchema } from './recordedChanges';
import { issueSchema, type ReplayedFieldIds } from './recordedIssue';

/** What one issue is shown with goes by status and links alone, so no field of the site has to be looked for. */
const NO_CUSTOM_FIELDS: ReplayedFieldIds = { sprint: [], estimate: [], flagged: [] };

/** Jira embeds the newest changes of an issue, and says how many there are. */
const changelogSchema = z
  .object({
    total: z.number().optional(),
    histories: z.array(z.unknown()),
  })
  .transform(({ total, histories }) => ({
    isWhole: (total ?? histories.length) <= histories.length,
    histories,
  }));

const embeddedSchema = z.object({ changelog: changelogSchema });

const recordedSchema = issueSchema(NO_CUSTOM_FIELDS);
const embeddedChanges = changesSchema(NO_CUSTOM_FIELDS);

/** Each part reads what it needs of the same answer. */
const followedSchema = z.unknown().transform((answer, context): FollowedIssue => {
  const issue = recordedSchema.safeParse(answer);
  const embedded = embeddedSchema.safeParse(answer);
  const changes = embeddedChanges.safeParse(embedded.data?.changelog.histories);
  if (issue.success && embedded.success && changes.success)
    return {
      recorded: { ...issue.data, changes: changes.data },
      isWhole: embedded.data.changelog.isWhole,
    };
  context.addIssue('not an issue with its changes');
  return z.NEVER;
});

const panelAnswer = z.unknown().transform((answer, context) => {
  const issue = panelIssueSchema.safeParse(answer);
  const followed = followedSchema.safeParse(answer);
  if (issue.success && followed.success) return { issue: panelIssue(issue.data), followed: followed.data };
  context.addIssue('not an issue with its changes');
  return z.NEVER;
});

/** An issue with its blocking links and its changes. */
export const readFollowedIssue = (
  jira: JiraClient,
  key: string,
): Promise<{ readonly issue: PanelIssue; readonly followed: FollowedIssue }> => {
  const query = new URLSearchParams({
    fields: [...SYSTEM_FIELDS, 'project'].join(','),
    properties: PLAN_PROPERTY,
    expand: 'changelog',
  });
  return jira.requestJira(route`/rest/api/3/issue/${key}?${query}`, {
    answer: panelAnswer,
    purpose: `read ${key}`,
  });
};

/** Jira's limit a call; the panel of an issue with more blockers does without the rest. */
const MOST_FOLLOWED = 100;

/** Issues with their changes, by key; what is gone is missing. */
export const readFollowedIssues = async (
  jira: JiraClient,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FollowedIssue>> => {
  if (keys.length === 0) return new Map();
  const { issues } = await jira.requestJira(route`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    body: {
      issueIdsOrKeys: keys.slice(0, MOST_FOLLOWED),
      fields: SYSTEM_FIELDS,
      properties: [PLAN_PROPERTY],
      expand: ['changelog'],
    },
    answer: z.object({ issues: z.array(followedSchema) }),
    repeatable: true,
    purpose: 'read what the issue waits for',
  });
  return new Map(issues.map((issue) => [issue.recorded.key, issue]));
};

const FINISHED_A_PAGE = 100;
const MOST_PAGES = 3;

/** The done issues of a plan that were touched last, each with all its changes. */
export const readFinishedIssues = async (
  jira: JiraClient,
  project: ProjectRef,
  planId: string,
): Promise<readonly RecordedIssue[]> => {
  const issues = await searchFinished(jira, project, planId);
  if (issues.length === 0) return [];
  const changes = groupByIssue(
    await fetchChanges(
      jira,
      issues.map(({ id }) => id),
      NO_CUSTOM_FIELDS,
    ),
  );
  return issues.map((issue) => ({ ...issue, changes: changes.get(issue.id) ?? [] }));
};

const pageSchema = z.object({
  issues: z.array(recordedSchema),
  nextPageToken: z.string().nullish(),
});

const searchFinished = async (
  jira: JiraClient,
  project: ProjectRef,
  planId: string,
): Promise<readonly Omit<RecordedIssue, 'changes'>[]> => {
  const plan = `issue.property[${PLAN_PROPERTY}].plan = ${jqlString(planId)}`;
  const found: Omit<RecordedIssue, 'changes'>[] = [];
  let nextPageToken: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: z.output<typeof pageSchema> = await jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      body: {
        jql: `project = ${project.id} AND ${plan} AND statusCategory = Done ORDER BY updated DESC`,
        fields: SYSTEM_FIELDS,
        properties: [PLAN_PROPERTY],
        maxResults: FINISHED_A_PAGE,
        nextPageToken,
      },
      answer: pageSchema,
      repeatable: true,
      purpose: 'find what the plan has finished',
    });
    found.push(...answer.issues);
    nextPageToken = answer.nextPageToken ?? undefined;
    if (nextPageToken === undefined) break;
  }
  return found;
};
