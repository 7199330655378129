import { z } from 'zod';

/**
 * What the local Jira keeps. Records are immutable: a change replaces the record, so that the search index can hold an
 * older one. The schemas double as the parser of saved sites.
 */
const millis = z.number();
const nullable = z.string().nullable();

export const userRecord = z.object({
  accountId: z.string(),
  accountType: z.enum(['atlassian', 'app']),
  email: z.string(),
  displayName: z.string(),
  active: z.boolean(),
  siteAdministrator: z.boolean(),
});

export const statusRecord = z.object({
  id: z.string(),
  name: z.string(),
  category: z.enum(['new', 'indeterminate', 'done']),
  /** Team-managed projects have statuses of their own. */
  projectId: nullable,
});

export const issueTypeRecord = z.object({
  id: z.string(),
  name: z.string(),
  level: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
  projectId: nullable,
});

export const fieldOptionRecord = z.object({ id: z.string(), value: z.string() });

export const customFieldRecord = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(['storyPoints', 'storyPointEstimate', 'sprint', 'flagged', 'rank', 'startDate', 'team']),
  options: z.array(fieldOptionRecord).readonly(),
});

export const projectRecord = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  style: z.enum(['company-managed', 'team-managed']),
  language: z.enum(['en', 'de']),
  lead: z.string(),
  administrators: z.array(z.string()).readonly(),
  members: z.array(z.string()).readonly(),
  viewers: z.array(z.string()).readonly(),
  /** Workflow order, left to right. */
  statusIds: z.array(z.string()).readonly(),
  issueTypeIds: z.array(z.string()).readonly(),
  linksOnCreateScreen: z.boolean(),
  estimateOnCreateScreen: z.boolean(),
  requiredTeamField: z.boolean(),
  /** Whether every step to a done status asks for a resolution. Sites saved earlier do not say. */
  asksForResolution: z.boolean().default(false),
  /** Number of the last issue key given out; deleted issues leave gaps. */
  lastIssueNumber: z.number(),
});

export const boardRecord = z.object({
  id: z.number(),
  name: z.string(),
  projectId: z.string(),
  type: z.enum(['scrum', 'kanban', 'simple']),
  hasSprints: z.boolean(),
});

export const sprintRecord = z.object({
  id: z.number(),
  boardId: z.number(),
  name: z.string(),
  goal: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  created: millis,
  start: millis.nullable(),
  end: millis.nullable(),
  activated: millis.nullable(),
  completed: millis.nullable(),
});

/** A release that work is to be part of. */
export const versionRecord = z.object({
  id: z.string(),
  projectId: z.string(),
  name: z.string(),
  description: z.string(),
  released: z.boolean(),
  archived: z.boolean(),
  releaseDate: nullable,
});

/** `before` and `after` are what Jira calls `from` and `to`; a property named `toString` is a trap in JavaScript. */
export const changeRecord = z.object({
  field: z.string(),
  fieldId: nullable,
  fieldType: z.enum(['jira', 'custom']),
  before: nullable,
  beforeText: nullable,
  after: nullable,
  afterText: nullable,
});

export const historyRecord = z.object({
  id: z.string(),
  created: millis,
  authorId: nullable,
  changes: z.array(changeRecord).readonly(),
});

export const commentRecord = z.object({
  id: z.string(),
  authorId: z.string(),
  created: millis,
  updated: millis,
  body: z.unknown(),
});

export const linkRecord = z.object({
  id: z.string(),
  typeId: z.string(),
  /** The issue that does it: `source` blocks `destination`. */
  sourceId: z.string(),
  destinationId: z.string(),
});

export const issueRecord = z.object({
  id: z.string(),
  key: z.string(),
  number: z.number(),
  projectId: z.string(),
  typeId: z.string(),
  summary: z.string(),
  /** Atlassian document, or null. */
  description: z.unknown(),
  statusId: z.string(),
  priorityId: z.string(),
  resolutionId: nullable,
  assigneeId: nullable,
  reporterId: nullable,
  creatorId: z.string(),
  labels: z.array(z.string()).readonly(),
  parentId: nullable,
  created: millis,
  updated: millis,
  resolved: millis.nullable(),
  statusCategoryChanged: millis,
  dueDate: nullable,
  /** Numbers, days (`yyyy-MM-dd`) and option ids by custom field id. */
  custom: z.record(z.string(), z.union([z.string(), z.number()])).readonly(),
  /** In the order in which the issue entered them; closed ones stay. */
  sprintIds: z.array(z.number()).readonly(),
  flagged: z.boolean(),
  /** Sites saved earlier have no releases. */
  fixVersionIds: z.array(z.string()).readonly().default([]),
  rank: z.string(),
  linkIds: z.array(z.string()).readonly(),
  properties: z.record(z.string(), z.unknown()).readonly(),
  /** Oldest first. */
  histories: z.array(historyRecord).readonly(),
  comments: z.array(commentRecord).readonly(),
});

export const gadgetRecord = z.object({
  id: z.number(),
  moduleKey: nullable,
  uri: nullable,
  title: z.string(),
  color: z.string(),
  row: z.number(),
  column: z.number(),
});

export const dashboardRecord = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  ownerId: z.string(),
  /** Whether everyone who is logged in may see it, or change it. */
  sharedView: z.boolean(),
  sharedEdit: z.boolean(),
  gadgets: z.array(gadgetRecord).readonly(),
  /** Item id, then property key. */
  itemProperties: z.record(z.string(), z.record(z.string(), z.unknown()).readonly()).readonly(),
});

export const filterRecord = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  jql: z.string(),
  ownerId: z.string(),
  /** Whether everyone who is logged in may use it. */
  shared: z.boolean(),
});

export type UserRecord = Readonly<z.infer<typeof userRecord>>;
export type StatusRecord = Readonly<z.infer<typeof statusRecord>>;
export type IssueTypeRecord = Readonly<z.infer<typeof issueTypeRecord>>;
export type CustomFieldRecord = Readonly<z.infer<typeof customFieldRecord>>;
export type CustomFieldRole = CustomFieldRecord['role'];
export type ProjectRecord = Readonly<z.infer<typeof projectRecord>>;
export type BoardRecord = Readonly<z.infer<typeof boardRecord>>;
export type SprintRecord = Readonly<z.infer<typeof sprintRecord>>;
export type VersionRecord = Readonly<z.infer<typeof versionRecord>>;
export type ChangeRecord = Readonly<z.infer<typeof changeRecord>>;
export type HistoryRecord = Readonly<z.infer<typeof historyRecord>>;
export type CommentRecord = Readonly<z.infer<typeof commentRecord>>;
export type LinkRecord = Readonly<z.infer<typeof linkRecord>>;
export type IssueRecord = Readonly<z.infer<typeof issueRecord>>;
export type GadgetRecord = Readonly<z.infer<typeof gadgetRecord>>;
export type DashboardRecord = Readonly<z.infer<typeof dashboardRecord>>;
export type FilterRecord = Readonly<z.infer<typeof filterRecord>>;
export type StatusCategory = StatusRecord['category'];
