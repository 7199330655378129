import type { ProjectRef } from '../../contract/plan';
import { MILLIS_PER_DAY } from '../../domain/history/days';
import type { Instant } from '../../domain/history/types';
import { DEFAULT_PROJECT_SETTINGS, type ProjectSettings } from '../../domain/metrics/projectSettings';
import { Failure } from '../failure';
import type { History, HistoryStore } from '../ports/histories';
import type { ReadingJira } from '../ports/reading';
import type { KeptBoard, Look } from '../ports/snapshots';
import { assembleWork, estimateFieldOf, type ProjectWork, readProjectWork } from '../projectWork';
import type { SnapshotDeps } from './deps';
import { idsToRead } from './idsToRead';
import { listening } from './knownBoard';
import { withinPoints } from './withinPoints';

/** Columns and statuses change seldom; whoever changes them sees it in the project at once, and here within a week. */
const BOARD_MS = 7 * MILLIS_PER_DAY;
/** A look at what is known already takes a few points. What it spends at most, in case all has to be read again. */
const LATER_POINTS = 2_000;

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
 * issues are taken from last time, so that a change costs four calls. What takes more points than a look has is read in
 * parts, by one look after the other.
 *
 * @param look a first one spends no more points than it has been given; a recount finds out which issues are gone
 * @throws Failure `still-reading` where the points or the time ended before the project
 */
export const readAsApp = async (deps: SnapshotDeps, project: ProjectRef, look: Look): Promise<AppWork> => {
  const began = deps.clock.now().getTime();
  const points = look.type === 'first' ? look.points : LATER_POINTS;
  const kept = await deps.boards.read(project.id);
  const fresh = kept !== undefined && began - kept.readAt < BOARD_MS ? kept : undefined;
  const known = await knownHistory(deps, project, kept);
  const zone = fresh?.zone ?? (await deps.jira.timeZone());
  const ids = idsToRead(deps, project, {
    kept,
    history: known.history,
    began,
    points,
    recounts: look.type === 'recount',
  });
  const heard = listening(deps.jira, fresh);
  const jira = {
    ...heard.jira,
    ...(fresh === undefined || known.history === undefined ? {} : knownFields(known.history)),
    ...ids.jira,
    ...withinPoints(deps.jira, points),
  };
  const work = await readProjectWork(
    { ...deps, jira, histories: known.histories, isOnlyReader: true },
    project,
  ).catch(async (error: unknown) => {
    // What is stored now is a part of the history; its issues are not all that there are.
    if (kept !== undefined && error instanceof Failure && error.error.code === 'still-reading')
      await keep(deps, project.id, kept, { ...kept, listing: NOTHING_LISTED });
    throw error;
  });
  const board = heard.board();
  const { next, hasListed } = ids.listed();
  if (board !== undefined)
    await keep(deps, project.id, kept, {
      readAt: fresh?.readAt ?? began,
      idsAt: hasListed ? began : (kept?.idsAt ?? began),
      listing: { of: historyName(project, work.settings, board.board), next },
      zone,
      board: board.board,
      statuses: fresh?.statuses ?? (await heard.statuses()),
      sprints: board.sprints ?? null,
    });
  if (next !== null) throw partlyRead(project, work.histories.length);
  return { work, zone, until: began };
};

const NOTHING_LISTED: KeptBoard['listing'] = { of: '', next: null };

const partlyRead = ({ name }: ProjectRef, done: number): Failure =>
  new Failure({
    code: 'still-reading',
    message: `${name} is being read in parts: ${done.toLocaleString('en')} issues so far.`,
  });

/** A history is of one key and one field; the issues listed for another one have to be read again. */
const historyName = ({ key }: ProjectRef, settings: ProjectSettings, board: KeptBoard['board']): string =>
  `${key} ${estimateFieldOf(settings, board)}`;

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
  if (kept === undefined || kept.listing.next !== null || mark === undefined) return undefined;
  const { settings, history } = await knownHistory(deps, project, kept);
  if (history === undefined) return undefined;
  const { board, sprints, statuses, zone } = kept;
  const histories = history.parts.flatMap(({ table }) => table.histories);
  return {
    work: assembleWork({ settings, board, sprints: sprints ?? undefined, statuses, histories }),
    zone,
  };
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
  const isListed = kept.listing.of === historyName(project, settings, kept.board);
  const isOfProject = stored.history?.source.projectKey === project.key;
  return {
    settings,
    history: isListed && isOfProject ? stored.history : undefined,
    histories: {
      ...deps.histories,
      open: (name) =>
        name.projectId === project.id && name.estimateField === field
          ? Promise.resolve({ ...stored, about: stored.history, whole: async () => stored })
          : deps.histories.open(name),
    },
  };
};

/** Fields of a site change seldom, and a history by other fields is read anew with its board. */
const knownFields = ({ source }: History): Pick<ReadingJira, 'replayedFields'> => ({
  replayedFields: async () => source.fields,
});
