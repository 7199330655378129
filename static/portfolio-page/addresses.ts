/** Key of the project page's module in manifest.yml. */
const PLAN_PAGE = 'ml-plan-page';

/** Path of a project's *ML plan* page on its site, or of one of its own pages, such as `/forecast`. */
export const planPagePath = (projectKey: string, page = ''): string =>
  `/jira/software/projects/${encodeURIComponent(projectKey)}/apps/${PLAN_PAGE}${page}`;
