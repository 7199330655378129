import * as z from 'zod/mini';
import { type Issue, issueSchema, LIST_FIELDS } from './issueFields';
import type { FieldIds } from './projects';
import { type Answer, mapAnswer, request } from './request';

const configurationSchema = z.object({
  id: z.number(),
  name: z.string(),
  columnConfig: z.object({
    columns: z.array(z.object({ name: z.string(), statuses: z.array(z.object({ id: z.string() })) })),
  }),
});

export interface BoardColumn {
  readonly name: string;
  readonly statusIds: readonly string[];
}

const sprintSchema = z.object({
  id: z.number(),
  name: z.string(),
  state: z.string(),
  startDate: z.optional(z.string()),
  endDate: z.optional(z.string()),
  goal: z.optional(z.string()),
});
export type Sprint = z.infer<typeof sprintSchema>;

/** Issues of one list; `complete` is false where the list was cut off. */
export interface IssueList {
  readonly issues: readonly Issue[];
  readonly complete: boolean;
}

export async function readColumns(boardId: number): Promise<Answer<readonly BoardColumn[]>> {
  return mapAnswer(
    await request(configurationSchema, 'GET', `/rest/agile/1.0/board/${boardId}/configuration`),
    ({ columnConfig }) =>
      columnConfig.columns.map(({ name, statuses }) => ({ name, statusIds: statuses.map(({ id }) => id) })),
  );
}

/** Sprints that are running or yet to come, in board order. */
export async function readOpenSprints(boardId: number): Promise<Answer<readonly Sprint[]>> {
  const page = z.object({ values: z.array(sprintSchema) });
  return mapAnswer(
    await request(page, 'GET', `/rest/agile/1.0/board/${boardId}/sprint?state=active,future&maxResults=50`),
    ({ values }) => values,
  );
}

const PAGE = 100;
const MOST_PAGES = 6;

const pageSchema = z.object({
  issues: z.array(issueSchema),
  nextPageToken: z.nullish(z.string()),
  isLast: z.optional(z.boolean()),
});

async function readIssueList(path: string, fieldIds: FieldIds): Promise<Answer<IssueList>> {
  const fields = [...LIST_FIELDS, ...fieldIds.points, ...fieldIds.flagged, ...fieldIds.sprint].join(',');
  const issues: Issue[] = [];
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ fields, maxResults: String(PAGE) });
    if (token !== undefined) query.set('nextPageToken', token);
    const answer = await request(pageSchema, 'GET', `${path}?${query}`);
    if (!answer.ok) return answer;
    issues.push(...answer.value.issues);
    token = answer.value.nextPageToken ?? undefined;
    if (answer.value.isLast || token === undefined) return { ok: true, value: { issues, complete: true } };
  }
  return { ok: true, value: { issues, complete: false } };
}

export const readBoardIssues = (boardId: number, fieldIds: FieldIds): Promise<Answer<IssueList>> =>
  readIssueList(`/rest/software/1.0/board/${boardId}/issue`, fieldIds);

export const readBacklogIssues = (boardId: number, fieldIds: FieldIds): Promise<Answer<IssueList>> =>
  readIssueList(`/rest/software/1.0/board/${boardId}/backlog`, fieldIds);

export const readSprintIssues = (
  boardId: number,
  sprintId: number,
  fieldIds: FieldIds,
): Promise<Answer<IssueList>> =>
  readIssueList(`/rest/software/1.0/board/${boardId}/sprint/${sprintId}/issue`, fieldIds);
