import type { Instant, Sprint, Status } from '../../domain/history/types';
import type { KeptRow, Snapshot } from '../../domain/portfolio/types';
import type { Board } from './reading';

/** Snapshots of projects, one each. */
export interface SnapshotStore {
  read(projectId: string): Promise<{ readonly revision: number; readonly snapshot: Snapshot | undefined }>;
  /**
   * Saves a snapshot as the one that follows `revision`.
   *
   * @returns whether it was saved: not where somebody else has saved one that follows `revision`
   */
  save(projectId: string, revision: number, snapshot: Snapshot): Promise<boolean>;
  forget(projectId: string): Promise<void>;
}

/** The rows of all snapshots, together. Whoever writes rows of a {@link shardOf} must be alone in doing so. */
export interface RowStore {
  /** In no order. Callers must filter by what the viewer may browse, and judge the rest by the site's health rules. */
  all(): Promise<readonly KeptRow[]>;
  /** Puts a row in the place of the project's row; nothing is written where it says the same on the same day. */
  put(row: KeptRow): Promise<void>;
  drop(projectId: string): Promise<void>;
}

/** What the app knows of a project's board without asking again. */
export interface KeptBoard {
  /** When board, statuses and time zone were read. */
  readonly readAt: Instant;
  /** When the list of the project's issues was last read to its end. */
  readonly idsAt: Instant;
  readonly listing: Listing;
  readonly zone: string;
  readonly board: Board | null;
  readonly statuses: readonly Status[];
  /** Null where the board does not plan in sprints. */
  readonly sprints: readonly Sprint[] | null;
}

/** How far the issues of a project have been listed: those of a large one are listed and read in parts. */
export interface Listing {
  /** Which history the issues listed so far are in; those of another one are listed anew. */
  readonly of: string;
  /** Where to go on; null where all have been listed. */
  readonly next: string | null;
}

export interface BoardStore {
  read(projectId: string): Promise<KeptBoard | undefined>;
  write(projectId: string, board: KeptBoard): Promise<void>;
  forget(projectId: string): Promise<void>;
}

/** Up to which instant each project has been read, to know whether a change has been seen. */
export interface ReadMarks {
  read(projectId: string): Promise<Instant | undefined>;
  write(projectId: string, until: Instant): Promise<void>;
}

/** What the hourly run remembers from one time to the next. */
export interface RefreshState {
  readonly lastRun: Instant;
  /** Projects with changes that have not been seen to be read, and the instant up to which they have to be. */
  readonly due: Readonly<Record<string, Instant>>;
  /** Projects with a plan and without a row, in the order in which they get their turn. */
  readonly pending: readonly string[];
  /** Those of them that were asked for last. */
  readonly chosen: readonly string[];
  /** How many are read an hour. */
  readonly perHour: number;
  /** Projects with a plan that are gone or archived, and when that was seen. */
  readonly unreachable: Readonly<Record<string, Instant>>;
  /** Projects with another key than their rows have, and that key: all of their issues have to be read again. */
  readonly moved: Readonly<Record<string, string>>;
  /** The project that the last look at names and archives ended with. */
  readonly sweptTo: string;
}

export interface RefreshStateStore {
  read(): Promise<RefreshState | undefined>;
  save(state: RefreshState): Promise<void>;
  /** Claims the first reads of an hour; false where somebody else has. Hours are counted from the epoch. */
  claimHour(hour: number): Promise<boolean>;
}

/** How a project is to be looked at. */
export type Look =
  /** Something in it has changed. */
  | { readonly type: 'changed' }
  /** It was never read to the end; so many of Jira's points may be spent on it. */
  | { readonly type: 'first'; readonly points: number }
  /** It has another number of issues than is known; which are gone is seen from the list of them. */
  | { readonly type: 'recount' }
  /** It has another name. */
  | { readonly type: 'renamed' }
  /** Nothing has changed but the day: waits are older, and the history has another point. */
  | { readonly type: 'day' }
  /** It is gone, or archived, or has no plan any more. */
  | { readonly type: 'gone' };

/** A project that is to be looked at. */
export interface LookAtProject {
  readonly project: string;
  readonly look: Look;
}

/** Delivers each entry at least once, in no order, and never two of a {@link shardOf} at the same time. */
export interface RefreshQueue {
  push(looks: readonly LookAtProject[], afterSeconds?: number): Promise<void>;
  /** Asks for a run before the hour is over. */
  pushRun(): Promise<void>;
}

/** Rows lie in so many places, so that a thousand are read at once and a change writes few of them again. */
export const SHARDS = 8;

/** The place of a project's row. @example shardOf('10001'); // 1 */
export const shardOf = (projectId: string): number => Number(BigInt(projectId) % BigInt(SHARDS));
