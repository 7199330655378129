import { route } from '@forge/api';
import { z } from 'zod';
import { Failure } from '../../application/failure';
import type { FilterJira, ProjectsOfFilter } from '../../application/ports/filters';
import type { SavedFilter } from '../../contract/portfolio';
import { PLAN_PROPERTY } from '../../domain/plan/vocabulary';
import type { JiraClient } from './client';
import { JiraRefusal } from './refusal';

const FILTERS_SHOWN = 50;
/** Each costs a point, so a look at a filter costs at most twice as many. */
const ISSUES_A_LOOK = 1000;

const filterSchema = z.object({ id: z.string(), name: z.string() });

/** Saved filters, through a client that acts as the viewer: Jira lists and runs only what they may use. */
export const createFilterJira = (jira: JiraClient): FilterJira => ({
  filters: (words) =>
    search(
      jira,
      new URLSearchParams({
        ...(words.trim() === '' ? {} : { filterName: words.trim(), isSubstringMatch: 'true' }),
        orderBy: 'name',
        maxResults: String(FILTERS_SHOWN),
      }),
    ),
  filter: async (id) => (await search(jira, new URLSearchParams({ id })))[0],
  projectsOfFilter: (id) => projectsOfFilter(jira, id),
});

const search = async (jira: JiraClient, query: URLSearchParams): Promise<readonly SavedFilter[]> => {
  const { values } = await jira.requestJira(route`/rest/api/3/filter/search?${query}`, {
    answer: z.object({ values: z.array(filterSchema) }),
    purpose: 'find the filters you may use',
  });
  return values.map(({ id, name }) => ({ id, name }));
};

const pageSchema = z.object({
  issues: z.array(z.object({ key: z.string() })),
  nextPageToken: z.string().nullish(),
});

/**
 * Projects of a filter. Jira lists no projects of a search, only its issues. Epics of plans are few and most projects
 * have some among what is found; the second search is for projects that have none.
 */
const projectsOfFilter = async (jira: JiraClient, id: string): Promise<ProjectsOfFilter> => {
  const plan = `issue.property[${PLAN_PROPERTY}]`;
  const byEpics = await projectsFound(jira, `filter = ${id} AND ${plan}.kind = "epic"`);
  const others =
    byEpics.keys.length === 0 ? '' : ` AND project NOT IN (${byEpics.keys.map(quoted).join(', ')})`;
  const rest = await projectsFound(jira, `filter = ${id} AND ${plan}.plan IS NOT EMPTY${others}`);
  return { keys: [...byEpics.keys, ...rest.keys], isWhole: rest.isWhole };
};

/** A key can be a word of JQL's, such as NULL. */
const quoted = (key: string): string => `"${key}"`;

const projectsFound = async (jira: JiraClient, jql: string): Promise<ProjectsOfFilter> => {
  const { issues, nextPageToken } = await jira
    .requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      body: { jql, fields: ['key'], maxResults: ISSUES_A_LOOK },
      answer: pageSchema,
      repeatable: true,
      purpose: 'find the projects of the filter',
    })
    .catch(explainFilter);
  return {
    keys: [...new Set(issues.map(({ key }) => key.slice(0, key.lastIndexOf('-'))))],
    isWhole: (nextPageToken ?? null) === null,
  };
};

/** Jira refuses a search that names a filter which the viewer may not use, or whose own search is broken. */
const explainFilter = (error: unknown): never => {
  const refusal = error instanceof Failure ? error.cause : undefined;
  if (!(refusal instanceof JiraRefusal) || refusal.status !== 400) throw error;
  throw new Failure(
    {
      code: 'not-found',
      message:
        'The filter chosen for this gadget cannot be used: it is gone, or not shared with you, or its search is broken. Choose another in the gadget’s settings, or ask the owner of the dashboard.',
    },
    error,
  );
};
