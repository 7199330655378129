import type { IssueTypeRecord, ProjectRecord, StatusCategory } from '../store/records';
import type { Store } from '../store/store';

/** Account ids by project role. */
export type ProjectRoles = Pick<NewProject, 'administrators' | 'members' | 'viewers'>;

/** A project to be made on the site. */
export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly style: 'company-managed' | 'team-managed';
  readonly board: 'scrum' | 'kanban' | null;
  readonly language: 'en' | 'de';
  readonly lead: string;
  readonly administrators: readonly string[];
  readonly members: readonly string[];
  readonly viewers: readonly string[];
  readonly linksOnCreateScreen: boolean;
  /** Whether the estimate can be set when an issue is created. Default true. */
  readonly estimateOnCreateScreen?: boolean;
  /** A company's own required field that knows no default. Default false. */
  readonly requiredTeamField?: boolean;
  /** Whether every step to a done status has a screen on which a resolution must be chosen. Default false. */
  readonly asksForResolution?: boolean;
  /** Statuses that its workflow has after those of Jira's own template. Default none. */
  readonly furtherStatuses?: readonly Step[];
}

export interface CreatedProject {
  readonly id: string;
  readonly key: string;
  readonly boardId: number | null;
}

interface Step {
  readonly name: string;
  readonly category: StatusCategory;
}
interface Type {
  readonly name: string;
  readonly level: IssueTypeRecord['level'];
}

const WORKFLOWS: Readonly<Record<'en' | 'de', readonly Step[]>> = {
  en: [
    { name: 'To Do', category: 'new' },
    { name: 'Waiting for Data', category: 'indeterminate' },
    { name: 'In Progress', category: 'indeterminate' },
    { name: 'In Review', category: 'indeterminate' },
    { name: 'Done', category: 'done' },
  ],
  de: [
    { name: 'Zu erledigen', category: 'new' },
    { name: 'Wartet auf Daten', category: 'indeterminate' },
    { name: 'In Arbeit', category: 'indeterminate' },
    { name: 'In Prüfung', category: 'indeterminate' },
    { name: 'Fertig', category: 'done' },
  ],
};

const ISSUE_TYPES: Readonly<Record<'en' | 'de', readonly Type[]>> = {
  en: [
    { name: 'Epic', level: 1 },
    { name: 'Story', level: 0 },
    { name: 'Task', level: 0 },
    { name: 'Bug', level: 0 },
    { name: 'Sub-task', level: -1 },
  ],
  de: [
    { name: 'Epic', level: 1 },
    { name: 'Story', level: 0 },
    { name: 'Aufgabe', level: 0 },
    { name: 'Fehler', level: 0 },
    { name: 'Unteraufgabe', level: -1 },
  ],
};

/** Company-managed projects share statuses and issue types by name; team-managed ones always get their own. */
const statusIdFor = (store: Store, step: Step, ownProject: string | null): string => {
  if (ownProject === null) {
    for (const status of store.statuses.values()) {
      if (status.projectId === null && status.name === step.name && status.category === step.category)
        return status.id;
    }
  }
  const id = String(store.next('status'));
  store.statuses.set(id, { id, name: step.name, category: step.category, projectId: ownProject });
  return id;
};

const issueTypeIdFor = (store: Store, type: Type, ownProject: string | null): string => {
  if (ownProject === null) {
    for (const known of store.issueTypes.values()) {
      if (known.projectId === null && known.name === type.name && known.level === type.level) return known.id;
    }
  }
  const id = String(store.next('issueType'));
  store.issueTypes.set(id, { id, name: type.name, level: type.level, projectId: ownProject });
  return id;
};

/** Makes the project itself with a given workflow and given issue types; no board. */
export const addProjectRecord = (
  store: Store,
  project: Omit<NewProject, 'board'>,
  statuses: readonly Step[],
  issueTypes: readonly Type[],
): ProjectRecord => {
  const id = String(store.next('project'));
  const scope = project.style === 'team-managed' ? id : null;
  const record: ProjectRecord = {
    id,
    key: project.key,
    name: project.name,
    style: project.style,
    language: project.language,
    lead: project.lead,
    administrators: project.administrators,
    members: project.members,
    viewers: project.viewers,
    statusIds: statuses.map((step) => statusIdFor(store, step, scope)),
    issueTypeIds: issueTypes.map((type) => issueTypeIdFor(store, type, scope)),
    linksOnCreateScreen: project.linksOnCreateScreen,
    estimateOnCreateScreen: project.estimateOnCreateScreen ?? true,
    requiredTeamField: project.requiredTeamField ?? false,
    asksForResolution: project.asksForResolution ?? false,
    lastIssueNumber: 0,
  };
  store.projects.set(id, record);
  return record;
};

/** Gives a project its board. Team-managed boards are of type `simple`, with or without sprints. */
export const addBoard = (store: Store, project: ProjectRecord, kind: 'scrum' | 'kanban'): number => {
  const id = store.next('board');
  const type = project.style === 'team-managed' ? 'simple' : kind;
  store.boards.set(id, {
    id,
    name: `${project.key} board`,
    projectId: project.id,
    type,
    hasSprints: kind === 'scrum',
  });
  return id;
};

/** Makes a project as Jira's own templates would. */
export const createProject = (store: Store, project: NewProject): CreatedProject => {
  const statuses = [...WORKFLOWS[project.language], ...(project.furtherStatuses ?? [])];
  const record = addProjectRecord(store, project, statuses, ISSUE_TYPES[project.language]);
  const boardId = project.board === null ? null : addBoard(store, record, project.board);
  return { id: record.id, key: record.key, boardId };
};

/** By id or key; keys in any case. */
export const findProject = (store: Store, idOrKey: string): ProjectRecord | undefined => {
  const byId = store.projects.get(idOrKey);
  if (byId !== undefined) return byId;
  const key = idOrKey.toUpperCase();
  for (const project of store.projects.values()) if (project.key === key) return project;
  return undefined;
};

export const boardOf = (store: Store, projectId: string) => {
  for (const board of store.boards.values()) if (board.projectId === projectId) return board;
  return undefined;
};

export const issueTypesOf = (store: Store, project: ProjectRecord): readonly IssueTypeRecord[] =>
  project.issueTypeIds.flatMap((id) => {
    const type = store.issueTypes.get(id);
    return type === undefined ? [] : [type];
  });
