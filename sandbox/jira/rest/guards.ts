import type { z } from 'zod';
import { mayBrowse, mayIn, type ProjectPermission } from '../model/permissions';
import { findProject } from '../model/projects';
import type { Stroke } from '../model/site';
import { actingAccount } from '../model/site';
import type { BoardRecord, IssueRecord, ProjectRecord, SprintRecord } from '../store/records';
import { badRequest, INVALID_PAYLOAD, ISSUE_NOT_FOUND, notFound, type Reply } from './reply';
import type { Call, Handler } from './router';

/** Each guard finds what a handler is about, or answers as Jira does where it is not there or not to be seen. */
export const withBody =
  <Schema extends z.ZodType>(schema: Schema, handle: (call: Call, body: z.infer<Schema>) => Reply): Handler =>
  (call) => {
    const parsed = schema.safeParse(call.body);
    return parsed.success ? handle(call, parsed.data) : INVALID_PAYLOAD;
  };

export const visibleIssue = ({ site, viewer }: Call, idOrKey: string): IssueRecord | undefined => {
  const issue = site.store.issues.find(idOrKey);
  const project = issue === undefined ? undefined : site.store.projects.get(issue.projectId);
  return project !== undefined && mayBrowse(viewer, project) ? issue : undefined;
};

export const withIssue =
  (handle: (call: Call, issue: IssueRecord, project: ProjectRecord) => Reply): Handler =>
  (call) => {
    const issue = visibleIssue(call, call.params.issueIdOrKey ?? '');
    const project = issue === undefined ? undefined : call.site.store.projects.get(issue.projectId);
    return issue === undefined || project === undefined ? ISSUE_NOT_FOUND : handle(call, issue, project);
  };

/** An issue of a project in which the viewer has a permission; `answer` where not. */
export const withIssueFor = (
  permission: ProjectPermission,
  answer: Reply,
  handle: (call: Call, issue: IssueRecord, project: ProjectRecord) => Reply,
): Handler =>
  withIssue((call, issue, project) =>
    mayIn(call.viewer, permission, project) ? handle(call, issue, project) : answer,
  );

export const noSuchProject = (idOrKey: string): Reply =>
  notFound(
    /^\d+$/.test(idOrKey)
      ? `No project could be found with id '${idOrKey}'.`
      : `No project could be found with key '${idOrKey}'.`,
  );

export const visibleProject = ({ site, viewer }: Call, idOrKey: string): ProjectRecord | undefined => {
  const project = findProject(site.store, idOrKey);
  return project !== undefined && mayBrowse(viewer, project) ? project : undefined;
};

export const withProject =
  (handle: (call: Call, project: ProjectRecord) => Reply): Handler =>
  (call) => {
    const idOrKey = call.params.projectIdOrKey ?? '';
    const project = visibleProject(call, idOrKey);
    return project === undefined ? noSuchProject(idOrKey) : handle(call, project);
  };

const integer = (text: string): number | undefined => (/^\d+$/.test(text) ? Number(text) : undefined);

export const withBoard =
  (handle: (call: Call, board: BoardRecord, project: ProjectRecord) => Reply): Handler =>
  (call) => {
    const id = integer(call.params.boardId ?? '');
    if (id === undefined) return badRequest('The board id must be a number.');
    const board = call.site.store.boards.get(id);
    const project = board === undefined ? undefined : visibleProject(call, board.projectId);
    if (board === undefined || project === undefined)
      return notFound(
        'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
      );
    return handle(call, board, project);
  };

export const visibleSprint = (call: Call, id: number): SprintRecord | undefined => {
  const sprint = call.site.store.sprints.get(id);
  const board = sprint === undefined ? undefined : call.site.store.boards.get(sprint.boardId);
  return board !== undefined && visibleProject(call, board.projectId) !== undefined ? sprint : undefined;
};

export const SPRINT_NOT_FOUND = notFound('Sprint does not exist or you do not have permission to view it.');

export const withSprint =
  (handle: (call: Call, sprint: SprintRecord, project: ProjectRecord) => Reply): Handler =>
  (call) => {
    const id = integer(call.params.sprintId ?? '');
    const sprint = id === undefined ? undefined : visibleSprint(call, id);
    const board = sprint === undefined ? undefined : call.site.store.boards.get(sprint.boardId);
    const project = board === undefined ? undefined : call.site.store.projects.get(board.projectId);
    return sprint === undefined || project === undefined ? SPRINT_NOT_FOUND : handle(call, sprint, project);
  };

/** Who writes, and when. */
export const strokeOf = ({ viewer, now }: Call): Stroke => ({ authorId: actingAccount(viewer), at: now });
