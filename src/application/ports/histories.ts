import type { HistoryTable } from '../../domain/history/columnar/replayAll';
import type { Instant, StatusCategory } from '../../domain/history/types';
import type { Day } from '../../domain/plan/types';

/** Which fields of the site hold what is replayed, by what they hold. Ids differ on every site. */
export interface ReplayedFields {
  readonly sprint: readonly string[];
  /** In order of preference: the first one with a value counts. */
  readonly estimate: readonly string[];
  readonly flagged: readonly string[];
}

/** What reading Jira has cost: calls, and the points that Jira counts for them against the app's hourly allowance. */
export interface JiraCost {
  readonly calls: number;
  readonly points: number;
}

/** A project's histories by the field that estimates its work; two fields make two histories. */
export interface HistoryName {
  readonly projectId: string;
  /** Null where the fields that Jira estimates by stand for it. */
  readonly estimateField: string | null;
}

/** Histories of neighbouring ids, stored together. Whoever changes them puts another table in their place. */
export interface HistoryPart {
  /** The smallest id in it when it was stored; ids up to that of the next part belong to it. */
  readonly from: string;
  readonly table: HistoryTable;
  /** By what the store knows what is stored of this stretch of ids; undefined where nothing is. */
  readonly stored?: string;
  /** Whether the table is another than the one that is stored. */
  readonly isChanged: boolean;
}

/** What a stored history was made of: where any of it is another now, the history is of no use. */
export interface HistorySource {
  /** Keys of all issues change with it, and no issue counts as updated then. */
  readonly projectKey: string;
  readonly fields: ReplayedFields;
}

/** The category of each status of a project, by the status's id. */
export type Categories = Readonly<Record<string, StatusCategory | null>>;

/** Everything that a stored history says. */
export interface History {
  readonly source: HistorySource;
  /** Every change before it is in; what came later is looked for. */
  readonly until: Instant;
  /** Whether all of it was read after that instant, and none of it before. */
  readonly isFresh: boolean;
  /** Issues keep the category of their status; it is this one. */
  readonly categories: Categories;
  /** In the order of their ids. Ids of a part that was lost are in none. */
  readonly parts: readonly HistoryPart[];
}

/** What the reading cost that a history was saved after. */
export interface HistoryCost extends JiraCost {
  readonly at: Instant;
}

/** A history as it was found; without one where there is none, or none that this version of the app can read. */
export interface StoredHistory {
  readonly revision: number;
  readonly history: History | undefined;
}

/** A history that has been found and whose parts are read when somebody needs them. */
export interface OpenedHistory {
  readonly revision: number;
  readonly about: Omit<History, 'parts'> | undefined;
  /** With its parts, which are read again at every call. A newer one where those of this one are gone meanwhile. */
  whole(): Promise<StoredHistory>;
}

/**
 * What a look found of a project besides its issues. The next one asks Jira for all of it at once, instead of for one
 * thing after the other, and believes none of it before Jira has said the same again.
 */
export interface FoundProject {
  readonly project: { readonly id: string; readonly key: string };
  readonly board: { readonly id: number; readonly hasSprints: boolean } | null;
  /** How many sprints the board has. */
  readonly sprints: number;
  readonly estimateField: string | null;
  /** Days that part its issues by their creation into as many as Jira lists at once; none where it lists them all. */
  readonly partings: readonly Day[];
}

/** The histories of projects, kept from one look to the next. Nothing in it is needed: all of it can be read again. */
export interface HistoryStore {
  /** Finds a history, for whoever has something to do before its parts are there, or may not need them. */
  open(name: HistoryName): Promise<OpenedHistory>;
  read(name: HistoryName): Promise<StoredHistory>;
  /**
   * Saves a history as the one that follows `revision`; parts that have not changed are not written.
   *
   * @returns whether it was saved: not where somebody else has saved one that follows `revision`
   */
  save(name: HistoryName, revision: number, history: History, cost: HistoryCost): Promise<boolean>;
  /** What the last reading cost that was saved, undefined where there was none. */
  lastCost(name: HistoryName): Promise<HistoryCost | undefined>;
  /** What the last look found of the project with a key, undefined where there was none. */
  found(projectKey: string): Promise<FoundProject | undefined>;
  remember(found: FoundProject): Promise<void>;
}
