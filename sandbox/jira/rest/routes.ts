import type { IssueSearch } from '../model/searchIssues';
import { boardIssueRoutes } from './boardIssues';
import { boardRoutes } from './boards';
import { bulkRoutes } from './bulk';
import { createmetaRoutes } from './createmeta';
import { dashboardRoutes } from './dashboards';
import { filterRoutes } from './filters';
import { gadgetRoutes } from './gadgets';
import { issuePartRoutes } from './issueParts';
import { issueRoutes } from './issues';
import { linkRoutes } from './links';
import { moveRoutes } from './moves';
import { permissionRoutes } from './permissions';
import { projectRoutes } from './projects';
import type { Route } from './router';
import { searchRoutes } from './search';
import { siteInfoRoutes } from './siteInfo';
import { sprintRoutes } from './sprints';
import { transitionRoutes } from './transitions';
import { userRoutes } from './users';
import { versionRoutes } from './versions';

/** Everything the local Jira answers. */
export const allRoutes = (search: IssueSearch): readonly Route[] => [
  ...siteInfoRoutes,
  ...userRoutes,
  ...permissionRoutes,
  ...projectRoutes,
  ...createmetaRoutes,
  ...issueRoutes,
  ...issuePartRoutes,
  ...transitionRoutes,
  ...bulkRoutes,
  ...linkRoutes,
  ...searchRoutes(search),
  ...boardRoutes,
  ...boardIssueRoutes(search),
  ...sprintRoutes,
  ...versionRoutes,
  ...moveRoutes,
  ...dashboardRoutes,
  ...gadgetRoutes,
  ...filterRoutes,
];
