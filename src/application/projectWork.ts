import type { ProjectRef } from '../contract/plan';
import type { Progress } from '../contract/result';
import { startOfDay } from '../domain/history/days';
import { valueNow } from '../domain/history/timeline';
import type { IssueHistory, Sprint, Status } from '../domain/history/types';
import { categoryWorkflow, type Workflow } from '../domain/history/workflow';
import type { MetricsSettings } from '../domain/metrics/context';
import {
  chosenWorkflow,
  DEFAULT_PROJECT_SETTINGS,
  metricsSettings,
  type ProjectSettings,
} from '../domain/metrics/projectSettings';
import { Failure } from './failure';
import type { Board, ReadingDeps } from './ports/reading';
import { type BegunLook, beginLook, type SyncDeps, syncHistory } from './syncHistory';

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

/** What reading a project's work takes. */
export interface ProjectWorkDeps extends SyncDeps, Pick<ReadingDeps, 'settings'> {}

/**
 * Reads a project's work as the viewer and as its settings say, with as few waits in a row as Jira allows.
 *
 * @throws Failure `still-reading` where there was no time for all of the project's issues: asked again, it goes on
 */
export const readProjectWork = async (deps: ProjectWorkDeps, project: ProjectRef): Promise<ProjectWork> => {
  const begun = beginLook(deps, project);
  const [statuses, [settings, { board, sprints, synced }]] = await Promise.all([
    begun.statuses,
    deps.settings.read(project.id).then(async ({ settings = DEFAULT_PROJECT_SETTINGS }) => {
      return [settings, await readBoardWork(deps, project, settings, begun)] as const;
    }),
    begun.ids,
  ]);
  if (synced.reading !== undefined) throw stillReading(project, synced.reading);
  return assembleWork({ settings, board, sprints, statuses, histories: synced.histories });
};

/** A project's work, of what has been read of it. */
export const assembleWork = (read: {
  readonly settings: ProjectSettings;
  readonly board: Board | null;
  readonly sprints: readonly Sprint[] | undefined;
  readonly statuses: readonly Status[];
  readonly histories: readonly IssueHistory[];
}): ProjectWork => {
  const { settings, board, sprints, statuses, histories } = read;
  // An issue can be in a status that its project's workflow no longer has; the issue still knows its category.
  const known = new Map([...histories.map(presentStatus), ...statuses].map((status) => [status.id, status]));
  const chosen = chosenWorkflow(settings, board?.columns, [...known.values()]);
  return {
    histories,
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

const readBoardWork = async (
  deps: ProjectWorkDeps,
  project: ProjectRef,
  settings: ProjectSettings,
  begun: BegunLook,
) => {
  const board = await deps.jira.board(project);
  const [sprints, synced] = await Promise.all([
    board === null ? undefined : deps.jira.sprints(board),
    syncHistory(deps, project, estimateFieldOf(settings, board), begun),
  ]);
  return { board, sprints, synced };
};

/** Id of the field that estimates the project's work; null where those do that Jira itself has for it. */
export const estimateFieldOf = (
  settings: Pick<ProjectSettings, 'estimateField'>,
  board: Pick<Board, 'estimateField'> | null,
): string | null => settings.estimateField ?? board?.estimateField ?? null;

const presentStatus = ({ status, category }: IssueHistory): Status => ({ ...valueNow(status), category });

const stillReading = (project: ProjectRef, { done, total }: Progress): Failure =>
  new Failure({
    code: 'still-reading',
    message: `The history of ${project.name} is being read: ${count(done)} of ${count(total)} issues so far. Try again to go on.`,
    progress: { done, total },
  });

const count = (issues: number): string => issues.toLocaleString('en');
