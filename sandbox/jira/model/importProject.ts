import type { ImportedIssue, ImportedProject, ImportedSprint, Millis } from '../../types';
import { rankAfterLast } from '../store/rank';
import type { HistoryRecord, IssueRecord, ProjectRecord } from '../store/records';
import type { Store } from '../store/store';
import { DEFAULT_PRIORITY, DONE_RESOLUTION, LINK_TYPES, RESOLUTIONS } from './constants';
import { createHistoryImporter, type ImportIds } from './importHistory';
import { addBoard, addProjectRecord, findProject } from './projects';

/** Who may do what in an imported project; files say nothing about it. */
export interface ProjectAccess {
  readonly lead: string;
  readonly administrators: readonly string[];
  readonly members: readonly string[];
  readonly viewers: readonly string[];
}

/** What is imported is in the index at once. */
const LONG_AGO: Millis = 0;

const millis = (text: string | null | undefined): Millis | null =>
  text === null || text === undefined ? null : Date.parse(text);

/** The file's key, with a number behind it where the site has such a project already. */
const freeKey = (store: Store, key: string): string => {
  let candidate = key;
  for (let number = 2; findProject(store, candidate) !== undefined; number += 1)
    candidate = `${key}${number}`;
  return candidate;
};

const addSprint = (store: Store, boardId: number, sprint: ImportedSprint, now: Millis): number => {
  const id = store.next('sprint');
  const start = millis(sprint.startDate);
  store.sprints.set(id, {
    id,
    boardId,
    name: sprint.name,
    goal: sprint.goal ?? '',
    state: sprint.state,
    created: start ?? now,
    start,
    end: millis(sprint.endDate),
    activated: sprint.state === 'future' ? null : start,
    completed: millis(sprint.completeDate),
  });
  return id;
};

/** Keys keep their numbers; issues whose key belongs to another project get the next free ones. */
const keysHere = (
  file: ImportedProject,
  key: string,
): ReadonlyMap<string, { key: string; number: number }> => {
  const ownNumber = (issue: ImportedIssue): number | null => {
    const match = /^(.+)-(\d+)$/.exec(issue.key);
    return match?.[1] === file.key ? Number(match[2]) : null;
  };
  let last = Math.max(0, ...file.issues.map((issue) => ownNumber(issue) ?? 0));
  return new Map(
    file.issues.map((issue) => {
      const number = ownNumber(issue) ?? ++last;
      return [issue.key, { key: `${key}-${number}`, number }];
    }),
  );
};

/** When the issue last moved to another status category; its creation where the history does not tell. */
const categoryChanged = (store: Store, created: Millis, histories: readonly HistoryRecord[]): Millis => {
  const category = (id: string | null) => (id === null ? undefined : store.statuses.get(id)?.category);
  const moves = histories.filter(({ changes }) =>
    changes.some((c) => c.field === 'status' && category(c.before) !== category(c.after)),
  );
  return moves.at(-1)?.created ?? created;
};

const addLinks = (store: Store, file: ImportedProject, ids: ImportIds): void => {
  const known = new Set<string>();
  for (const issue of file.issues) {
    for (const { type: name, direction, key } of issue.links) {
      const type = LINK_TYPES.find((t) => t.name.toLowerCase() === name.toLowerCase()) ?? LINK_TYPES.at(-1);
      const here = store.issues.find(ids.issueId(issue.key) ?? '');
      const other = store.issues.find(ids.issueId(key) ?? '');
      if (type === undefined || here === undefined || other === undefined) continue;
      const [source, destination] = direction === 'outward' ? [here, other] : [other, here];
      const fingerprint = `${type.id} ${source.id} ${destination.id}`;
      if (known.has(fingerprint)) continue;
      known.add(fingerprint);
      const id = String(store.next('link'));
      store.links.set(id, { id, typeId: type.id, sourceId: source.id, destinationId: destination.id });
      for (const end of [source, destination])
        store.issues.put({ ...end, linkIds: [...end.linkIds, id] }, LONG_AGO);
    }
  }
};

