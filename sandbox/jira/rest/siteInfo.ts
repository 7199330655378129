import { LINK_TYPES, PRIORITIES, RESOLUTIONS, STATUS_CATEGORIES } from '../model/constants';
import { fieldsOf } from '../model/fields';
import { mayBrowse } from '../model/permissions';
import {
  issueTypeShape,
  linkTypeShape,
  priorityShape,
  resolutionShape,
  statusCategoryShape,
  statusShape,
} from '../shapes/constants';
import { jiraInstant } from '../shapes/time';
import type { StatusCategory, StatusRecord } from '../store/records';
import { listParameter, page } from './paging';
import { notFound, ok } from './reply';
import { type Call, type Route, route } from './router';

const CATEGORIES: readonly StatusCategory[] = ['new', 'indeterminate', 'done'];

const serverInfo = ({ site, now }: Call) =>
  ok({
    baseUrl: site.baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_287,
    buildDate: jiraInstant(Date.UTC(2026, 10, 1), site.timeZone),
    serverTime: jiraInstant(now, site.timeZone),
    serverTitle: 'Jira (local)',
    serverTimeZone: site.timeZone,
  });

/** Of team-managed projects only what the viewer may see. */
const inSight =
  ({ site, viewer }: Call) =>
  ({ projectId }: { readonly projectId: string | null }): boolean => {
    if (projectId === null) return true;
    const project = site.store.projects.get(projectId);
    return project !== undefined && mayBrowse(viewer, project);
  };

const visibleStatuses = (call: Call): readonly StatusRecord[] =>
  [...call.site.store.statuses.values()].filter(inSight(call));

const statuses = (call: Call) => ok(visibleStatuses(call).map((status) => statusShape(call.site, status)));

const status = (call: Call) => {
  const idOrName = call.params.idOrName;
  const found = visibleStatuses(call).find(({ id, name }) => id === idOrName || name === idOrName);
  return found === undefined
    ? notFound('The status does not exist or you do not have permission to see it.')
    : ok(statusShape(call.site, found));
};

const searchStatuses = (call: Call) => {
  const projectId = call.query.get('projectId');
  const category = call.query.get('statusCategory');
  const words = (call.query.get('searchString') ?? '').toLowerCase();
  const found = visibleStatuses(call)
    .filter((entry) => projectId === null || entry.projectId === projectId)
    .filter((entry) => category === null || STATUS_CATEGORIES[entry.category].code === category)
    .filter(({ name }) => name.toLowerCase().includes(words));
  const values = found.map((entry) => ({
    id: entry.id,
    name: entry.name,
    description: '',
    statusCategory: STATUS_CATEGORIES[entry.category].code,
    scope:
      entry.projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: entry.projectId } },
  }));
  return ok({ self: `${call.site.baseUrl}/rest/api/3/statuses/search`, ...page(call, values, 200, 200) });
};

const statusCategories = ({ site }: Call) => ok(CATEGORIES.map((key) => statusCategoryShape(site, key)));

const issueTypes = (call: Call) =>
  ok(
    [...call.site.store.issueTypes.values()]
      .filter(inSight(call))
      .map((type) => issueTypeShape(call.site, type)),
  );

const priorities = ({ site }: Call) =>
  ok(
    PRIORITIES.map((priority) => ({
      ...priorityShape(site, priority),
      description: priority.description,
      statusColor: priority.color,
    })),
  );

const resolutions = ({ site }: Call) =>
  ok(RESOLUTIONS.map((resolution) => resolutionShape(site, resolution)));

const linkTypes = ({ site }: Call) =>
  ok({ issueLinkTypes: LINK_TYPES.map((type) => linkTypeShape(site, type)) });

const fields = ({ site }: Call) =>
  ok(
    fieldsOf(site.store).map((field) => ({
      id: field.id,
      key: field.id,
      name: field.name,
      custom: field.custom,
      orderable: field.orderable,
      navigable: !field.hidden,
      searchable: true,
      clauseNames: field.clauseNames,
      schema: field.schema,
    })),
  );

const searchFields = (call: Call) => {
  const types = listParameter(call, 'type');
  const ids = listParameter(call, 'id');
  const words = (call.query.get('query') ?? '').toLowerCase();
  const found = fieldsOf(call.site.store)
    .filter((field) => types.length === 0 || types.includes(field.custom ? 'custom' : 'system'))
    .filter((field) => ids.length === 0 || ids.includes(field.id))
    .filter(({ name }) => name.toLowerCase().includes(words))
    .map(({ id, name, schema }) => ({ id, name, schema, key: id, description: '' }));
  return ok({ self: `${call.site.baseUrl}/rest/api/3/field/search`, ...page(call, found, 50, 50) });
};

const labels = (call: Call) => {
  const used = new Set<string>();
  for (const issue of call.site.store.issues.all()) {
    const project = call.site.store.projects.get(issue.projectId);
    if (project !== undefined && mayBrowse(call.viewer, project))
      for (const label of issue.labels) used.add(label);
  }
  return ok(page(call, [...used].sort(), 1_000, 1_000));
};

export const SERVER_INFO = '/rest/api/3/serverInfo';

export const siteInfoRoutes: readonly Route[] = [
  route('GET', SERVER_INFO, serverInfo),
  route('GET', '/rest/api/3/status', statuses),
  route('GET', '/rest/api/3/status/{idOrName}', status),
  route('GET', '/rest/api/3/statuses/search', searchStatuses),
  route('GET', '/rest/api/3/statuscategory', statusCategories),
  route('GET', '/rest/api/3/issuetype', issueTypes),
  route('GET', '/rest/api/3/priority', priorities),
  route('GET', '/rest/api/3/resolution', resolutions),
  route('GET', '/rest/api/3/issueLinkType', linkTypes),
  route('GET', '/rest/api/3/field', fields),
  route('GET', '/rest/api/3/field/search', searchFields),
  route('GET', '/rest/api/3/label', labels),
];
