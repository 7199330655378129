import { z } from 'zod';
import { planIssue } from '../model/createIssue';
import { carryOut } from '../model/editIssue';
import { issueInput, readIntent } from '../model/intent';
import { unlinkIssues } from '../model/links';
import { mayIn } from '../model/permissions';
import { checkProperty } from '../model/properties';
import { saveIssue } from '../model/saveIssue';
import { screenOf } from '../model/screens';
import { issueShape, namesAndSchemas } from '../shapes/issues';
import type { IssueRecord } from '../store/records';
import { strokeOf, withBody, withIssue, withIssueFor } from './guards';
import { readView } from './issueView';
import { listParameter } from './paging';
import { badRequest, created, forbidden, noContent, ok, type Reply, refusal } from './reply';
import { type Call, type Route, route } from './router';

export const createdShape = ({ site }: Call, issue: IssueRecord) => ({
  id: issue.id,
  key: issue.key,
  self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
});

const createIssue = withBody(issueInput, (call, input) => {
  const planned = planIssue(call.site, call.viewer, input);
  if (!planned.ok) return refusal(400, planned.errorMessages, planned.errors);
  return created(createdShape(call, planned.create()));
});

const readIssue = withIssue((call, issue) => {
  const read = readView(call, {
    fields: call.query.getAll('fields'),
    properties: listParameter(call, 'properties'),
    expand: call.query.getAll('expand'),
    byDefault: '*all',
  });
  if (!read.ok) return read.reply;
  return ok({ ...namesAndSchemas(call.site, read.view), ...issueShape(call.site, issue, read.view) });
});

const editIssue = withIssueFor(
  'EDIT_ISSUES',
  badRequest('You do not have permission to edit issues in this project.'),
  (call, issue, project) =>
    withBody(issueInput, (_, input) => {
      const { store } = call.site;
      const type = store.issueTypes.get(issue.typeId);
      if (type === undefined) return badRequest('The issue type of this issue is gone.');
      const screen = screenOf(store, project, type, call.viewer, 'edit');
      const intent = readIntent(input, screen, { store, project, type, viewer: call.viewer });
      if (!intent.ok) return refusal(400, [], intent.errors);
      const properties = input.properties ?? [];
      const problem = properties.map((p) => checkProperty(p.key, p.value)).find((p) => p !== undefined);
      if (problem !== undefined) return badRequest(problem);
      const values = Object.fromEntries(properties.map(({ key, value }) => [key, value]));
      carryOut(store, issue, intent, values, strokeOf(call));
      return noContent;
    })(call),
);

const remove = (call: Call, issue: IssueRecord): void => {
  const { store } = call.site;
  for (const linkId of issue.linkIds) {
    const link = store.links.get(linkId);
    if (link !== undefined) unlinkIssues(store, link, strokeOf(call));
  }
  for (const child of store.issues.children(issue.id)) {
    if (store.issueTypes.get(child.typeId)?.level === -1) remove(call, child);
    else saveIssue(store, child, { ...child, parentId: null }, strokeOf(call));
  }
  store.issues.remove(issue.id, call.now);
};

const deleteIssue = withIssueFor(
  'DELETE_ISSUES',
  forbidden('You do not have permission to delete issues in this project.'),
  (call, issue) => {
    const { store } = call.site;
    const subtasks = store.issues
      .children(issue.id)
      .filter((child) => store.issueTypes.get(child.typeId)?.level === -1);
    if (subtasks.length > 0 && call.query.get('deleteSubtasks') !== 'true')
      return badRequest(
        `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    remove(call, issue);
    return noContent;
  },
);

const assignIssue = withIssue((call, issue, project) =>
  withBody(z.looseObject({ accountId: z.string().nullable().optional() }), (_, body): Reply => {
    if (!mayIn(call.viewer, 'ASSIGN_ISSUES', project))
      return forbidden('You do not have permission to assign issues.');
    const { store } = call.site;
    const accountId = body.accountId === '-1' ? null : (body.accountId ?? null);
    const type = store.issueTypes.get(issue.typeId);
    if (type === undefined) return badRequest('The issue type of this issue is gone.');
    const screen = screenOf(store, project, type, call.viewer, 'edit');
    const fields = { assignee: accountId === null ? null : { accountId } };
    const intent = readIntent({ fields }, screen, { store, project, type, viewer: call.viewer });
    if (!intent.ok) return refusal(400, [], intent.errors);
    carryOut(store, issue, intent, {}, strokeOf(call));
    return noContent;
  })(call),
);

export const issueRoutes: readonly Route[] = [
  route('POST', '/rest/api/3/issue', createIssue),
  route('GET', '/rest/api/3/issue/{issueIdOrKey}', readIssue),
  route('PUT', '/rest/api/3/issue/{issueIdOrKey}', editIssue),
  route('DELETE', '/rest/api/3/issue/{issueIdOrKey}', deleteIssue),
  route('PUT', '/rest/api/3/issue/{issueIdOrKey}/assignee', assignIssue),
];
