import type { ProjectRef } from '../contract/plan';
import { replay } from '../domain/history/replay';
import { valueNow } from '../domain/history/timeline';
import type { IssueHistory, Sprint } from '../domain/history/types';
import { categoryWorkflow, type Workflow } from '../domain/history/workflow';
import {
  chosenWorkflow,
  DEFAULT_PROJECT_SETTINGS,
  type ProjectSettings,
} from '../domain/metrics/projectSettings';
import type { ReadingDeps, ReadingJira } from './ports/reading';

/** A project's work as metrics see it: every issue's life, and the board's columns and sprints. */
export interface ProjectWork {
  readonly histories: readonly IssueHistory[];
  readonly workflow: Workflow;
  /** Whether the workflow is chosen or a board's, or Jira's three status categories for want of one. */
  readonly hasColumns: boolean;
  /** Undefined where the board does not plan in sprints. */
  readonly sprints: readonly Sprint[] | undefined;
  readonly settings: ProjectSettings;
}

/** Reads a project's work as the viewer and as its settings say, with as few waits in a row as Jira allows. */
export const readProjectWork = async (
  { jira, settings: store }: Pick<ReadingDeps, 'jira' | 'settings'>,
  project: ProjectRef,
): Promise<ProjectWork> => {
  const [statuses, [settings, { board, sprints, issues }]] = await Promise.all([
    jira.statuses(project),
    store.read(project.id).then(async ({ settings = DEFAULT_PROJECT_SETTINGS }) => {
      return [settings, await readBoardWork(jira, project, settings)] as const;
    }),
  ]);
  // An issue can be in a status that its project's workflow no longer has; the issue still knows its category.
  const known = new Map(
    [...issues.map(({ status }) => status), ...statuses].map((status) => [status.id, status]),
  );
  const chosen = chosenWorkflow(settings, board?.columns, [...known.values()]);
  return {
    histories: issues.map(replay).filter((issue) => isCounted(issue, settings)),
    workflow: chosen ?? categoryWorkflow([...known.values()]),
    hasColumns: chosen !== undefined,
    sprints,
    settings,
  };
};

/** Epics hold work whatever types are counted. */
const isCounted = ({ level, types }: IssueHistory, { issueTypes }: ProjectSettings): boolean =>
  level !== 0 || issueTypes === null || issueTypes.includes(valueNow(types).id);

const readBoardWork = async (jira: ReadingJira, project: ProjectRef, { estimateField }: ProjectSettings) => {
  const board = await jira.board(project);
  const [sprints, issues] = await Promise.all([
    board === null ? undefined : jira.sprints(board),
    jira.issues(project, estimateField ?? board?.estimateField ?? null),
  ]);
  return { board, sprints, issues };
};

/** Epics hold work and sub-tasks are part of it: neither is counted beside it, as on Jira's own charts. */
export const ordinaryWork = (histories: readonly IssueHistory[]): readonly IssueHistory[] =>
  histories.filter(({ level }) => level === 0);
