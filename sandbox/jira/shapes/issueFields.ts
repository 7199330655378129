import { linkTypeById } from '../model/constants';
import { mayBrowse } from '../model/permissions';
import type { Site, Viewer } from '../model/site';
import { fixVersionsOf } from '../model/versions';
import type { CustomFieldRecord, IssueRecord } from '../store/records';
import { commentShape } from './comments';
import {
  issueTypeShape,
  linkTypeShape,
  priorityShapeById,
  resolutionShapeById,
  statusCategoryShape,
  statusShape,
} from './constants';
import { projectShape } from './projects';
import { sprintFieldShape } from './sprints';
import { jiraInstant } from './time';
import { userShapeById } from './users';
import { fixVersionShape } from './versions';

type FieldRenderer = (site: Site, issue: IssueRecord, viewer: Viewer) => unknown;

/** Another issue, unless it is gone or in a project that the viewer may not browse: Jira then leaves it out. */
const otherIssue = ({ store }: Site, id: string, viewer: Viewer): IssueRecord | undefined => {
  const issue = store.issues.find(id);
  const project = issue === undefined ? undefined : store.projects.get(issue.projectId);
  return project !== undefined && mayBrowse(viewer, project) ? issue : undefined;
};

const status = (site: Site, issue: IssueRecord) => {
  const record = site.store.statuses.get(issue.statusId);
  return record === undefined ? null : statusShape(site, record);
};

const issueType = (site: Site, issue: IssueRecord) => {
  const record = site.store.issueTypes.get(issue.typeId);
  return record === undefined ? null : issueTypeShape(site, record);
};

/** The few fields in which an issue mentions another. */
const mention = (site: Site, issue: IssueRecord) => ({
  id: issue.id,
  key: issue.key,
  self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
  fields: {
    summary: issue.summary,
    status: status(site, issue),
    priority: priorityShapeById(site, issue.priorityId),
    issuetype: issueType(site, issue),
  },
});

const parent: FieldRenderer = (site, issue, viewer) => {
  const record = issue.parentId === null ? undefined : otherIssue(site, issue.parentId, viewer);
  return record === undefined ? undefined : mention(site, record);
};

const subtasks: FieldRenderer = (site, issue) =>
  site.store.issues
    .children(issue.id)
    .filter((child) => site.store.issueTypes.get(child.typeId)?.level === -1)
    .map((child) => mention(site, child));

/** A link is told from this issue's end: `outwardIssue` is what it blocks, `inwardIssue` what blocks it. */
const links: FieldRenderer = (site, issue, viewer) =>
  issue.linkIds.flatMap((id) => {
    const link = site.store.links.get(id);
    const type = link === undefined ? undefined : linkTypeById(link.typeId);
    if (link === undefined || type === undefined) return [];
    const outward = link.sourceId === issue.id;
    const other = otherIssue(site, outward ? link.destinationId : link.sourceId, viewer);
    if (other === undefined) return [];
    return [
      {
        id,
        self: `${site.baseUrl}/rest/api/3/issueLink/${id}`,
        type: linkTypeShape(site, type),
        [outward ? 'outwardIssue' : 'inwardIssue']: mention(site, other),
      },
    ];
  });

const comments: FieldRenderer = (site, issue) => ({
  comments: issue.comments.map((comment) => commentShape(site, issue, comment)),
  self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment`,
  maxResults: issue.comments.length,
  total: issue.comments.length,
  startAt: 0,
});

const instant =
  (read: (issue: IssueRecord) => number | null): FieldRenderer =>
  (site, issue) => {
    const at = read(issue);
    return at === null ? null : jiraInstant(at, site.timeZone);
  };

const SYSTEM: Readonly<Record<string, FieldRenderer>> = {
  summary: (_, issue) => issue.summary,
  description: (_, issue) => issue.description ?? null,
  issuetype: issueType,
  project: (site, issue) => {
    const project = site.store.projects.get(issue.projectId);
    return project === undefined ? null : projectShape(site, project);
  },
  parent,
  status,
  statusCategory: (site, issue) =>
    statusCategoryShape(site, site.store.statuses.get(issue.statusId)?.category ?? 'new'),
  priority: (site, issue) => priorityShapeById(site, issue.priorityId),
  resolution: (site, issue) => resolutionShapeById(site, issue.resolutionId),
  assignee: (site, issue) => userShapeById(site, issue.assigneeId),
  reporter: (site, issue) => userShapeById(site, issue.reporterId),
  creator: (site, issue) => userShapeById(site, issue.creatorId),
  labels: (_, issue) => issue.labels,
  duedate: (_, issue) => issue.dueDate,
  created: instant((issue) => issue.created),
  updated: instant((issue) => issue.updated),
  resolutiondate: instant((issue) => issue.resolved),
  statuscategorychangedate: instant((issue) => issue.statusCategoryChanged),
  issuelinks: links,
  subtasks,
  components: () => [],
  fixVersions: (site, issue) =>
    fixVersionsOf(site.store, issue).map((version) => fixVersionShape(site, version)),
  versions: () => [],
  watches: (site, issue) => ({
    self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: 0,
    isWatching: false,
  }),
  votes: (site, issue) => ({
    self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/votes`,
    votes: 0,
    hasVoted: false,
  }),
  workratio: () => -1,
  comment: comments,
  attachment: () => [],
  worklog: () => ({ startAt: 0, maxResults: 20, total: 0, worklogs: [] }),
};

const optionShape = (site: Site, field: CustomFieldRecord, id: string | number | undefined) => {
  const option = field.options.find((known) => known.id === id);
  if (option === undefined) return null;
  return {
    self: `${site.baseUrl}/rest/api/3/customFieldOption/${option.id}`,
    value: option.value,
    id: option.id,
  };
};

const customValue = (site: Site, issue: IssueRecord, field: CustomFieldRecord): unknown => {
  switch (field.role) {
    case 'sprint': {
      const sprints = issue.sprintIds.flatMap((id) => {
        const sprint = site.store.sprints.get(id);
        return sprint === undefined ? [] : [sprintFieldShape(sprint)];
      });
      return sprints.length === 0 ? null : sprints;
    }
    case 'flagged':
      return issue.flagged ? [optionShape(site, field, field.options[0]?.id)] : null;
    case 'rank':
      return issue.rank;
    case 'team':
      return optionShape(site, field, issue.custom[field.id]);
    default:
      return issue.custom[field.id] ?? null;
  }
};

/** Value of one field as a viewer sees it; undefined where the issue has no such field. */
export const fieldValueShape = (site: Site, issue: IssueRecord, fieldId: string, viewer: Viewer): unknown => {
  const renderer = SYSTEM[fieldId];
  if (renderer !== undefined) return renderer(site, issue, viewer);
  const custom = site.store.customFields.get(fieldId);
  return custom === undefined ? undefined : customValue(site, issue, custom);
};
