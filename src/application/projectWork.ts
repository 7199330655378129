import type { ProjectRef } from '../contract/plan';
import { replayAll } from '../domain/history/columnar/replayAll';
import type { IssueHistory, Sprint } from '../domain/history/types';
import { boardWorkflow, categoryWorkflow, type Workflow } from '../domain/history/workflow';
import type { ReadingJira } from './ports/reading';

/** A project's work as metrics see it: every issue's life, and the board's columns and sprints. */
export interface ProjectWork {
  readonly histories: readonly IssueHistory[];
  readonly workflow: Workflow;
  /** Whether the workflow is a board's, or Jira's three status categories for want of one. */
  readonly hasBoard: boolean;
  /** Undefined where the board does not plan in sprints. */
  readonly sprints: readonly Sprint[] | undefined;
}

/** Reads a project's work as the viewer, with as few waits in a row as Jira allows. */
export const readProjectWork = async (jira: ReadingJira, project: ProjectRef): Promise<ProjectWork> => {
  const [statuses, { board, sprints, issues }] = await Promise.all([
    jira.statuses(project),
    readBoardWork(jira, project),
  ]);
  // An issue can be in a status that its project's workflow no longer has; the issue still knows its category.
  const known = new Map(
    [...issues.map(({ status }) => status), ...statuses].map((status) => [status.id, status]),
  );
  const ofBoard = board === null ? undefined : boardWorkflow(board.columns, [...known.values()]);
  return {
    histories: replayAll(issues).histories,
    workflow: ofBoard ?? categoryWorkflow([...known.values()]),
    hasBoard: ofBoard !== undefined,
    sprints,
  };
};

const readBoardWork = async (jira: ReadingJira, project: ProjectRef) => {
  const board = await jira.board(project);
  const [sprints, issues] = await Promise.all([
    board === null ? undefined : jira.sprints(board),
    jira.issues(project, board),
  ]);
  return { board, sprints, issues };
};
