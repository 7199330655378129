import { openPage } from '../../../shared/bridge';

/** Opens Jira's search for issues of a project. */
export const searchIssues = (project: string, jql: string): void =>
  openPage(`/issues/?jql=${encodeURIComponent(`project = "${project}" AND ${jql}`)}`);
