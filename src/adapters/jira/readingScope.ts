import { route } from '@forge/api';
import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { Version } from '../../application/ports/reading';
import type { ProjectRef } from '../../contract/plan';
import type { JiraClient } from './client';
import { JiraRefusal } from './refusal';
import { searchAll } from './searchAll';

const IDS_A_PAGE = 5000;

const idSchema = z.object({ id: z.string() });

/** Ids of a project's issues that a search finds. The order asked for is dropped: brackets may not hold one. */
export const readMatching = async (
  jira: JiraClient,
  project: ProjectRef,
  jql: string,
): Promise<ReadonlySet<string>> => {
  const search = {
    jql: `project = ${project.id} AND (${withoutOrder(jql)})`,
    fields: ['id'],
    maxResults: IDS_A_PAGE,
  };
  const issues = await searchAll(jira, search, idSchema, 'run the search').catch(explainSearch);
  return new Set(issues.map(({ id }) => id));
};

/** @example withoutOrder('labels = data ORDER BY created DESC'); // 'labels = data' */
const withoutOrder = (jql: string): string => jql.replace(/\border\s+by\s+[\w\s,.[\]]+$/i, '').trim();

/** What Jira says of a search is about the person's own words, so it is told as it is. */
const explainSearch = (error: unknown): never => {
  const refusal = error instanceof Failure ? error.cause : undefined;
  if (!(refusal instanceof JiraRefusal) || refusal.status !== 400) throw error;
  // The place that Jira names is one in the search as we sent it, which the person never saw.
  const reason = refusal.sentences[0]?.replace(/ *\(line \d+, character \d+\)/, '');
  throw new Failure(
    {
      code: 'invalid-request',
      message:
        reason === undefined
          ? 'Jira does not understand this search. Try it in Jira’s own issue search first.'
          : `Jira does not understand this search: ${reason}`,
      issues: [{ path: 'scope.jql', message: 'Jira does not understand this search.' }],
    },
    error,
  );
};

const versionSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    released: z.boolean().default(false),
    archived: z.boolean().default(false),
    releaseDate: z.iso.date().nullish(),
  })
  .transform(({ releaseDate, ...version }): Version => ({ ...version, releaseDate: releaseDate ?? null }));

/** The releases of a project, in the order that it gives them. */
export const readVersions = (jira: JiraClient, project: ProjectRef): Promise<readonly Version[]> =>
  jira.requestJira(route`/rest/api/3/project/${project.id}/versions`, {
    answer: z.array(versionSchema),
    purpose: 'read the releases of the project',
  });
