import type { ProjectRef } from '../contract/plan';
import { replayAll } from '../domain/history/columnar/replayAll';
import { startOfDay } from '../domain/history/days';
import type { IssueHistory, Sprint } from '../domain/history/types';
import { categoryWorkflow, type Workflow } from '../domain/history/workflow';
import type { MetricsSettings } from '../domain/metrics/context';
import {
  chosenWorkflow,
  DEFAULT_PROJECT_SETTINGS,
  metricsSettings,
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
    histories: replayAll(issues).histories,
    workflow: chosen ?? categoryWorkflow([...known.values()]),
    hasColumns: chosen !== undefined,
    sprints,
    settings,
  };
};

/** The project's settings in the terms of metrics, with days of a zone. */
export const settingsIn = (
  { settings, workflow }: Pick<ProjectWork, 'settings' | 'workflow'>,
  zone: string,
): MetricsSettings => metricsSettings(settings, workflow, (day, later) => startOfDay(day, zone, later));

const readBoardWork = async (jira: ReadingJira, project: ProjectRef, { estimateField }: ProjectSettings) => {
  const board = await jira.board(project);
  const [sprints, issues] = await Promise.all([
    board === null ? undefined : jira.sprints(board),
    jira.issues(project, estimateField ?? board?.estimateField ?? null),
  ]);
  return { board, sprints, issues };
};
