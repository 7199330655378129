import { route } from '@forge/api';
import { z } from 'zod';
import type { ScanningJira } from '../../application/ports/scanning';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';

/** Jira's limit where nothing but keys is asked for. */
const KEYS_A_PAGE = 5000;

const pageSchema = z.object({
  issues: z.array(z.object({ key: z.string() })),
  nextPageToken: z.string().nullish(),
});

/** The app's own look at the whole site, through a client that acts as the app. */
export const createScanningJira = (jira: JiraClient): ScanningJira => ({
  async changedProjects(minutes) {
    const keys = new Set<string>();
    let nextPageToken: string | undefined;
    do {
      const page: z.output<typeof pageSchema> = await jira.requestJira(route`/rest/api/3/search/jql`, {
        method: 'POST',
        body: {
          jql: `issue.property[${PLAN_PROPERTY}].plan IS NOT EMPTY AND updated >= -${minutes}m`,
          fields: ['key'],
          maxResults: KEYS_A_PAGE,
          nextPageToken,
        },
        answer: pageSchema,
        repeatable: true,
        purpose: 'find the projects that have changed',
      });
      for (const { key } of page.issues) keys.add(key.slice(0, key.lastIndexOf('-')));
      nextPageToken = page.nextPageToken ?? undefined;
    } while (nextPageToken !== undefined);
    return keys;
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
});
