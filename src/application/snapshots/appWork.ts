import type { ProjectRef } from '../../contract/plan';
import { MILLIS_PER_DAY } from '../../domain/history/days';
import type { Instant } from '../../domain/history/types';
import { DEFAULT_PROJECT_SETTINGS, type ProjectSettings } from '../../domain/metrics/projectSettings';
import type { History, HistoryStore } from '../ports/histories';
import type { ReadingJira } from '../ports/reading';
import type { KeptBoard, Look } from '../ports/snapshots';
import { assembleWork, estimateFieldOf, type ProjectWork, readProjectWork } from '../projectWork';
import { minutesSince } from '../syncHistory';
import type { SnapshotDeps } from './deps';
import { listening } from './knownBoard';
import { withinPoints } from './withinPoints';

/** Columns and statuses change seldom; whoever changes them sees it in the project at once, and here within a week. */
const BOARD_MS = 7 * MILLIS_PER_DAY;
/** Jira's count is about right; where it never is, all issues of a project are listed once a day and no more. */
const IDS_MS = MILLIS_PER_DAY;

/** A project's work as the app itself reads it. */
export interface AppWork {
  readonly work: ProjectWork;
  /** Days are those of this zone, where the settings name none. */
  readonly zone: string;
  /** Every change before it is in. */
  readonly until: Instant;
}

/**
 * Reads a project as the app: what has changed since it was last read. Its board, its statuses and the list of its
 * issues are taken from last time where they are not old, so that a change costs four calls.
 *
 * @param look a first one spends no more points than it has been given; a recount finds out which issues are gone
 * @throws Failure `still-reading` where the points or the time ended before the project
 */
export const readAsApp = async (deps: SnapshotDeps, project: ProjectRef, look: Look): Promise<AppWork> => {
  const began = deps.clock.now().getTime();
  const kept = await keptBoard(deps, project.id, began);
  const known = await knownHistory(deps, project, kept);
  const zone = kept?.zone ?? (await deps.jira.timeZone());
  const ids =
    known.history && knownIds(deps, project, known.history, { began, recounts: mayList(kept, look, began) });
  const heard = listening(deps.jira, kept);
  const jira = {
    ...heard.jira,
    ...(known.history === undefined ? {} : knownFields(known.history)),
    ...ids?.jira,
    ...(look.type === 'first' ? withinPoints(deps.jira, look.points) : {}),
  };
  const work = await readProjectWork(
    { ...deps, jira, histories: known.histories, isOnlyReader: true },
    project,
  );
  const board = heard.board();
  if (board !== undefined)
    await keep(deps, project.id, kept, {
      readAt: kept?.readAt ?? began,
      idsAt: ids === undefined || ids.hasListed() ? began : (kept?.idsAt ?? began),
      zone,
      board: board.board,
      statuses: kept?.statuses ?? (await heard.statuses()),
      sprints: board.sprints ?? null,
    });
  return { work, zone, until: began };
};

/**
 * A project's work as it was last read, without asking Jira.
 *
 * @returns undefined where it was never read to the end
 */
export const readKept = async (
  deps: SnapshotDeps,
  project: ProjectRef,
): Promise<Omit<AppWork, 'until'> | undefined> => {
  const [kept, mark] = await Promise.all([deps.boards.read(project.id), deps.marks.read(project.id)]);
  if (kept === undefined || mark === undefined) return undefined;
  const { settings, history } = await knownHistory(deps, project, kept);
  if (history === undefined) return undefined;
  const { board, sprints, statuses, zone } = kept;
  const histories = history.parts.flatMap(({ table }) => table.histories);
  return {
    work: assembleWork({ settings, board, sprints: sprints ?? undefined, statuses, histories }),
    zone,
  };
};

const keptBoard = async (
  { boards }: SnapshotDeps,
  projectId: string,
  now: Instant,
): Promise<KeptBoard | undefined> => {
  const kept = await boards.read(projectId);
  return kept !== undefined && now - kept.readAt < BOARD_MS ? kept : undefined;
};

/** A board's sprints are the only part of it that changes from day to day; what is the same is not written again. */
const keep = async (
  { boards }: SnapshotDeps,
  projectId: string,
  before: KeptBoard | undefined,
  board: KeptBoard,
): Promise<void> => {
  if (JSON.stringify(before) !== JSON.stringify(board)) await boards.write(projectId, board);
};

interface KnownHistory {
  readonly settings: ProjectSettings;
  readonly history: History | undefined;
  /** Answers what is known already from memory. */
  readonly histories: HistoryStore;
}

const knownHistory = async (
  deps: SnapshotDeps,
  project: ProjectRef,
  kept: KeptBoard | undefined,
): Promise<KnownHistory> => {
  const { settings = DEFAULT_PROJECT_SETTINGS } = await deps.settings.read(project.id);
  if (kept === undefined) return { settings, history: undefined, histories: deps.histories };
  const field = estimateFieldOf(settings, kept.board);
  const stored = await deps.histories.read({ projectId: project.id, estimateField: field });
  const isOfProject = stored.history?.source.projectKey === project.key;
  return {
    settings,
    history: isOfProject ? stored.history : undefined,
    histories: {
      ...deps.histories,
      open: (name) =>
        name.projectId === project.id && name.estimateField === field
          ? Promise.resolve({ ...stored, about: stored.history, whole: async () => stored })
          : deps.histories.open(name),
    },
  };
};

const idsIn = ({ parts }: History): readonly string[] =>
  parts.flatMap(({ table }) => table.histories.map(({ id }) => id));

/** Fields of a site change seldom, and a history by other fields is read anew with its board. */
const knownFields = ({ source }: History): Pick<ReadingJira, 'replayedFields'> => ({
  replayedFields: async () => source.fields,
});

const mayList = (kept: KeptBoard | undefined, { type }: Look, began: Instant): boolean =>
  type === 'recount' && (kept === undefined || began - kept.idsAt > IDS_MS);

interface KnownIds {
  readonly jira: Pick<ReadingJira, 'issueIds' | 'updatedIds'>;
  /** Whether all ids have been asked for. */
  hasListed(): boolean;
}

/**
 * The issues of a project are those it had, and those that were updated since. In a recount, all of them are listed if
 * Jira counts another number.
 */
const knownIds = (
  { jira, scanning }: Pick<SnapshotDeps, 'jira' | 'scanning'>,
  project: ProjectRef,
  history: History,
  { began, recounts }: { readonly began: Instant; readonly recounts: boolean },
): KnownIds => {
  let asked: Promise<readonly string[]> | undefined;
  let hasListed = false;
  const updatedIds = () => {
    asked ??= jira.updatedIds(project, minutesSince(history, began));
    return asked;
  };
  return {
    hasListed: () => hasListed,
    jira: {
      updatedIds,
      issueIds: async () => {
        const ids = [...new Set([...idsIn(history), ...(await updatedIds())])];
        if (!recounts || (await scanning.issueCount([project.id])) === ids.length) return ids;
        hasListed = true;
        return jira.issueIds(project);
      },
    },
  };
};
