import { route } from '@forge/api';
import { z } from 'zod';
import { inParallel } from '../../application/inParallel';
import type { ReadingJira } from '../../application/ports/reading';
import type { JiraClient } from './client';
import { readBrowsable } from './readingAccess';
import { readBoard, readOpenSprints, readSprints } from './readingBoards';
import { estimateFields, readFields, replayedFields } from './readingFields';
import { readFinishedIssues, readFollowedIssue, readFollowedIssues } from './readingFollowed';
import { readIssuesById } from './readingHistories';
import { chunks, IN_FLIGHT, readIds, readUpdatedIds } from './readingIssues';
import { readIssuesOfNodes, readPanelIssue } from './readingPanel';
import { readMatching, readVersions } from './readingScope';
import { levelIn, statusSchema } from './recordedIssue';

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });

const projectTypeSchema = z
  .looseObject({ id: z.string().optional(), name: z.string() })
  .transform((type) => ({
    id: type.id ?? type.name,
    name: type.name,
    level: levelIn(type),
  }));

const PROJECTS_A_PAGE = 50;

/** What the app reads of Jira in one invocation, through a client that acts as the viewer. */
export const createReadingJira = (jira: JiraClient): ReadingJira => {
  let fields: ReturnType<typeof readFields> | undefined;
  return {
    async timeZone() {
      const me = await jira.requestJira(route`/rest/api/3/myself`, {
        answer: z.object({ timeZone: z.string().optional() }),
        purpose: 'read your time zone',
      });
      return me.timeZone ?? 'UTC';
    },

    project: (keyOrId) =>
      jira.requestJira(route`/rest/api/3/project/${keyOrId}`, {
        answer: projectSchema,
        purpose: `read the project ${keyOrId}`,
      }),

    /** Jira's project search lists only what the viewer may browse, so unseen projects never get here. */
    async visibleProjects(projects) {
      const isId = (project: string) => /^\d+$/.test(project);
      const queries = [
        ...chunks(projects.filter(isId), PROJECTS_A_PAGE).map((some) => some.map((id) => ['id', id])),
        ...chunks(
          projects.filter((project) => !isId(project)),
          PROJECTS_A_PAGE,
        ).map((some) => some.map((key) => ['keys', key])),
      ];
      const pages = await inParallel(queries, IN_FLIGHT, (some) => {
        const query = new URLSearchParams([...some, ['maxResults', String(PROJECTS_A_PAGE)]]);
        return jira.requestJira(route`/rest/api/3/project/search?${query}`, {
          answer: z.object({ values: z.array(projectSchema) }),
          purpose: 'find the projects you may see',
        });
      });
      return [
        ...new Map(pages.flatMap(({ values }) => values).map((project) => [project.id, project])).values(),
      ];
    },

    browsable: (projectIds) => readBrowsable(jira, projectIds),

    board: (project, expectedId) => readBoard(jira, project, expectedId),

    sprints: (board, expected) => readSprints(jira, board, expected),
    openSprints: (board) => readOpenSprints(jira, board),

    async statuses(project) {
      const types = await jira.requestJira(route`/rest/api/3/project/${project.id}/statuses`, {
        answer: z.array(z.object({ statuses: z.array(statusSchema) })),
        purpose: 'read the statuses of the project',
      });
      const byId = new Map(types.flatMap(({ statuses }) => statuses).map((status) => [status.id, status]));
      return [...byId.values()];
    },

    async issueTypes(project) {
      const { issueTypes } = await jira.requestJira(route`/rest/api/3/project/${project.id}`, {
        answer: z.object({ issueTypes: z.array(projectTypeSchema) }),
        purpose: 'read the issue types of the project',
      });
      return issueTypes;
    },

    async estimateFields() {
      fields ??= readFields(jira);
      return estimateFields(await fields);
    },

    async mayAdminister(project) {
      const { permissions } = await jira.requestJira(
        route`/rest/api/3/mypermissions?permissions=ADMINISTER_PROJECTS&projectId=${project.id}`,
        {
          answer: z.object({
            permissions: z.object({ ADMINISTER_PROJECTS: z.object({ havePermission: z.boolean() }) }),
          }),
          purpose: 'read what you may do',
        },
      );
      return permissions.ADMINISTER_PROJECTS.havePermission;
    },

    issueIds: (project, partings) => readIds(jira, project, partings),

    updatedIds: (project, minutes) => readUpdatedIds(jira, project, minutes),

    async replayedFields(estimateField) {
      fields ??= readFields(jira);
      return replayedFields(await fields, estimateField);
    },

    matching: (project, jql) => readMatching(jira, project, jql),

    versions: (project) => readVersions(jira, project),

    issuesById: (ids, replayed) => readIssuesById(jira, ids, replayed),

    spent: () => jira.spent(),

    panelIssue: (key) => readPanelIssue(jira, key),

    followedIssue: (key) => readFollowedIssue(jira, key),

    followedIssues: (keys) => readFollowedIssues(jira, keys),

    finishedIssues: (project, planId) => readFinishedIssues(jira, project, planId),

    issuesOfNodes: (project, planId, nodes) => readIssuesOfNodes(jira, project, planId, nodes),
  };
};
