/** Address of a project's *ML plan* page, or of one of its own pages. */
export const mlPlanPath = (project: string, page = ''): string =>
  `/jira/software/projects/${project}/apps/ml-plan-page${page}`;
