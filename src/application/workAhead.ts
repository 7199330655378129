import type { IssueHistory, Sprint } from '../domain/history/types';
import type { ProjectSettings } from '../domain/metrics/projectSettings';
import type { Day } from '../domain/plan/types';
import type { FoundProject } from './ports/histories';
import type { Board, ReadingDeps } from './ports/reading';
import { type BegunLook, beginLook, openStored } from './syncHistory';
import { unawaited } from './unawaited';

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
 * @param needsHistories false where it may turn out that the stored histories need not be read
 * @returns undefined where no look has found the project yet
 */
export const beginAhead = async (
  deps: AheadDeps,
  projectKey: string,
  needsHistories: Promise<boolean>,
): Promise<WorkAhead | undefined> => {
  const found = await deps.histories.found(projectKey);
  if (found === undefined) return undefined;
  const { project, board, sprints, estimateField, partings } = found;
  const begun = beginLook(deps, project, partings);
  const opened = unawaited(openStored(deps, project, estimateField, begun.began));
  void unawaited(
    Promise.all([opened, needsHistories]).then(([{ look }, isNeeded]) => (isNeeded ? look() : undefined)),
  );
  return {
    found,
    begun: {
      began: begun.began,
      ids: unawaited(begun.ids),
      statuses: unawaited(begun.statuses),
      stored: { estimateField, opened },
    },
    settings: unawaited(deps.settings.read(project.id)),
    board: unawaited(deps.jira.board(project, board?.id)),
    sprints: board === null ? undefined : unawaited(deps.jira.sprints(board, sprints)),
  };
};

/** Jira lists 5,000 issues at once: some more may come before a stretch has to be parted again. */
const ISSUES_A_STRETCH = 4_500;

/**
 * The days that part a project's issues into stretches that Jira lists at once. Those that there are stay as long as
 * they do: which issues there are depends on who looks, and that is no reason to write anew each time.
 */
export const partingsOf = (histories: readonly IssueHistory[], before: readonly Day[]): readonly Day[] => {
  const wanted = Math.max(0, Math.ceil(histories.length / ISSUES_A_STRETCH) - 1);
  if (before.length === wanted || before.length === wanted + 1) return before;
  const created = Float64Array.from(histories, (issue) => issue.created).sort();
  const days = Array.from({ length: wanted }, (_, index) =>
    new Date(created[(index + 1) * ISSUES_A_STRETCH] ?? 0).toISOString().slice(0, 10),
  );
  return [...new Set(days)];
};
