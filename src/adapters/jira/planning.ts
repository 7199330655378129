import { route } from '@forge/api';
import { z } from 'zod';
import type { PlanningJira } from '../../application/ports/planning';
import type { JiraClient } from './client';
import { createIssues } from './planningCreate';
import { findPlanned, planProgress, readPlanned } from './planningIssues';
import {
  readBoardEstimate,
  readCreateFields,
  readFacts,
  readNewestIssue,
  readPermissions,
} from './planningProject';
import { readChildren, readLives, removeIssue } from './planningUndo';
import { linkIssues, rankIssues } from './planningWrites';

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });

const personSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z.boolean().optional(),
  accountType: z.string().optional(),
  avatarUrls: z.record(z.string(), z.string()).optional(),
});

/** Jira as planning needs it, through a client that acts as the person who uses the app. */
export const createPlanningJira = (jira: JiraClient): PlanningJira => {
  const project: PlanningJira['project'] = (idOrKey) =>
    jira.requestJira(route`/rest/api/3/project/${idOrKey}`, {
      answer: projectSchema,
      purpose: `read the project ${idOrKey}`,
    });
  return {
    project,
    facts: (known) => readFacts(jira, known),
    newestIssue: ({ id }) => readNewestIssue(jira, id),
    permissions: (idOrKey) => readPermissions(jira, idOrKey),
    createFields: (projectId, typeId) => readCreateFields(jira, projectId, typeId),
    boardEstimate: (boardId) => readBoardEstimate(jira, boardId),
    async assignablePeople(projectIdOrKey, query) {
      const people = await jira.requestJira(
        route`/rest/api/3/user/assignable/search?project=${projectIdOrKey}&query=${query}&maxResults=20`,
        { answer: z.array(personSchema), purpose: 'search for people' },
      );
      return people
        .filter(({ active, accountType }) => active !== false && (accountType ?? 'atlassian') === 'atlassian')
        .map(({ accountId, displayName, avatarUrls }) => ({
          accountId,
          displayName,
          avatarUrl: avatarUrls?.['24x24'] ?? null,
        }));
    },
    createIssues: (issues) => createIssues(jira, issues),
    issues: (keys, linkType) => readPlanned(jira, keys, linkType),
    findPlanned: (projectId, planId, linkType) => findPlanned(jira, projectId, planId, linkType),
    progress: (projectId, planId) => planProgress(jira, projectId, planId),
    link: (linkType, blocker, blocked) => linkIssues(jira, linkType, blocker, blocked),
    lives: (keys) => readLives(jira, keys),
    children: (epics) => readChildren(jira, epics),
    remove: (key, withSubtasks) => removeIssue(jira, key, withSubtasks),
    rank: (keys, place) => rankIssues(jira, keys, place),
  };
};
