import { mayIn } from '../model/permissions';
import { actingAccount } from '../model/site';
import { searchUsers, viewerOf } from '../model/users';
import { userShape } from '../shapes/users';
import type { ProjectRecord, UserRecord } from '../store/records';
import { noSuchProject, visibleIssue, visibleProject } from './guards';
import { listParameter, windowOf } from './paging';
import { badRequest, ISSUE_NOT_FOUND, notFound, ok } from './reply';
import { type Call, type Route, route } from './router';

const readMyself = (call: Call) => {
  const user = call.site.store.users.get(actingAccount(call.viewer));
  if (user === undefined) return notFound('The user does not exist.');
  return ok({ ...userShape(call.site, user), locale: 'en_US', expand: 'groups,applicationRoles' });
};

const readUser = (call: Call) => {
  const accountId = call.query.get('accountId');
  if (accountId === null) return badRequest("The query parameter 'accountId' is required.");
  const user = call.site.store.users.get(accountId);
  if (user === undefined)
    return notFound('Specified user does not exist or you do not have required permissions');
  return ok(userShape(call.site, user));
};

const answer = (call: Call, users: readonly UserRecord[]) => {
  const { startAt, maxResults } = windowOf(call, 50, 1_000);
  return ok(users.slice(startAt, startAt + maxResults).map((user) => userShape(call.site, user)));
};

/** By account id where one is given, else by name or e-mail. */
const matching = ({ site, query }: Call): readonly UserRecord[] => {
  const accountId = query.get('accountId');
  if (accountId === null) return searchUsers(site.store, query.get('query') ?? '');
  const user = site.store.users.get(accountId);
  return user === undefined ? [] : [user];
};

const searchForUsers = (call: Call) => {
  if (!call.query.has('query') && !call.query.has('accountId') && !call.query.has('property'))
    return badRequest("At least one of 'query', 'accountId' or 'property' must be given.");
  return answer(call, matching(call));
};

const assignableTo =
  (project: ProjectRecord) =>
  (user: UserRecord): boolean =>
    user.active && user.accountType === 'atlassian' && mayIn(viewerOf(user), 'ASSIGNABLE_USER', project);

const searchAssignable = (call: Call) => {
  const issueKey = call.query.get('issueKey') ?? call.query.get('issueId');
  const projectKey = call.query.get('project');
  if (issueKey === null && projectKey === null)
    return badRequest("Either 'project' or 'issueKey' must be given.");
  const issue = issueKey === null ? undefined : visibleIssue(call, issueKey);
  if (issueKey !== null && issue === undefined) return ISSUE_NOT_FOUND;
  const idOrKey = issue?.projectId ?? projectKey ?? '';
  const project = visibleProject(call, idOrKey);
  if (project === undefined) return noSuchProject(idOrKey);
  return answer(call, matching(call).filter(assignableTo(project)));
};

const searchAssignableEverywhere = (call: Call) => {
  const keys = listParameter(call, 'projectKeys');
  if (keys.length === 0) return badRequest("The query parameter 'projectKeys' is required.");
  const projects = keys.map((key) => visibleProject(call, key));
  const everywhere = (user: UserRecord): boolean =>
    projects.every((project) => project !== undefined && assignableTo(project)(user));
  return answer(call, matching(call).filter(everywhere));
};

export const userRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/myself', readMyself),
  route('GET', '/rest/api/3/user', readUser),
  route('GET', '/rest/api/3/user/search', searchForUsers),
  route('GET', '/rest/api/3/user/assignable/search', searchAssignable),
  route('GET', '/rest/api/3/user/assignable/multiProjectSearch', searchAssignableEverywhere),
];
