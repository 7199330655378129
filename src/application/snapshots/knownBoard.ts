import type { Sprint } from '../../domain/history/types';
import type { Board, ReadingJira } from '../ports/reading';
import type { KeptBoard } from '../ports/snapshots';

interface HeardBoard {
  readonly board: Board | null;
  readonly sprints: readonly Sprint[] | undefined;
}

/** Board and statuses as they are kept, else as Jira says; what was heard of them is remembered. */
export const listening = (jira: ReadingJira, kept: KeptBoard | undefined) => {
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
      const known = await movedForward(jira, board, kept?.sprints);
      const sprints = known ?? (await jira.sprints(board, expected));
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

/**
 * Sprints as they are now, of those that are known: what is closed stays as it is, so that a project of many years costs
 * one call. Undefined where one of the others has been closed, or is gone, or nothing is known.
 */
export const movedForward = async (
  jira: Pick<ReadingJira, 'openSprints'>,
  board: Pick<Board, 'id' | 'hasSprints'>,
  known: readonly Sprint[] | null | undefined,
): Promise<readonly Sprint[] | undefined> => {
  if (known === null || known === undefined) return undefined;
  const open = await jira.openSprints(board);
  if (open === undefined) return undefined;
  const ids = new Set(open.map(({ id }) => id));
  const others = known.filter(({ id }) => !ids.has(id));
  return others.every(({ state }) => state === 'closed') ? [...others, ...open] : undefined;
};
