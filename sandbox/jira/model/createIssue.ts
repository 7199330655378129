import { z } from 'zod';
import { rankAfterLast } from '../store/rank';
import type { IssueRecord, IssueTypeRecord, ProjectRecord } from '../store/records';
import { DEFAULT_PRIORITY } from './constants';
import { type Intent, type IssueInput, readIntent } from './intent';
import { linkIssues } from './links';
import { mayBrowse, mayIn } from './permissions';
import { findProject } from './projects';
import { checkProperty } from './properties';
import { requiredMessage, type ScreenField, screenOf } from './screens';
import { actingAccount, type Site, type Viewer } from './site';

/** An issue that can be created, or why not. `create` does it. */
export type PlannedIssue =
  | { readonly ok: true; readonly create: () => IssueRecord }
  | {
      readonly ok: false;
      readonly errorMessages: readonly string[];
      readonly errors: Readonly<Record<string, string>>;
    };

const refused = (errors: Readonly<Record<string, string>>): PlannedIssue => ({
  ok: false,
  errorMessages: [],
  errors,
});

const reference = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  key: z.string().optional(),
  name: z.string().optional(),
});

const wantedProject = ({ store }: Site, viewer: Viewer, value: unknown): ProjectRecord | undefined => {
  const parsed = reference.safeParse(value).data;
  const idOrKey = parsed?.id ?? parsed?.key;
  const project = idOrKey === undefined ? undefined : findProject(store, idOrKey);
  return project !== undefined && mayBrowse(viewer, project) ? project : undefined;
};

const wantedType = ({ store }: Site, project: ProjectRecord, value: unknown): IssueTypeRecord | undefined => {
  const parsed = reference.safeParse(value).data;
  return project.issueTypeIds
    .map((id) => store.issueTypes.get(id))
    .find((type) => type !== undefined && (type.id === parsed?.id || type.name === parsed?.name));
};

const missingFields = (screen: readonly ScreenField[], input: IssueInput): Record<string, string> => {
  const given = { ...(input.fields ?? {}), ...(input.update ?? {}) };
  const missing = screen.filter(
    ({ field, required, hasDefaultValue }) =>
      required && !hasDefaultValue && (given[field.id] === undefined || given[field.id] === null),
  );
  return Object.fromEntries(missing.map((entry) => [entry.field.id, requiredMessage(entry)]));
};

const blankIssue = (site: Site, project: ProjectRecord, typeId: string, viewer: Viewer): IssueRecord => {
  const { store, clock } = site;
  const now = clock.now();
  const number = (store.projects.get(project.id)?.lastIssueNumber ?? project.lastIssueNumber) + 1;
  return {
    id: String(store.next('issue')),
    key: `${project.key}-${number}`,
    number,
    projectId: project.id,
    typeId,
    summary: '',
    description: null,
    statusId: project.statusIds[0] ?? '',
    priorityId: DEFAULT_PRIORITY,
    resolutionId: null,
    assigneeId: null,
    reporterId: actingAccount(viewer),
    creatorId: actingAccount(viewer),
    labels: [],
    parentId: null,
    created: now,
    updated: now,
    resolved: null,
    statusCategoryChanged: now,
    dueDate: null,
    custom: {},
    sprintIds: [],
    flagged: false,
    fixVersionIds: [],
    rank: rankAfterLast(store.issues.lastRank()),
    linkIds: [],
    properties: {},
    histories: [],
    comments: [],
  };
};

const create = (
  site: Site,
  viewer: Viewer,
  project: ProjectRecord,
  typeId: string,
  intent: Extract<Intent, { ok: true }>,
  properties: Readonly<Record<string, unknown>>,
): IssueRecord => {
  const { store } = site;
  const issue = { ...intent.apply(blankIssue(site, project, typeId, viewer)), properties };
  const current = store.projects.get(project.id) ?? project;
  store.projects.set(project.id, { ...current, lastIssueNumber: issue.number });
  store.issues.put(issue, issue.created);
  const stroke = { authorId: actingAccount(viewer), at: issue.created };
  for (const { type, direction, otherId } of intent.links) {
    const [source, destination] = direction === 'outward' ? [issue.id, otherId] : [otherId, issue.id];
    linkIssues(store, type, source, destination, stroke);
  }
  return store.issues.find(issue.id) ?? issue;
};

/** Checks a request to create an issue completely, before anything is written. */
export const planIssue = (site: Site, viewer: Viewer, input: IssueInput): PlannedIssue => {
  const project = wantedProject(site, viewer, input.fields?.project);
  if (project === undefined) return refused({ project: 'Specify a valid project ID or key' });
  if (!mayIn(viewer, 'CREATE_ISSUES', project))
    return refused({ project: 'You cannot create issues in this project.' });
  const typeValue = input.fields?.issuetype;
  if (typeValue === undefined || typeValue === null) return refused({ issuetype: 'Specify an issue type' });
  const type = wantedType(site, project, typeValue);
  if (type === undefined) return refused({ issuetype: 'Specify a valid issue type' });

  const screen = screenOf(site.store, project, type, viewer, 'create');
  const { issuetype: _type, ...fields } = input.fields ?? {};
  const intent = readIntent({ ...input, fields }, screen, { store: site.store, project, type, viewer });
  const missing = missingFields(screen, input);
  const wrong = { ...missing, ...(intent.ok ? {} : intent.errors) };
  if (!intent.ok || Object.keys(wrong).length > 0) return refused(wrong);

  const properties = input.properties ?? [];
  const problem = properties.map(({ key, value }) => checkProperty(key, value)).find((p) => p !== undefined);
  if (problem !== undefined) return { ok: false, errorMessages: [problem], errors: {} };
  const values = Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  return { ok: true, create: () => create(site, viewer, project, type.id, intent, values) };
};
