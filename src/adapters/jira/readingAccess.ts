import { route } from '@forge/api';
import { z } from 'zod';
import { inParallel } from '../../application/inParallel';
import type { JiraClient } from './client';
import { chunks, IN_FLIGHT } from './readingIssues';

/** Jira's limit a call. */
const PROJECTS_A_CHECK = 1000;

const checkSchema = z.object({
  projectPermissions: z.array(z.object({ projects: z.array(z.number()) })),
});

/** Those of the projects, by id, that the viewer may browse. */
export const readBrowsable = async (
  jira: JiraClient,
  projectIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const answers = await inParallel(chunks(projectIds, PROJECTS_A_CHECK), IN_FLIGHT, (some) =>
    jira.requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      body: {
        projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: some.map(Number), issues: [] }],
      },
      answer: checkSchema,
      repeatable: true,
      purpose: 'find out which projects you may see',
    }),
  );
  return new Set(
    answers
      .flatMap(({ projectPermissions }) => projectPermissions.flatMap(({ projects }) => projects))
      .map(String),
  );
};
