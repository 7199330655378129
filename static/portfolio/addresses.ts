/** Key of the project page's module in manifest.yml. */
const PLAN_PAGE = 'ml-plan-page';

/** Path of a project's *ML plan* page on its site. */
export const planPagePath = (projectKey: string): string =>
  `/jira/software/projects/${encodeURIComponent(projectKey)}/apps/${PLAN_PAGE}`;

/** Path of the list of projects. */
export const PROJECTS_PATH = '/jira/projects';
