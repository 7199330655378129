import { route } from '@forge/api';
import { z } from 'zod';
import type { JiraClient } from './client';

/** A search in JQL and what is told of each issue that it finds. */
export interface Search {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties?: readonly string[];
  /** How many issues a page may have: Jira takes 5,000 where only ids or keys are asked for, 100 with fields. */
  readonly maxResults: number;
}

/**
 * Everything that a search finds, page by page, from the search index.
 *
 * @param purpose what it is for, as the sentence of a failure goes on after "Jira could not …"
 * @throws Failure where Jira refuses the search or cannot be reached
 * @example
 * await searchAll(jira, { jql: 'project = 10000', fields: ['id'], maxResults: 5000 }, z.object({ id: z.string() }), 'find the issues');
 */
export const searchAll = async <Issue>(
  jira: JiraClient,
  search: Search,
  issue: z.ZodType<Issue>,
  purpose: string,
): Promise<readonly Issue[]> => {
  const answer = z.object({ issues: z.array(issue), nextPageToken: z.string().nullish() });
  const found: Issue[][] = [];
  let nextPageToken: string | undefined;
  do {
    const page: z.output<typeof answer> = await jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      body: { ...search, nextPageToken },
      answer,
      repeatable: true,
      purpose,
    });
    found.push(page.issues);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  return found.flat();
};
