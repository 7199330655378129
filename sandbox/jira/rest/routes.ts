import type { IssueSearch } from '../model/searchIssues';
import { bulkRoutes } from './bulk';
import { createmetaRoutes } from './createmeta';
import { issuePartRoutes } from './issueParts';
import { issueRoutes } from './issues';
import { linkRoutes } from './links';
import { permissionRoutes } from './permissions';
import { projectRoutes } from './projects';
import type { Route } from './router';
import { searchRoutes } from './search';
import { siteInfoRoutes } from './siteInfo';
import { transitionRoutes } from './transitions';
import { userRoutes } from './users';

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
];
