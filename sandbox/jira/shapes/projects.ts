import { issueTypesOf } from '../model/projects';
import type { Site } from '../model/site';
import type { IssueTypeRecord, ProjectRecord } from '../store/records';
import { issueTypeShape } from './constants';
import { avatarUrls, userShapeById } from './users';

/** The short form in which issues, boards and lists mention a project. */
export const projectShape = (site: Site, project: ProjectRecord) => ({
  self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
  simplified: project.style === 'team-managed',
  avatarUrls: avatarUrls(`${site.baseUrl}/secure/projectavatar?pid=${project.id}`),
});

/** As `/project/search` lists it; the lead only where it was asked for (`expand=lead`). */
export const projectListShape = (site: Site, project: ProjectRecord, expand: readonly string[] = []) => ({
  ...projectShape(site, project),
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  style: project.style === 'team-managed' ? 'next-gen' : 'classic',
  isPrivate: false,
  properties: {},
  ...(expand.includes('lead') ? { lead: userShapeById(site, project.lead) ?? undefined } : {}),
});

export const projectDetailsShape = (site: Site, project: ProjectRecord) => ({
  ...projectListShape(site, project),
  description: '',
  lead: userShapeById(site, project.lead) ?? undefined,
  components: [],
  issueTypes: issueTypesOf(site.store, project).map((type: IssueTypeRecord) => issueTypeShape(site, type)),
  assigneeType: 'UNASSIGNED',
  versions: [],
  roles: {},
});
