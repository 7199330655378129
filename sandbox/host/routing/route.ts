/** Where one can be on the site. Paths are Jira's own, so that links the app makes work here and there alike. */
export type Route =
  | { readonly page: 'projects' }
  | { readonly page: 'project'; readonly project: string }
  | { readonly page: 'board' | 'backlog'; readonly project: string; readonly boardId: number }
  | { readonly page: 'project-issues'; readonly project: string }
  | { readonly page: 'app'; readonly project: string; readonly moduleKey: string }
  | { readonly page: 'issue'; readonly project: string; readonly issue: string }
  | { readonly page: 'search' }
  | { readonly page: 'dashboards' }
  | { readonly page: 'dashboard'; readonly dashboard: string }
  | { readonly page: 'global'; readonly moduleKey: string }
  | { readonly page: 'settings'; readonly moduleKey: string | undefined }
  | { readonly page: 'sandbox' }
  | { readonly page: 'unknown' };

type Matcher = (groups: readonly string[]) => Route;

const project = '/jira/software/(?:c/)?projects/([^/]+)';

const table: readonly (readonly [RegExp, Matcher])[] = [
  [/^\/(?:jira\/?(?:projects|your-work|software\/?)?)?\/?$/, () => ({ page: 'projects' })],
  [
    new RegExp(`^${project}/boards/(\\d+)/backlog$`),
    ([key = '', id]) => ({ page: 'backlog', project: key, boardId: Number(id) }),
  ],
  [
    new RegExp(`^${project}/boards/(\\d+)$`),
    ([key = '', id]) => ({ page: 'board', project: key, boardId: Number(id) }),
  ],
  [new RegExp(`^${project}/issues$`), ([key = '']) => ({ page: 'project-issues', project: key })],
  [
    new RegExp(`^${project}/apps/([^/]+)(?:/.*)?$`),
    ([key = '', moduleKey = '']) => ({ page: 'app', project: key, moduleKey }),
  ],
  [new RegExp(`^${project}(?:/.*)?$`), ([key = '']) => ({ page: 'project', project: key })],
  [/^\/projects\/([^/]+)$/, ([key = '']) => ({ page: 'project', project: key })],
  [
    /^\/browse\/([A-Za-z][A-Za-z0-9_]*)-(\d+)$/,
    ([key = '', number]) => ({
      page: 'issue',
      project: key.toUpperCase(),
      issue: `${key.toUpperCase()}-${number}`,
    }),
  ],
  [/^\/browse\/([A-Za-z][A-Za-z0-9_]*)$/, ([key = '']) => ({ page: 'project', project: key.toUpperCase() })],
  [/^\/issues\/?$/, () => ({ page: 'search' })],
  [/^\/jira\/dashboards(?:\/last-visited)?$/, () => ({ page: 'dashboards' })],
  [/^\/jira\/dashboards\/(\d+)$/, ([id = '']) => ({ page: 'dashboard', dashboard: id })],
  [/^\/jira\/settings(?:\/apps)?$/, () => ({ page: 'settings', moduleKey: undefined })],
  [/^\/jira\/settings\/apps\/([^/]+)(?:\/.*)?$/, ([moduleKey]) => ({ page: 'settings', moduleKey })],
  [/^\/jira\/apps\/([^/]+)(?:\/.*)?$/, ([moduleKey = '']) => ({ page: 'global', moduleKey })],
  [/^\/sandbox$/, () => ({ page: 'sandbox' })],
];

/**
 * The page a path names; `unknown` for one the site does not have.
 *
 * @example routeOf('/browse/churn-12') // { page: 'issue', project: 'CHURN', issue: 'CHURN-12' }
 */
export function routeOf(pathname: string): Route {
  for (const [pattern, matcher] of table) {
    const match = pattern.exec(pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname);
    if (match) return matcher(match.slice(1).map(decodeURIComponent));
  }
  return { page: 'unknown' };
}

/** Paths of the site's pages, in one place. */
export const paths = {
  projects: '/jira/projects',
  project: (key: string) => `/jira/software/projects/${key}`,
  board: (key: string, board: number) => `/jira/software/projects/${key}/boards/${board}`,
  backlog: (key: string, board: number) => `/jira/software/projects/${key}/boards/${board}/backlog`,
  projectIssues: (key: string) => `/jira/software/projects/${key}/issues`,
  app: (key: string, moduleKey: string) => `/jira/software/projects/${key}/apps/${moduleKey}`,
  issue: (key: string) => `/browse/${key}`,
  search: (text: string) => `/issues/?text=${encodeURIComponent(text)}`,
  dashboards: '/jira/dashboards',
  dashboard: (id: string) => `/jira/dashboards/${id}`,
  settings: '/jira/settings/apps',
  adminPage: (moduleKey: string) => `/jira/settings/apps/${moduleKey}`,
  globalPage: (moduleKey: string) => `/jira/apps/${moduleKey}`,
  sandbox: '/sandbox',
} as const;
