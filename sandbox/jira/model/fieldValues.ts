import { z } from 'zod';
import type { IssueRecord, IssueTypeRecord, ProjectRecord } from '../store/records';
import type { Store } from '../store/store';
import { isAtlassianDocument, looksLikeDocument } from './adf';
import { PRIORITIES, RESOLUTIONS } from './constants';
import { mayBrowse, mayIn } from './permissions';
import type { Viewer } from './site';
import { viewerOf } from './users';
import { versionIds } from './versions';

/** Where a value is to be put, and by whom: nothing can be pointed at that they may not see. */
export interface FieldTarget {
  readonly viewer: Viewer;
  readonly store: Store;
  readonly project: ProjectRecord;
  readonly type: IssueTypeRecord;
}

/** A value understood as a change of the issue, or Jira's sentence about it. */
export type Setting =
  | { readonly ok: true; readonly apply: (issue: IssueRecord) => IssueRecord }
  | { readonly ok: false; readonly message: string; readonly key?: string };

const set = (apply: (issue: IssueRecord) => IssueRecord): Setting => ({ ok: true, apply });
const refuse = (message: string, key?: string): Setting =>
  key === undefined ? { ok: false, message } : { ok: false, message, key };

const reference = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  key: z.string().optional(),
  name: z.string().optional(),
  accountId: z.string().nullable().optional(),
  value: z.string().optional(),
});

const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));

const withCustom = (issue: IssueRecord, id: string, value: string | number | null): IssueRecord => {
  const { [id]: _replaced, ...rest } = issue.custom;
  return { ...issue, custom: value === null ? rest : { ...rest, [id]: value } };
};

