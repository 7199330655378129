import { mayBrowse, mayIn } from '../model/permissions';
import { issueTypesOf } from '../model/projects';
import { issueTypeShape, statusShape } from '../shapes/constants';
import { projectDetailsShape, projectListShape } from '../shapes/projects';
import type { ProjectRecord } from '../store/records';
import { noSuchProject, visibleProject, withProject } from './guards';
import { listParameter, page } from './paging';
import { badRequest, ok } from './reply';
import { type Call, type Route, route } from './router';

const visibleProjects = ({ site, viewer }: Call): readonly ProjectRecord[] =>
  [...site.store.projects.values()].filter((project) => mayBrowse(viewer, project));

const listProjects = (call: Call) =>
  ok(visibleProjects(call).map((project) => projectListShape(call.site, project)));

const ORDERS: Readonly<Record<string, (project: ProjectRecord) => string>> = {
  key: (project) => project.key,
  name: (project) => project.name.toLowerCase(),
};

/** `action` narrows the list to projects in which the user may do it. */
const ACTIONS = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
} as const;

const isAction = (action: string): action is keyof typeof ACTIONS => action in ACTIONS;

const searchProjects = (call: Call) => {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const ids = listParameter(call, 'id');
  const keys = listParameter(call, 'keys').map((key) => key.toUpperCase());
  const action = call.query.get('action') ?? 'view';
  if (!isAction(action)) return badRequest(`The action '${action}' is not valid.`);
  const orderBy = call.query.get('orderBy') ?? 'key';
  const order = ORDERS[orderBy.replace(/^[+-]/, '')];
  if (order === undefined) return badRequest(`The value '${orderBy}' is not valid for orderBy.`);
  const found = visibleProjects(call)
    .filter((project) => mayIn(call.viewer, ACTIONS[action], project))
    .filter((project) => ids.length === 0 || ids.includes(project.id))
    .filter((project) => keys.length === 0 || keys.includes(project.key))
    .filter(({ key, name }) => key.toLowerCase().includes(query) || name.toLowerCase().includes(query))
    .sort((a, b) => order(a).localeCompare(order(b)));
  if (orderBy.startsWith('-')) found.reverse();
  return ok({
    self: `${call.site.baseUrl}/rest/api/3/project/search`,
    ...page(
      call,
      found.map((project) => projectListShape(call.site, project, listParameter(call, 'expand'))),
      50,
      100,
    ),
  });
};

const readProject = withProject((call, project) => ok(projectDetailsShape(call.site, project)));

const readStatuses = withProject((call, project) => {
  const statuses = project.statusIds.flatMap((id) => {
    const status = call.site.store.statuses.get(id);
    return status === undefined ? [] : [statusShape(call.site, status)];
  });
  return ok(
    issueTypesOf(call.site.store, project).map((type) => ({
      self: `${call.site.baseUrl}/rest/api/3/issuetype/${type.id}`,
      id: type.id,
      name: type.name,
      subtask: type.level === -1,
      statuses,
    })),
  );
});

const issueTypesForProject = (call: Call) => {
  const id = call.query.get('projectId') ?? '';
  const project = visibleProject(call, id);
  if (project === undefined) return noSuchProject(id);
  const level = call.query.get('level');
  return ok(
    issueTypesOf(call.site.store, project)
      .filter((type) => level === null || type.level === Number(level))
      .map((type) => issueTypeShape(call.site, type)),
  );
};

export const projectRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/project', listProjects),
  route('GET', '/rest/api/3/project/search', searchProjects),
  route('GET', '/rest/api/3/project/{projectIdOrKey}', readProject),
  route('GET', '/rest/api/3/project/{projectIdOrKey}/statuses', readStatuses),
  route('GET', '/rest/api/3/issuetype/project', issueTypesForProject),
];
