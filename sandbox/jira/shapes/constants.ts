import {
  type LinkType,
  type NamedConstant,
  PRIORITIES,
  RESOLUTIONS,
  STATUS_CATEGORIES,
} from '../model/constants';
import type { Site } from '../model/site';
import type { IssueTypeRecord, StatusCategory, StatusRecord } from '../store/records';

const scopeOf = (projectId: string | null) =>
  projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };

export const statusCategoryShape = (site: Site, category: StatusCategory) => {
  const { id, name, colorName } = STATUS_CATEGORIES[category];
  return { self: `${site.baseUrl}/rest/api/3/statuscategory/${id}`, id, key: category, colorName, name };
};

export const statusShape = (site: Site, status: StatusRecord) => ({
  self: `${site.baseUrl}/rest/api/3/status/${status.id}`,
  description: '',
  iconUrl: `${site.baseUrl}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: statusCategoryShape(site, status.category),
  ...scopeOf(status.projectId),
});

const AVATARS: Readonly<Record<IssueTypeRecord['level'], number>> = { 1: 10307, 0: 10315, [-1]: 10316 };

export const issueTypeShape = (site: Site, type: IssueTypeRecord) => ({
  self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
  id: type.id,
  description: '',
  iconUrl: `${site.baseUrl}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${AVATARS[type.level]}?size=medium`,
  name: type.name,
  subtask: type.level === -1,
  avatarId: AVATARS[type.level],
  hierarchyLevel: type.level,
  ...scopeOf(type.projectId),
});

export const priorityShape = (site: Site, { id, name }: NamedConstant) => ({
  self: `${site.baseUrl}/rest/api/3/priority/${id}`,
  iconUrl: `${site.baseUrl}/images/icons/priorities/${name.toLowerCase()}_new.svg`,
  name,
  id,
});

export const priorityShapeById = (site: Site, id: string) => {
  const priority = PRIORITIES.find((known) => known.id === id);
  return priority === undefined ? null : priorityShape(site, priority);
};

export const resolutionShape = (site: Site, { id, name, description }: NamedConstant) => ({
  self: `${site.baseUrl}/rest/api/3/resolution/${id}`,
  id,
  description,
  name,
});

export const resolutionShapeById = (site: Site, id: string | null) => {
  const resolution = RESOLUTIONS.find((known) => known.id === id);
  return resolution === undefined ? null : resolutionShape(site, resolution);
};

export const linkTypeShape = (site: Site, { id, name, inward, outward }: LinkType) => ({
  id,
  name,
  inward,
  outward,
  self: `${site.baseUrl}/rest/api/3/issueLinkType/${id}`,
});
