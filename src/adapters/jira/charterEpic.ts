import { route } from '@forge/api';
import { z } from 'zod';
import type { CharterJira } from '../../application/ports/charters';
import { CHARTER_NODE } from '../../domain/charter/types';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import { peopleIn, withCharter } from './charterDescription';
import type { JiraClient } from './client';
import { readPermissions } from './planningProject';
import { readIssuesOfNodes } from './readingPanel';
import { planPropertyOf } from './recordedIssue';
import { unlessRefused } from './refusal';

const projectSchema = z.object({ id: z.string(), key: z.string(), name: z.string() });

const epicSchema = z.object({
  key: z.string(),
  fields: z.object({ description: z.unknown() }),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** Jira as the charter needs it, through a client that acts as the person who uses the app. */
export const createCharterJira = (jira: JiraClient): CharterJira => ({
  project: (idOrKey) =>
    jira.requestJira(route`/rest/api/3/project/${idOrKey}`, {
      answer: projectSchema,
      purpose: `read the project ${idOrKey}`,
    }),

  permissions: (idOrKey) => readPermissions(jira, idOrKey),

  async epic(key, planId) {
    const issue = await jira
      .requestJira(route`/rest/api/3/issue/${key}?fields=description&properties=${PLAN_PROPERTY}`, {
        answer: epicSchema,
        purpose: `read ${key}`,
      })
      .catch(unlessRefused(undefined));
    const plan = planPropertyOf(issue?.properties ?? {});
    if (issue === undefined || plan?.plan !== planId || plan.node !== CHARTER_NODE) return undefined;
    const { description } = issue.fields;
    return { key: issue.key, description, people: peopleIn(description) };
  },

  async findEpic(project, planId) {
    const issues = await readIssuesOfNodes(jira, project, planId, [CHARTER_NODE]);
    return issues.get(CHARTER_NODE)?.key;
  },

  async describe({ key, description }, charter, people) {
    await jira.requestJira(route`/rest/api/3/issue/${key}`, {
      method: 'PUT',
      body: { fields: { description: withCharter(description, charter, people) } },
      answer: z.unknown(),
      repeatable: true,
      purpose: `write the charter into ${key}`,
    });
  },
});