interface Frame {
  readonly store: Store;
  readonly project: ProjectRecord;
  readonly ids: ImportIds;
  readonly keys: ReturnType<typeof keysHere>;
  readonly histories: (issue: ImportedIssue) => readonly HistoryRecord[];
}

const issueRecordOf = (issue: ImportedIssue, frame: Frame): IssueRecord => {
  const { store, project, ids } = frame;
  const { key, number } = frame.keys.get(issue.key) ?? { key: issue.key, number: 0 };
  const created = Date.parse(issue.created);
  const histories = frame.histories(issue);
  const type = project.issueTypeIds.find((id) => store.issueTypes.get(id)?.name === issue.type);
  const known = RESOLUTIONS.find(({ name }) => name === issue.resolution)?.id;
  return {
    id: ids.issueId(issue.key) ?? '',
    key,
    number,
    projectId: project.id,
    typeId: type ?? project.issueTypeIds[0] ?? '',
    summary: issue.summary,
    description: null,
    statusId: ids.statusId(issue.status),
    priorityId: DEFAULT_PRIORITY,
    // A site has its own resolutions; one that it does not know is a resolution all the same.
    resolutionId: issue.resolution === null ? null : (known ?? DONE_RESOLUTION),
    assigneeId: null,
    reporterId: project.lead,
    creatorId: project.lead,
    labels: issue.labels,
    parentId: issue.parentKey === null ? null : (ids.issueId(issue.parentKey) ?? null),
    created,
    updated: Date.parse(issue.updated),
    resolved: millis(issue.resolutiondate),
    statusCategoryChanged: categoryChanged(store, created, histories),
    dueDate: issue.duedate,
    custom: issue.storyPoints === null ? {} : { [store.fieldId('storyPoints')]: issue.storyPoints },
    sprintIds: issue.sprintIds.flatMap((id) => ids.sprintId(id) ?? []),
    flagged: issue.flagged,
    fixVersionIds: [],
    rank: rankAfterLast(store.issues.lastRank()),
    linkIds: [],
    properties: issue.properties ?? {},
    histories,
    comments: [],
  };
};

/** Adds the project of a file, company-managed, with a Scrum board where the file has sprints and else a Kanban board. */
export const importProject = (store: Store, file: ImportedProject, access: ProjectAccess, now: Millis) => {
  const key = freeKey(store, file.key);
  const details = { ...access, key, name: file.name, style: 'company-managed', language: 'en' } as const;
  const record = addProjectRecord(
    store,
    { ...details, linksOnCreateScreen: true },
    file.statuses,
    file.issueTypes,
  );
  const keys = keysHere(file, key);
  const lastIssueNumber = Math.max(0, ...[...keys.values()].map(({ number }) => number));
  const project = { ...record, lastIssueNumber };
  store.projects.set(project.id, project);
  const boardId = addBoard(store, project, file.sprints.length > 0 ? 'scrum' : 'kanban');
  const sprintIds = new Map(
    file.sprints.map((sprint) => [sprint.id, addSprint(store, boardId, sprint, now)]),
  );
  const issueIds = new Map(file.issues.map((issue) => [issue.key, String(store.next('issue'))]));
  const statusIds = new Map(
    file.statuses.map(({ name }, position) => [name, project.statusIds[position] ?? '']),
  );
  const ids: ImportIds = {
    statusId: (name) => statusIds.get(name) ?? formerStatus(store, statusIds, name),
    sprintId: (id) => sprintIds.get(id),
    issueId: (issueKey) => issueIds.get(issueKey),
  };
  const frame: Frame = { store, project, ids, keys, histories: createHistoryImporter(store, file, ids) };
  for (const issue of file.issues) store.issues.put(issueRecordOf(issue, frame), LONG_AGO);
  addLinks(store, file, ids);
  return { id: project.id, key, boardId };
};

/** A status that only the history knows: the workflow has changed since. */
const formerStatus = (store: Store, statusIds: Map<string, string>, name: string): string => {
  const id = String(store.next('status'));
  store.statuses.set(id, { id, name, category: 'indeterminate', projectId: null });
  statusIds.set(name, id);
  return id;
};
