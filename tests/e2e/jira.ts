import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, type Site } from './fixtures';

/** Jira's own REST API, asked as whoever is signed in on the page: what a test trusts instead of the app's word. */
export const askJira = async (page: Page, site: Site, path: string, body?: unknown): Promise<unknown> => {
  const headers = { origin: site.url };
  const answer =
    body === undefined
      ? await page.request.get(`${site.url}${path}`, { headers })
      : await page.request.post(`${site.url}${path}`, { headers, data: body });
  expect(answer.ok(), `${path} answered ${answer.status()}`).toBe(true);
  return answer.json();
};

const otherEnd = z.object({ key: z.string() });

const issueSchema = z.object({
  key: z.string(),
  fields: z
    .object({
      summary: z.string(),
      issuetype: z.object({ hierarchyLevel: z.number() }),
      status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
      parent: z.object({ key: z.string() }).optional(),
      assignee: z.object({ displayName: z.string() }).nullish(),
      labels: z.array(z.string()),
      description: z.unknown(),
      issuelinks: z.array(
        z.object({
          type: z.object({ name: z.string() }),
          inwardIssue: otherEnd.optional(),
          outwardIssue: otherEnd.optional(),
        }),
      ),
    })
    .loose(),
  properties: z
    .object({
      'ml-plan': z
        .object({ node: z.string(), phase: z.string(), kind: z.string(), plan: z.string() })
        .loose()
        .optional(),
    })
    .optional(),
});

export type JiraIssue = z.infer<typeof issueSchema>;

const pageSchema = z.object({ issues: z.array(issueSchema), nextPageToken: z.string().optional() });

/** Every issue that a query finds, in its order, with its plan property. */
export const searchIssues = async (page: Page, site: Site, jql: string): Promise<readonly JiraIssue[]> => {
  const found: JiraIssue[] = [];
  let nextPageToken: string | undefined;
  do {
    const batch = pageSchema.parse(
      await askJira(page, site, '/rest/api/3/search/jql', {
        jql,
        fields: ['*all'],
        properties: ['ml-plan'],
        maxResults: 100,
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      }),
    );
    found.push(...batch.issues);
    nextPageToken = batch.nextPageToken;
  } while (nextPageToken !== undefined);
  return found;
};

export const isEpic = ({ fields }: JiraIssue): boolean => fields.issuetype.hierarchyLevel === 1;

/** Links at the end that waits, so that each is counted once. */
export const blockersOf = ({ fields }: JiraIssue): readonly string[] =>
  fields.issuelinks.flatMap(({ type, inwardIssue }) =>
    type.name === 'Blocks' && inwardIssue ? [inwardIssue.key] : [],
  );

const boardsSchema = z.object({ values: z.array(z.object({ id: z.number() })) });
const configurationSchema = z.object({
  estimation: z.object({ field: z.object({ fieldId: z.string() }) }).optional(),
});

/** The first board of a project, and the field in which it keeps estimates. */
export const boardOf = async (page: Page, site: Site, project: string) => {
  const boards = boardsSchema.parse(
    await askJira(page, site, `/rest/agile/1.0/board?projectKeyOrId=${project}`),
  );
  const id = boards.values[0]?.id;
  if (id === undefined) throw new Error(`${project} has no board.`);
  const { estimation } = configurationSchema.parse(
    await askJira(page, site, `/rest/agile/1.0/board/${id}/configuration`),
  );
  return { id, estimateField: estimation?.field.fieldId };
};
