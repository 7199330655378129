import * as z from 'zod/mini';
import { type Issue, issueSchema, LIST_FIELDS, statusSchema, typeSchema } from './issueFields';
import { person } from './projects';
import { type Answer, mapAnswer, nothing, request } from './request';

const linkedSchema = z.object({
  key: z.string(),
  fields: z.object({ summary: z.string(), status: statusSchema, issuetype: typeSchema }),
});
export type LinkedIssue = z.infer<typeof linkedSchema>;

const linkSchema = z.object({
  id: z.string(),
  type: z.object({ name: z.string(), inward: z.string(), outward: z.string() }),
  inwardIssue: z.optional(linkedSchema),
  outwardIssue: z.optional(linkedSchema),
});

const changeSchema = z.object({
  id: z.string(),
  created: z.string(),
  author: z.optional(z.nullable(person)),
  items: z.array(
    z.object({
      field: z.string(),
      fromString: z.nullish(z.string()),
      // Asked for by name of the field; every object inherits a function of this name.
      toString: z.nullish(z.unknown()),
    }),
  ),
});

const detailSchema = z.object({
  ...issueSchema.shape,
  fields: z.looseObject({
    ...issueSchema.shape.fields.shape,
    description: z.optional(z.unknown()),
    reporter: z.nullish(person),
    resolution: z.nullish(z.object({ name: z.string() })),
    issuelinks: z.optional(z.array(linkSchema)),
    project: z.object({ id: z.string(), key: z.string(), name: z.string() }),
  }),
  changelog: z.optional(z.object({ histories: z.array(changeSchema) })),
});
export type IssueDetail = z.infer<typeof detailSchema>;
export type Change = z.infer<typeof changeSchema>;

/** One issue with everything its page shows, newest change first. */
export const readIssue = (key: string): Promise<Answer<IssueDetail>> =>
  request(detailSchema, 'GET', `/rest/api/3/issue/${encodeURIComponent(key)}?expand=changelog`);

const searchSchema = z.object({
  issues: z.array(issueSchema),
  nextPageToken: z.nullish(z.string()),
});

export interface SearchPage {
  readonly issues: readonly Issue[];
  readonly next: string | undefined;
}

/** One page of a search, a hundred issues at most. */
export async function searchIssues(jql: string, after?: string): Promise<Answer<SearchPage>> {
  const body = {
    jql,
    fields: LIST_FIELDS,
    maxResults: 100,
    ...(after === undefined ? {} : { nextPageToken: after }),
  };
  return mapAnswer(
    await request(searchSchema, 'POST', '/rest/api/3/search/jql', body),
    ({ issues, nextPageToken }) => ({ issues, next: nextPageToken ?? undefined }),
  );
}

const transitionsSchema = z.object({
  transitions: z.array(z.object({ id: z.string(), name: z.string(), to: statusSchema })),
});
export type Transition = z.infer<typeof transitionsSchema>['transitions'][number];

export async function readTransitions(key: string): Promise<Answer<readonly Transition[]>> {
  return mapAnswer(
    await request(transitionsSchema, 'GET', `/rest/api/3/issue/${key}/transitions`),
    ({ transitions }) => transitions,
  );
}

export const transitionIssue = (key: string, transitionId: string): Promise<Answer<unknown>> =>
  request(nothing, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: transitionId } });

export const assignIssue = (key: string, accountId: string | null): Promise<Answer<unknown>> =>
  request(nothing, 'PUT', `/rest/api/3/issue/${key}/assignee`, { accountId });

export const editIssue = (key: string, fields: Readonly<Record<string, unknown>>): Promise<Answer<unknown>> =>
  request(nothing, 'PUT', `/rest/api/3/issue/${key}`, { fields });

const commentsSchema = z.object({
  comments: z.array(
    z.object({ id: z.string(), author: z.nullish(person), body: z.unknown(), created: z.string() }),
  ),
});
export type Comment = z.infer<typeof commentsSchema>['comments'][number];

/** Comments, newest first. */
export async function readComments(key: string): Promise<Answer<readonly Comment[]>> {
  return mapAnswer(
    await request(commentsSchema, 'GET', `/rest/api/3/issue/${key}/comment?orderBy=-created&maxResults=100`),
    ({ comments }) => comments,
  );
}

export const addComment = (key: string, body: unknown): Promise<Answer<unknown>> =>
  request(nothing, 'POST', `/rest/api/3/issue/${key}/comment`, { body });
