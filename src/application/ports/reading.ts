import type { ProjectRef } from '../../contract/plan';
import type { HierarchyLevel, Named, RecordedIssue, Sprint, Status } from '../../domain/history/types';
import type { Day } from '../../domain/plan/types';
import type { PlanProperty } from '../../domain/plan/vocabulary';
import type { Clock } from './clock';
import type { HistoryStore, JiraCost, ReplayedFields } from './histories';
import type { KeptAnswers } from './keptAnswers';
import type { PaceStore } from './pace';
import type { PlanReader } from './planStore';
import type { SettingsReader } from './settings';
import type { TemplateLibrary } from './templates';

/** The board of a project, as far as metrics need it. */
export interface Board {
  readonly id: number;
  readonly name: string;
  /** In workflow order, empty columns included. */
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
  /** Id of the field that estimates work; null where the board estimates by something else. */
  readonly estimateField: string | null;
  /** False on Kanban boards. A team-managed board that could have sprints may still have them switched off. */
  readonly hasSprints: boolean;
}

/** A release of a project: a version that work is to be fixed in. */
export interface Version {
  readonly id: string;
  readonly name: string;
  readonly released: boolean;
  readonly archived: boolean;
  /** Day on which it is to come out. */
  readonly releaseDate: Day | null;
}

/** A type of the project's issues. */
export interface IssueType extends Named {
  readonly level: HierarchyLevel;
}

/** An issue on the other end of a link. */
export interface LinkedIssue {
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
}

/** An issue as the issue panel reads it: its plan property and its blocking links. */
export interface PanelIssue {
  readonly key: string;
  readonly project: ProjectRef;
  readonly status: Status;
  /** Null on issues that belong to no plan. */
  readonly plan: PlanProperty | null;
  readonly blockedBy: readonly LinkedIssue[];
  readonly blocks: readonly LinkedIssue[];
}

/** An issue with its changes. */
export interface FollowedIssue {
  readonly recorded: RecordedIssue;
  /** False where it has changed so often that Jira told only the newest changes. */
  readonly isWhole: boolean;
}

/** What was read of the issues asked for before time ran out. */
export interface RecordedIssues {
  readonly issues: readonly RecordedIssue[];
  /** Ids that there was no time for. */
  readonly unread: readonly string[];
}

type IdOfProject = Pick<ProjectRef, 'id'>;

/** What the app reads of Jira, always as the person who asks: an unseen project or issue is a `not-found` failure. */
export interface ReadingJira {
  /** The viewer's time zone, as an IANA name. */
  timeZone(): Promise<string>;
  project(keyOrId: string): Promise<ProjectRef>;
  /** Those of the projects, by id or key, that the viewer may browse; the others are simply missing. */
  visibleProjects(projects: readonly string[]): Promise<readonly ProjectRef[]>;
  /** Those of the projects, by id, that the viewer may browse: a thousand of them cost one call. */
  browsable(projectIds: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * The board that work is planned on: a Scrum board before any other; null where the project has none.
   *
   * @param expectedId of the board that it probably is, whose columns are then read at the same time
   */
  board(project: IdOfProject, expectedId?: number): Promise<Board | null>;
  /**
   * Sprints of the board, in no order; undefined where it does not plan in sprints.
   *
   * @param expected how many there probably are: so many are then read at once
   */
  sprints(board: Pick<Board, 'id' | 'hasSprints'>, expected?: number): Promise<readonly Sprint[] | undefined>;
  /**
   * Those that are not closed, with one call; undefined where it does not plan in sprints, or there are more of them than
   * one call brings.
   */
  openSprints(board: Pick<Board, 'id' | 'hasSprints'>): Promise<readonly Sprint[] | undefined>;
  statuses(project: IdOfProject): Promise<readonly Status[]>;
  issueTypes(project: ProjectRef): Promise<readonly IssueType[]>;
  /** Fields of the site that can hold points. */
  estimateFields(): Promise<readonly Named[]>;
  /** Whether the viewer administers the project. */
  mayAdminister(project: ProjectRef): Promise<boolean>;
  /**
   * Ids of all issues of the project that the viewer may see, in no order.
   *
   * @param partings days, oldest first: what was created before, between and after them is asked for at the same time
   */
  issueIds(project: IdOfProject, partings?: readonly Day[]): Promise<readonly string[]>;
  /** Ids of those that were updated in the last minutes. What is searched lags behind by seconds, seldom by minutes. */
  updatedIds(project: IdOfProject, minutes: number): Promise<readonly string[]>;
  /** @param estimateField id of the field that holds estimates; null where Jira's own story points do */
  replayedFields(estimateField: string | null): Promise<ReplayedFields>;
  /** Issues with their changes, by id; those that are gone, or hidden from the viewer, are missing. */
  issuesById(ids: readonly string[], fields: ReplayedFields): Promise<RecordedIssues>;
  /** What the invocation has cost so far, as Jira counts it. */
  spent(): JiraCost;
  /**
   * Ids of the project's issues that a search in JQL finds.
   *
   * @throws Failure `invalid-request` with Jira's reason where it does not understand the search
   */
  matching(project: ProjectRef, jql: string): Promise<ReadonlySet<string>>;
  /** The releases of the project, in its own order. */
  versions(project: ProjectRef): Promise<readonly Version[]>;
  panelIssue(key: string): Promise<PanelIssue>;
  /** The same issue with its changes, in one call. */
  followedIssue(key: string): Promise<{ readonly issue: PanelIssue; readonly followed: FollowedIssue }>;
  /** Issues with their changes, by key; those that are gone are missing. */
  followedIssues(keys: readonly string[]): Promise<ReadonlyMap<string, FollowedIssue>>;
  /** The plan's issues that are done, with their changes: the 300 touched last. */
  finishedIssues(project: ProjectRef, planId: string): Promise<readonly RecordedIssue[]>;
  /** The project's issues that were made from these nodes of the plan, by node key. */
  issuesOfNodes(
    project: ProjectRef,
    planId: string,
    nodes: readonly string[],
  ): Promise<ReadonlyMap<string, LinkedIssue>>;
}

/** What every reading use case needs. */
export interface ReadingDeps {
  readonly jira: ReadingJira;
  readonly plans: PlanReader;
  readonly templates: TemplateLibrary;
  readonly settings: SettingsReader;
  readonly clock: Clock;
  readonly paces: PaceStore;
  readonly histories: HistoryStore;
  readonly answers: KeptAnswers;
}
