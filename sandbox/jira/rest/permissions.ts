import { z } from 'zod';
import { hasPermission, PERMISSIONS } from '../model/permissions';
import type { Viewer } from '../model/site';
import { viewerOf } from '../model/users';
import type { ProjectRecord } from '../store/records';
import { noSuchProject, visibleIssue, visibleProject, withBody } from './guards';
import { listParameter } from './paging';
import { badRequest, forbidden, ISSUE_NOT_FOUND, ok } from './reply';
import { type Call, type Route, route } from './router';

const LIMIT = 1_000;

const readMine = (call: Call) => {
  const wanted = listParameter(call, 'permissions');
  if (wanted.length === 0) return badRequest("The 'permissions' query parameter is required.");
  const unknown = wanted.find((key) => !PERMISSIONS.has(key));
  if (unknown !== undefined) return badRequest(`Unrecognized permission: ${unknown}`);
  const issueIdOrKey = call.query.get('issueKey') ?? call.query.get('issueId');
  const issue = issueIdOrKey === null ? undefined : visibleIssue(call, issueIdOrKey);
  if (issueIdOrKey !== null && issue === undefined) return ISSUE_NOT_FOUND;
  const idOrKey = issue?.projectId ?? call.query.get('projectKey') ?? call.query.get('projectId');
  const project = idOrKey === null ? undefined : visibleProject(call, idOrKey);
  if (idOrKey !== null && project === undefined) return noSuchProject(idOrKey);
  // Without a project Jira answers whether the user has the permission in any of them.
  const projects = project === undefined ? [...call.site.store.projects.values()] : [project];
  const shapes = wanted.flatMap((key) => {
    const permission = PERMISSIONS.get(key);
    if (permission === undefined) return [];
    const { role: _role, ...shape } = permission;
    const has = (record?: ProjectRecord): boolean => hasPermission(call.viewer, permission, record);
    const havePermission = permission.type === 'GLOBAL' ? has() : projects.some(has);
    return [[key, { ...shape, havePermission }] as const];
  });
  return ok({ permissions: Object.fromEntries(shapes) });
};

const checkBody = z.looseObject({
  accountId: z.string().nullable().optional(),
  globalPermissions: z.array(z.string()).nullable().optional(),
  projectPermissions: z
    .array(
      z.looseObject({
        permissions: z.array(z.string()),
        projects: z.array(z.number()).nullable().optional(),
        issues: z.array(z.number()).nullable().optional(),
      }),
    )
    .nullable()
    .optional(),
});

const subject = (call: Call, accountId: string | null | undefined): Viewer | undefined => {
  if (accountId === null || accountId === undefined) return call.viewer;
  const user = call.site.store.users.get(accountId);
  return user === undefined ? undefined : viewerOf(user);
};

/** Answers only what is granted: projects and issues that are not in the answer are refused, or are not there. */
const check = withBody(checkBody, (call, body) => {
  const viewer = subject(call, body.accountId);
  if (viewer === undefined) return badRequest('Users do not exist.');
  const asksForAnother = viewer.type === 'user' && viewer !== call.viewer;
  if (
    asksForAnother &&
    call.viewer.type === 'user' &&
    viewer.accountId !== call.viewer.accountId &&
    !call.viewer.siteAdministrator
  )
    return forbidden('You must be a Jira administrator to check the permissions of another user.');
  const requests = body.projectPermissions ?? [];
  const tooMany = requests.some(
    ({ projects, issues }) => (projects ?? []).length > LIMIT || (issues ?? []).length > LIMIT,
  );
  if (tooMany) return badRequest(`Only ${LIMIT} projects and ${LIMIT} issues can be checked at once.`);
  const names = [...(body.globalPermissions ?? []), ...requests.flatMap(({ permissions }) => permissions)];
  const unknown = names.find((key) => !PERMISSIONS.has(key));
  if (unknown !== undefined) return badRequest(`Unrecognized permission: ${unknown}`);

  const { store } = call.site;
  const granted = (key: string, project: ProjectRecord | undefined): boolean => {
    const permission = PERMISSIONS.get(key);
    return permission !== undefined && hasPermission(viewer, permission, project);
  };
  const projectOfIssue = (id: number): ProjectRecord | undefined =>
    store.projects.get(store.issues.find(String(id))?.projectId ?? '');
  return ok({
    globalPermissions: (body.globalPermissions ?? []).filter((key) => granted(key, undefined)),
    projectPermissions: requests.flatMap(({ permissions, projects, issues }) =>
      permissions.map((permission) => ({
        permission,
        projects: (projects ?? []).filter((id) => granted(permission, store.projects.get(String(id)))),
        issues: (issues ?? []).filter((id) => granted(permission, projectOfIssue(id))),
      })),
    ),
  });
});

export const permissionRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/mypermissions', readMine),
  route('POST', '/rest/api/3/permissions/check', check),
];