const readSummary = (value: unknown): Setting => {
  if (typeof value !== 'string') return refuse('Operation value must be a string');
  const summary = value.trim();
  if (summary === '') return refuse('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) return refuse('The summary is invalid because it contains newline characters.');
  if (summary.length > 255) return refuse("Summary can't exceed 255 characters.");
  return set((issue) => ({ ...issue, summary }));
};

const readDescription = (value: unknown): Setting => {
  if (value === null) return set((issue) => ({ ...issue, description: null }));
  if (!looksLikeDocument(value))
    return refuse('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  if (!isAtlassianDocument(value)) return refuse('INVALID_INPUT');
  return set((issue) => ({ ...issue, description: value }));
};

const readUser =
  (role: 'assignee' | 'reporter') =>
  (value: unknown, { store, project }: FieldTarget): Setting => {
    const field = role === 'assignee' ? 'assigneeId' : 'reporterId';
    if (value === null) return set((issue) => ({ ...issue, [field]: null }));
    const parsed = reference.safeParse(value);
    if (!parsed.success) return refuse('data was not an Object');
    const accountId = parsed.data.accountId ?? parsed.data.id ?? null;
    if (accountId === null) return set((issue) => ({ ...issue, [field]: null }));
    const user = store.users.get(accountId);
    if (user === undefined) return refuse(`Specify a valid value for ${role}`);
    if (role === 'assignee' && !(user.active && mayIn(viewerOf(user), 'ASSIGNABLE_USER', project)))
      return refuse(`User '${accountId}' cannot be assigned issues.`);
    return set((issue) => ({ ...issue, [field]: accountId }));
  };

const readPriority = (value: unknown): Setting => {
  const parsed = reference.safeParse(value);
  const priority = PRIORITIES.find(
    ({ id, name }) => parsed.data !== undefined && (id === parsed.data.id || name === parsed.data.name),
  );
  if (priority === undefined) return refuse('The priority selected is invalid.');
  return set((issue) => ({ ...issue, priorityId: priority.id }));
};

const readResolution = (value: unknown): Setting => {
  const parsed = reference.safeParse(value);
  const resolution = RESOLUTIONS.find(
    ({ id, name }) => parsed.data !== undefined && (id === parsed.data.id || name === parsed.data.name),
  );
  if (resolution === undefined) return refuse('The resolution selected is invalid.');
  return set((issue) => ({ ...issue, resolutionId: resolution.id }));
};

/** Labels as Jira takes them: no spaces, 255 characters, each once. */
export const readLabels = (value: unknown): Setting => {
  const parsed = z.array(z.string()).nullable().safeParse(value);
  if (!parsed.success) return refuse('Operation value must be an array of strings');
  const labels = [...new Set(parsed.data ?? [])];
  for (const label of labels) {
    if (/\s/.test(label)) return refuse(`The label '${label}' contains spaces which is invalid.`);
    if (label.length > 255) return refuse(`The label '${label.slice(0, 20)}...' exceeds 255 characters.`);
  }
  return set((issue) => ({ ...issue, labels }));
};

const readFixVersions = (value: unknown, { store, project }: FieldTarget): Setting => {
  const parsed = z.array(reference).nullable().safeParse(value);
  if (!parsed.success) return refuse('data was not an array');
  const ids = versionIds(store, project, parsed.data ?? []);
  if (ids === undefined) return refuse("Specify a valid 'id' or 'name' for Fix versions");
  return set((issue) => ({ ...issue, fixVersionIds: ids }));
};

const readDueDate = (value: unknown): Setting => {
  if (value === null || value === '') return set((issue) => ({ ...issue, dueDate: null }));
  if (typeof value !== 'string') return refuse('Operation value must be a string');
  if (!isDay(value)) return refuse(`Error parsing date string: ${value}`);
  return set((issue) => ({ ...issue, dueDate: value }));
};

const mayBrowseProject = ({ store, viewer }: FieldTarget, projectId: string | undefined): boolean => {
  const project = projectId === undefined ? undefined : store.projects.get(projectId);
  return project !== undefined && mayBrowse(viewer, project);
};

const readParent = (value: unknown, target: FieldTarget): Setting => {
  const { store, project, type } = target;
  if (value === null) return set((issue) => ({ ...issue, parentId: null }));
  const parsed = reference.safeParse(value);
  const idOrKey = parsed.data?.id ?? parsed.data?.key;
  const parent = idOrKey === undefined ? undefined : store.issues.find(idOrKey);
  if (parent === undefined || !mayBrowseProject(target, parent.projectId))
    return refuse('Could not find issue by id or key.');
  const parentLevel = store.issueTypes.get(parent.typeId)?.level;
  const fits = parentLevel === type.level + 1;
  const ownProject = parent.projectId === project.id;
  if (!fits || (!ownProject && (project.style === 'team-managed' || type.level === -1)))
    return refuse('Given parent work item does not belong to appropriate hierarchy.', 'parentId');
  return set((issue) => ({ ...issue, parentId: parent.id }));
};

const readNumber =
  (id: string) =>
  (value: unknown): Setting => {
    if (value === null) return set((issue) => withCustom(issue, id, null));
    if (typeof value !== 'number' || !Number.isFinite(value))
      return refuse('Operation value must be a number');
    return set((issue) => withCustom(issue, id, value));
  };

const readStartDate =
  (id: string) =>
  (value: unknown): Setting => {
    if (value === null) return set((issue) => withCustom(issue, id, null));
    if (typeof value !== 'string') return refuse('Operation value must be a string');
    if (!isDay(value)) return refuse('Enter a date in yyyy-MM-dd format.');
    return set((issue) => withCustom(issue, id, value));
  };

const readOption =
  (id: string) =>
  (value: unknown, { store }: FieldTarget): Setting => {
    if (value === null) return set((issue) => withCustom(issue, id, null));
    const parsed = reference.safeParse(value);
    if (!parsed.success) return refuse("Specify a valid 'id' or 'name' for the option.");
    const option = store.customFields
      .get(id)
      ?.options.find((known) => known.id === parsed.data.id || known.value === parsed.data.value);
    if (option === undefined)
      return refuse(`Option value '${parsed.data.value ?? parsed.data.id}' is not valid`);
    return set((issue) => withCustom(issue, id, option.id));
  };

const readFlagged = (value: unknown): Setting => {
  const parsed = z.array(reference).nullable().safeParse(value);
  if (!parsed.success) return refuse('data was not an array');
  return set((issue) => ({ ...issue, flagged: (parsed.data ?? []).length > 0 }));
};

/** Sprints of an issue after it moved to another sprint, or to the backlog: closed ones stay. */
export const movedToSprint = (store: Store, issue: IssueRecord, sprintId: number | null): IssueRecord => {
  const closed = issue.sprintIds.filter((id) => store.sprints.get(id)?.state === 'closed' && id !== sprintId);
  return { ...issue, sprintIds: sprintId === null ? closed : [...closed, sprintId] };
};

const readSprint = (value: unknown, target: FieldTarget): Setting => {
  const { store } = target;
  if (value === null) return set((issue) => movedToSprint(store, issue, null));
  if (typeof value !== 'number') return refuse('Number value expected as the Sprint id.');
  const sprint = store.sprints.get(value);
  const board = sprint === undefined ? undefined : store.boards.get(sprint.boardId);
  if (sprint === undefined || !mayBrowseProject(target, board?.projectId))
    return refuse('Sprint does not exist or you do not have permission to view it.');
  if (sprint.state === 'closed') return refuse('Issue can be assigned only active or future sprints.');
  return set((issue) => movedToSprint(store, issue, value));
};

const readIssueType = (value: unknown, { store, project, type }: FieldTarget): Setting => {
  const parsed = reference.safeParse(value);
  const wanted = project.issueTypeIds
    .map((id) => store.issueTypes.get(id))
    .find(
      (known) => known !== undefined && (known.id === parsed.data?.id || known.name === parsed.data?.name),
    );
  if (wanted === undefined) return refuse('Specify a valid issue type');
  if (wanted.level !== type.level) return refuse('The issue type selected is invalid.');
  return set((issue) => ({ ...issue, typeId: wanted.id }));
};

type Reader = (value: unknown, target: FieldTarget) => Setting;

const SYSTEM_READERS: Readonly<Record<string, Reader>> = {
  summary: readSummary,
  description: readDescription,
  assignee: readUser('assignee'),
  reporter: readUser('reporter'),
  priority: readPriority,
  resolution: readResolution,
  labels: readLabels,
  duedate: readDueDate,
  fixVersions: readFixVersions,
  parent: readParent,
  issuetype: readIssueType,
};

const customReader = (store: Store, fieldId: string): Reader | undefined => {
  switch (store.customFields.get(fieldId)?.role) {
    case 'storyPoints':
    case 'storyPointEstimate':
      return readNumber(fieldId);
    case 'startDate':
      return readStartDate(fieldId);
    case 'team':
      return readOption(fieldId);
    case 'flagged':
      return readFlagged;
    case 'sprint':
      return readSprint;
    default:
      return undefined;
  }
};

/** Understands the value of one field, or says as Jira does what is wrong with it. */
export const readFieldValue = (fieldId: string, value: unknown, target: FieldTarget): Setting => {
  const reader = SYSTEM_READERS[fieldId] ?? customReader(target.store, fieldId);
  if (reader === undefined)
    return refuse(`Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`);
  return reader(value, target);
};
