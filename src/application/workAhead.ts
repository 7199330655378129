import type { Sprint } from '../domain/history/types';
import type { ProjectSettings } from '../domain/metrics/projectSettings';
import type { FoundProject } from './ports/histories';
import type { Board, ReadingDeps } from './ports/reading';
import { type BegunLook, beginLook, lookIntoStore } from './syncHistory';

/** What is on its way of a project's work before Jira has told its id, its board and the board's columns. */
export interface WorkAhead {
  /** What it was asked for by. It counts once Jira has said the same. */
  readonly found: FoundProject;
  readonly begun: BegunLook;
  readonly settings: Promise<{ readonly settings: ProjectSettings | undefined }>;
  readonly board: Promise<Board | null>;
  readonly sprints: Promise<readonly Sprint[] | undefined> | undefined;
}

type AheadDeps = Pick<ReadingDeps, 'jira' | 'settings' | 'clock' | 'histories'>;

/**
 * Asks for all of a project's work at once, by what the last look at it has found: else each of five calls would wait
 * for the one before. Every call is the viewer's own, so nothing comes of it that they may not see; an answer about
 * something that turns out to be other than it was is left unused.
 *
 * @returns undefined where no look has found the project yet
 */
export const beginAhead = async (deps: AheadDeps, projectKey: string): Promise<WorkAhead | undefined> => {
  const found = await deps.histories.found(projectKey);
  if (found === undefined) return undefined;
  const { project, board, sprints, estimateField } = found;
  const begun = beginLook(deps, project);
  const look = unawaited(lookIntoStore(deps, project, estimateField, begun.began));
  return {
    found,
    begun: {
      began: begun.began,
      ids: unawaited(begun.ids),
      statuses: unawaited(begun.statuses),
      stored: { estimateField, look },
    },
    settings: unawaited(deps.settings.read(project.id)),
    board: unawaited(deps.jira.board(project, board?.id)),
    sprints: board === null ? undefined : unawaited(deps.jira.sprints(board, sprints)),
  };
};

/** A promise whose failure matters only if somebody comes to wait for it. */
const unawaited = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined);
  return promise;
};
