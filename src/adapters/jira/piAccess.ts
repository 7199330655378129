import { route } from '@forge/api';
import { z } from 'zod';
import type { PiJira } from '../../application/ports/pi';
import type { ReadingJira } from '../../application/ports/reading';
import type { JiraClient } from './client';

const checkSchema = z.object({
  projectPermissions: z.array(z.object({ projects: z.array(z.number()) })),
});

/** Jira as program increments need it: what a reading finds, and which projects the person may edit, in one call. */
export const createPiJira = (
  jira: JiraClient,
  { timeZone, project, visibleProjects }: ReadingJira,
): PiJira => ({
  timeZone,
  project,
  visibleProjects,
  async editable(projectIds) {
    if (projectIds.length === 0) return new Set();
    const { projectPermissions } = await jira.requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      body: {
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: projectIds.map(Number), issues: [] }],
      },
      answer: checkSchema,
      repeatable: true,
      purpose: 'find out which projects you may change',
    });
    return new Set(projectPermissions.flatMap(({ projects }) => projects).map(String));
  },
});
