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
import type { FoundProject } from './ports/histories';
import type { Board, ReadingDeps } from './ports/reading';
import { type BegunLook, beginLook, type SyncDeps, syncHistory } from './syncHistory';
import { unawaited } from './unawaited';
import { beginAhead, partingsOf, type WorkAhead } from './workAhead';

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

/** A project with its work, and the zone of whoever looks at it. */
export interface ReadWork {
  readonly project: ProjectRef;
  readonly viewersZone: string;
  readonly work: ProjectWork;
  /** Whether its histories are what is stored and nothing of them had to be read. */
  readonly isAsStored: boolean;
}

/** What is on its way of a project's work. */
export interface BegunWork {
  /** The key or id that it was asked for by. */
  readonly asked: string;
  readonly project: Promise<ProjectRef>;
  readonly viewersZone: Promise<string>;
  /** Where somebody has looked at it before. */
  readonly ahead: Promise<WorkAhead | undefined>;
}

/**
 * Begins to read a project's work, by the key or id that it is asked for by. Where somebody has looked at it before,
 * all of it is asked for at once.
 *
 * @param needsHistories false where it may turn out that the stored histories need not be read
 */
export const beginWork = (
  deps: ProjectWorkDeps,
  asked: string,
  needsHistories: Promise<boolean> = Promise.resolve(true),
): BegunWork => ({
  asked,
  project: unawaited(deps.jira.project(asked)),
  viewersZone: unawaited(deps.jira.timeZone()),
  ahead: unawaited(beginAhead(deps, asked, needsHistories)),
});

/**
 * Reads what has been begun to its end.
 *
 * @throws Failure where the project is unknown to the viewer, or as {@link readProjectWork} does
 */
export const finishWork = async (deps: ProjectWorkDeps, begun: BegunWork): Promise<ReadWork> => {
  const [project, viewersZone, ahead] = await Promise.all([begun.project, begun.viewersZone, begun.ahead]);
  const isIt = ahead !== undefined && isOf(ahead, project);
  const { work, found, isAsStored } = await readAll(deps, project, isIt ? ahead : undefined);
  if (project.key === begun.asked && isNew(found, ahead?.found)) await deps.histories.remember(found);
  return { project, viewersZone, work, isAsStored };
};

/** Whether what was asked for ahead is of the project that Jira tells of. */
export const isOf = ({ found }: WorkAhead, { id, key }: ProjectRef): boolean =>
  found.project.id === id && found.project.key === key;

/**
 * Reads a project and its work, by the key or id that it is asked for by.
 *
 * @throws Failure as {@link finishWork} does
 */
export const readWork = (deps: ProjectWorkDeps, asked: string): Promise<ReadWork> =>
  finishWork(deps, beginWork(deps, asked));

/** Who may not see the board does not make others forget it. */
const isNew = (found: FoundProject, before: FoundProject | undefined): boolean =>
  JSON.stringify(found) !== JSON.stringify(before) &&
  (found.board !== null || before?.project.id !== found.project.id);

/**
 * Reads a project's work as the viewer and as its settings say, with as few waits in a row as Jira allows.
 *
 * @throws Failure `still-reading` where there was no time for all of the project's issues: asked again, it goes on
 */
export const readProjectWork = async (deps: ProjectWorkDeps, project: ProjectRef): Promise<ProjectWork> =>
  (await readAll(deps, project, undefined)).work;

const readAll = async (
  deps: ProjectWorkDeps,
  project: ProjectRef,
  ahead: WorkAhead | undefined,
): Promise<{ readonly work: ProjectWork; readonly found: FoundProject; readonly isAsStored: boolean }> => {
  const begun = ahead?.begun ?? beginLook(deps, project);
  const reading = ahead?.settings ?? deps.settings.read(project.id);
  const [statuses, [settings, { board, sprints, estimateField, synced }]] = await Promise.all([
    begun.statuses,
    reading.then(async ({ settings = DEFAULT_PROJECT_SETTINGS }) => {
      return [settings, await readBoardWork(deps, project, settings, { begun, ahead })] as const;
    }),
    begun.ids,
  ]);
  if (synced.reading !== undefined) throw stillReading(project, synced.reading);
  return {
    work: assembleWork({ settings, board, sprints, statuses, histories: synced.histories }),
    found: {
      project: { id: project.id, key: project.key },
      board: board && { id: board.id, hasSprints: board.hasSprints },
      sprints: sprints?.length ?? 0,
      estimateField,
      partings: partingsOf(synced.histories, ahead?.found.partings ?? []),
    },
    isAsStored: synced.isAsStored,
  };
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
  const known = statusesOf(statuses, histories);
  const chosen = chosenWorkflow(settings, board?.columns, known);
  return {
    histories,
    workflow: chosen ?? categoryWorkflow(known),
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
  { begun, ahead }: { readonly begun: BegunLook; readonly ahead: WorkAhead | undefined },
) => {
  const board = await (ahead?.board ?? deps.jira.board(project));
  const isIt = board !== null && ahead?.found.board?.id === board.id;
  const estimateField = estimateFieldOf(settings, board);
  const [sprints, synced] = await Promise.all([
    board === null ? undefined : ((isIt ? ahead.sprints : undefined) ?? deps.jira.sprints(board)),
    syncHistory(deps, project, estimateField, begun),
  ]);
  return { board, sprints, estimateField, synced };
};

/** Id of the field that estimates the project's work; null where those do that Jira itself has for it. */
export const estimateFieldOf = (
  settings: Pick<ProjectSettings, 'estimateField'>,
  board: Pick<Board, 'estimateField'> | null,
): string | null => settings.estimateField ?? board?.estimateField ?? null;

/** An issue can be in a status that its project's workflow no longer has; the issue still knows its category. */
const statusesOf = (ofProject: readonly Status[], histories: readonly IssueHistory[]): readonly Status[] => {
  const ids = new Set(ofProject.map(({ id }) => id));
  const others = new Map<string, Status>();
  for (const { status, category } of histories) {
    const now = valueNow(status);
    if (!ids.has(now.id)) others.set(now.id, { ...now, category });
  }
  return [...others.values(), ...ofProject];
};

const stillReading = (project: ProjectRef, { done, total }: Progress): Failure =>
  new Failure({
    code: 'still-reading',
    message: `The history of ${project.name} is being read: ${count(done)} of ${count(total)} issues so far. Try again to go on.`,
    progress: { done, total },
  });

const count = (issues: number): string => issues.toLocaleString('en');
