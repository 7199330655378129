import { route } from '@forge/api';
import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { ListedIds, ScanningJira } from '../../application/ports/scanning';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { searchAll } from './searchAll';

/** Jira's limit where nothing but keys is asked for. */
const KEYS_A_PAGE = 5000;

const keySchema = z.object({ key: z.string() });

const idPageSchema = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.string().nullish(),
});

/** The app's own look at the whole site, through a client that acts as the app. */
export const createScanningJira = (jira: JiraClient): ScanningJira => ({
  async changedProjects(minutes) {
    const search = {
      jql: `issue.property[${PLAN_PROPERTY}].plan IS NOT EMPTY AND updated >= -${minutes}m`,
      fields: ['key'],
      maxResults: KEYS_A_PAGE,
    };
    const changed = await searchAll(jira, search, keySchema, 'find the projects that have changed');
    return new Set(changed.map(({ key }) => key.slice(0, key.lastIndexOf('-'))));
  },

  async issueCount(projectIds) {
    const { count } = await jira.requestJira(route`/rest/api/3/search/approximate-count`, {
      method: 'POST',
      body: { jql: `project IN (${projectIds.join(', ')})` },
      answer: z.object({ count: z.number() }),
      repeatable: true,
      purpose: 'count the issues of projects',
    });
    return count;
  },

  async someIds(projectId, most, from) {
    try {
      return await listIds(jira, projectId, most, from);
    } catch (error) {
      // Jira forgets after seven days where a list had come to.
      if (from === undefined || !(error instanceof Failure) || error.error.code !== 'invalid-request')
        throw error;
      return listIds(jira, projectId, most, undefined);
    }
  },
});

const listIds = async (
  jira: JiraClient,
  projectId: string,
  most: number,
  from: string | undefined,
): Promise<ListedIds> => {
  const ids: string[] = [];
  let next = from;
  do {
    const page: z.output<typeof idPageSchema> = await jira.requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      body: {
        // What is made meanwhile comes last, and moves nothing.
        jql: `project = ${projectId} ORDER BY created ASC`,
        fields: ['id'],
        maxResults: Math.min(KEYS_A_PAGE, most - ids.length),
        nextPageToken: next,
      },
      answer: idPageSchema,
      repeatable: true,
      purpose: 'list the issues of the project',
    });
    for (const { id } of page.issues) ids.push(id);
    next = page.nextPageToken ?? undefined;
  } while (next !== undefined && ids.length < most);
  return { ids, next };
};
