import { customFieldNumber, estimateFieldId } from '../model/fields';
import type { Site } from '../model/site';
import type { BoardRecord, ProjectRecord } from '../store/records';

export const boardShape = (site: Site, board: BoardRecord, project: ProjectRecord) => ({
  id: board.id,
  self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}`,
  name: board.name,
  type: board.type,
  location: {
    projectId: Number(project.id),
    displayName: `${project.name} (${project.key})`,
    projectName: project.name,
    projectKey: project.key,
    projectTypeKey: 'software',
    avatarURI: `${site.baseUrl}/secure/projectavatar?pid=${project.id}&size=24`,
    name: `${project.name} (${project.key})`,
  },
  isPrivate: false,
});

/** What the board can do: the one way to tell whether a team-managed board (type `simple`) works in sprints. */
export const boardFeaturesShape = (board: BoardRecord) => {
  const feature = (boardFeature: 'SPRINTS' | 'BACKLOG', isOn: boolean) => ({
    boardFeature,
    boardId: board.id,
    featureId: boardFeature,
    featureType: 'BASIC',
    localisedName: boardFeature === 'SPRINTS' ? 'Sprints' : 'Backlog',
    state: isOn ? 'ENABLED' : 'DISABLED',
    toggleLocked: board.type !== 'simple',
  });
  return { features: [feature('BACKLOG', board.hasSprints), feature('SPRINTS', board.hasSprints)] };
};

/** One column for each status of the workflow. */
const columns = (site: Site, project: ProjectRecord) =>
  project.statusIds.flatMap((id) => {
    const status = site.store.statuses.get(id);
    if (status === undefined) return [];
    return [{ name: status.name, statuses: [{ id, self: `${site.baseUrl}/rest/api/2/status/${id}` }] }];
  });

const estimation = (site: Site, project: ProjectRecord) => {
  const fieldId = estimateFieldId(site.store, project);
  const displayName = site.store.customFields.get(fieldId)?.name ?? fieldId;
  return { estimation: { type: 'field', field: { fieldId, displayName } } };
};

/** Kanban boards of company-managed projects estimate nothing; the others say which field they estimate in. */
export const boardConfigurationShape = (site: Site, board: BoardRecord, project: ProjectRecord) => ({
  id: board.id,
  name: board.name,
  type: board.type,
  self: `${site.baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
  location: {
    type: 'project',
    key: project.key,
    id: project.id,
    self: `${site.baseUrl}/rest/api/2/project/${project.id}`,
    name: project.name,
  },
  filter: { id: String(10_000 + board.id), self: `${site.baseUrl}/rest/api/2/filter/${10_000 + board.id}` },
  ...(board.type === 'kanban'
    ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } }
    : {}),
  columnConfig: { columns: columns(site, project), constraintType: 'none' },
  ...(board.type === 'kanban' ? {} : estimation(site, project)),
  ranking: { rankCustomFieldId: customFieldNumber(site.store.fieldId('rank')) },
});
