import type { ProjectRef } from '../../contract/plan';
import { MILLIS_PER_DAY } from '../../domain/history/days';
import type { Instant, Sprint } from '../../domain/history/types';
import { DEFAULT_PROJECT_SETTINGS, type ProjectSettings } from '../../domain/metrics/projectSettings';
import type { History, HistoryStore } from '../ports/histories';
import type { Board, ReadingJira } from '../ports/reading';
import type { KeptBoard } from '../ports/snapshots';
import { assembleWork, estimateFieldOf, type ProjectWork, readProjectWork } from '../projectWork';
import { minutesSince } from '../syncHistory';
import type { SnapshotDeps } from './deps';
import { withinPoints } from './withinPoints';

/** Columns and statuses change seldom; whoever changes them sees it in the project at once, and here within a week. */
const BOARD_MS = 7 * MILLIS_PER_DAY;
/** That an issue was deleted is seen after a day at most. */
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
 * @param points that may be spent at most; undefined where what has changed is all there is to read
 * @throws Failure `still-reading` where the points or the time ended before the project
 */
export const readAsApp = async (
  deps: SnapshotDeps,
  project: ProjectRef,
  points: number | undefined,
): Promise<AppWork> => {
  const began = deps.clock.now().getTime();
  const kept = await keptBoard(deps, project.id, began);
  const known = await knownHistory(deps, project, kept);
  const zone = kept?.zone ?? (await deps.jira.timeZone());
  const listsIds = kept === undefined || known.history === undefined || began - kept.idsAt > IDS_MS;
  const heard = listening(deps.jira, kept);
  const jira = {
    ...heard.jira,
    ...(known.history === undefined ? {} : knownFields(known.history)),
    ...(listsIds || known.history === undefined ? {} : knownIds(deps.jira, project, known.history, began)),
    ...(points === undefined ? {} : withinPoints(deps.jira, points)),
  };
  const work = await readProjectWork(
    { ...deps, jira, histories: known.histories, isOnlyReader: true },
    project,
  );
  const board = heard.board();
  if (board !== undefined)
    await keep(deps, project.id, kept, {
      readAt: kept?.readAt ?? began,
      idsAt: listsIds ? began : (kept?.idsAt ?? began),
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

/** The issues of a project are those it had, and those that were updated since. */
const knownIds = (
  jira: ReadingJira,
  project: ProjectRef,
  history: History,
  began: Instant,
): Pick<ReadingJira, 'issueIds' | 'updatedIds'> => {
  let asked: Promise<readonly string[]> | undefined;
  const updatedIds = () => {
    asked ??= jira.updatedIds(project, minutesSince(history, began));
    return asked;
  };
  return {
    updatedIds,
    issueIds: async () => [...new Set([...idsIn(history), ...(await updatedIds())])],
  };
};

interface HeardBoard {
  readonly board: Board | null;
  readonly sprints: readonly Sprint[] | undefined;
}

/** Board and statuses as they are kept, else as Jira says; what was heard of them is remembered. */
const listening = (jira: ReadingJira, kept: KeptBoard | undefined) => {
  let heard: HeardBoard | undefined;
  let statuses: ReturnType<ReadingJira['statuses']> | undefined;
  const listener: ReadingJira = {
    ...jira,
    async board(project, expectedId) {
      const board = kept === undefined ? await jira.board(project, expectedId) : kept.board;
      heard = { board, sprints: undefined };
      return board;
    },
    async sprints(board, expected) {
      const sprints = await jira.sprints(board, expected);
      heard = { board: heard?.board ?? null, sprints };
      return sprints;
    },
    statuses(project) {
      statuses ??= kept === undefined ? jira.statuses(project) : Promise.resolve(kept.statuses);
      return statuses;
    },
  };
  return { jira: listener, board: () => heard, statuses: async () => (await statuses) ?? [] };
};
