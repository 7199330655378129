import { PRIORITIES, RESOLUTIONS } from '../model/constants';
import { mayIn } from '../model/permissions';
import { issueTypesOf } from '../model/projects';
import { type ScreenField, screenOf } from '../model/screens';
import { versionsOf } from '../model/versions';
import { issueTypeShape, priorityShape, resolutionShape } from '../shapes/constants';
import { projectShape } from '../shapes/projects';
import { fixVersionShape } from '../shapes/versions';
import type { IssueTypeRecord, ProjectRecord } from '../store/records';
import { withIssue, withProject } from './guards';
import { windowOf } from './paging';
import { notFound, ok } from './reply';
import { type Call, type Route, route } from './router';

const allowedValues = (call: Call, project: ProjectRecord, type: IssueTypeRecord, fieldId: string) => {
  const { site } = call;
  switch (fieldId) {
    case 'project':
      return [projectShape(site, project)];
    case 'issuetype':
      return [issueTypeShape(site, type)];
    case 'priority':
      return PRIORITIES.map((priority) => priorityShape(site, priority));
    case 'resolution':
      return RESOLUTIONS.map((resolution) => resolutionShape(site, resolution));
    case 'fixVersions':
      return versionsOf(site.store, project).map((version) => fixVersionShape(site, version));
    default:
      return site.store.customFields.get(fieldId)?.options.map(({ id, value }) => ({
        self: `${site.baseUrl}/rest/api/3/customFieldOption/${id}`,
        value,
        id,
      }));
  }
};

/** A field of a screen, as Jira describes it to whoever fills it in. */
export const fieldShape = (call: Call, project: ProjectRecord, type: IssueTypeRecord, entry: ScreenField) => {
  const { field, required, hasDefaultValue, operations } = entry;
  const values = allowedValues(call, project, type, field.id) ?? [];
  return {
    required,
    schema: field.schema,
    name: field.name,
    key: field.id,
    fieldId: field.id,
    hasDefaultValue,
    operations,
    ...(values.length === 0 ? {} : { allowedValues: values }),
    ...(field.id === 'assignee' || field.id === 'reporter'
      ? {
          autoCompleteUrl: `${call.site.baseUrl}/rest/api/3/user/assignable/search?project=${project.key}&query=`,
        }
      : {}),
  };
};

/** Types in which the viewer may create; none without the permission, as on a real site. */
const createTypes = withProject((call, project) => {
  const types = mayIn(call.viewer, 'CREATE_ISSUES', project) ? issueTypesOf(call.site.store, project) : [];
  const { startAt, maxResults } = windowOf(call, 50, 200);
  return ok({
    startAt,
    maxResults,
    total: types.length,
    issueTypes: types.slice(startAt, startAt + maxResults).map((type) => issueTypeShape(call.site, type)),
  });
});

const createFields = withProject((call, project) => {
  const id = call.params.issueTypeId ?? '';
  const type = issueTypesOf(call.site.store, project).find((known) => known.id === id);
  if (type === undefined || !mayIn(call.viewer, 'CREATE_ISSUES', project))
    return notFound('The issue type does not exist or you do not have permission to create issues of it.');
  const { startAt, maxResults } = windowOf(call, 50, 200);
  const screen = screenOf(call.site.store, project, type, call.viewer, 'create');
  return ok({
    startAt,
    maxResults,
    total: screen.length,
    fields: screen
      .slice(startAt, startAt + maxResults)
      .map((entry) => fieldShape(call, project, type, entry)),
  });
});

const editFields = withIssue((call, issue, project) => {
  const type = call.site.store.issueTypes.get(issue.typeId);
  if (type === undefined || !mayIn(call.viewer, 'EDIT_ISSUES', project)) return ok({ fields: {} });
  const screen = screenOf(call.site.store, project, type, call.viewer, 'edit');
  const fields = screen.map((entry) => {
    const { fieldId: _id, ...shape } = fieldShape(call, project, type, entry);
    return [entry.field.id, shape] as const;
  });
  return ok({ fields: Object.fromEntries(fields) });
});

export const createmetaRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', createTypes),
  route('GET', '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', createFields),
  route('GET', '/rest/api/3/issue/{issueIdOrKey}/editmeta', editFields),
];
