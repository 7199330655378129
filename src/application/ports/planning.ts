import type { FitQuestion, Person, ProjectRef } from '../../contract/plan';
import type { Charter } from '../../domain/charter/types';
import type { PlanNode } from '../../domain/plan/types';
import type { PlanProperty } from '../../domain/plan/vocabulary';

/** Project permissions that planning asks about; the person's own, as Jira answers them. */
export const PERMISSIONS = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'ASSIGN_ISSUES',
  'SCHEDULE_ISSUES',
  'MANAGE_SPRINTS_PERMISSION',
  'DELETE_ISSUES',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export interface IssueType {
  readonly id: string;
  readonly name: string;
  /** The name before translation, where Jira tells it. */
  readonly originalName: string;
  /** 1 = epic, 0 = story or task, -1 = sub-task. */
  readonly level: number;
}

export interface LinkType {
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** A field on the create screen of an issue type. */
export interface CreateField {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefault: boolean;
  /** JSON type such as `number`. */
  readonly type: string;
  /** What an `array` holds; null on other types. */
  readonly items: string | null;
  /** The values to choose from; empty where any goes. */
  readonly allowed: readonly { readonly id: string; readonly name: string }[];
  /** Which custom field type it is; null on system fields. */
  readonly custom: string | null;
}

/** What planning has to know of a project; everything in it is seen with the person's own eyes. */
export interface ProjectFacts {
  readonly project: ProjectRef;
  readonly permissions: ReadonlySet<Permission>;
  readonly issueTypes: readonly IssueType[];
  readonly linkTypes: readonly LinkType[];
  /** Null where the project has no board, or the person may not see it. */
  readonly board: { readonly id: number; readonly type: string } | null;
}

/** Optional fields that a new issue gets where its create screen has them. */
export const OPTIONAL_FIELDS = ['description', 'labels', 'duedate', 'assignee'] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** The value of a required field, checked against what Jira allows. */
export interface FieldValue {
  readonly field: string;
  readonly kind: FitQuestion['kind'];
  readonly value: string | number | readonly string[];
}

/** How plan nodes become issues of one project: decided once, before anything is created. Holds no person. */
export interface Wiring {
  readonly epicType: string;
  readonly issueType: string;
  readonly epicFields: readonly OptionalField[];
  readonly issueFields: readonly OptionalField[];
  /** Id of the estimate field on the create screen. */
  readonly estimateField: string | null;
  /** Name of the link type for "blocks"; null where links cannot be made at all. */
  readonly linkType: string | null;
  readonly linksInCreate: boolean;
  /** Whether there is a backlog to put in order. */
  readonly rank: boolean;
  /** What a person filled in for fields that Jira requires. Users are never among them. */
  readonly epicValues: readonly FieldValue[];
  readonly issueValues: readonly FieldValue[];
  /** The board on which the plan's sprints are created; null where they are not. */
  readonly sprintBoard: number | null;
  /** Names of the fields on the create screens, by id, to speak of them. */
  readonly fieldNames: Readonly<Record<string, string>>;
}

/** One issue to be created. */
export interface NewIssue {
  readonly node: PlanNode;
  readonly property: PlanProperty;
  /** The project's charter, on the epic that shows it. */
  readonly charter?: Charter;
  readonly projectId: string;
  readonly typeId: string;
  readonly fields: readonly OptionalField[];
  readonly values: readonly FieldValue[];
  readonly parentKey?: string;
  readonly assignee?: string;
  readonly estimate?: { readonly fieldId: string; readonly points: number };
  /** Links that ride in the create call, to issues that exist. */
  readonly links: readonly NewLink[];
}

export interface NewLink {
  readonly type: string;
  /** `blocks`: the new issue blocks the other; `is-blocked-by`: the other blocks the new one. */
  readonly direction: 'blocks' | 'is-blocked-by';
  readonly key: string;
}

/** What became of a call that creates issues. Only `unknown` leaves open whether any exist. */
export type CreateAnswer =
  | {
      readonly type: 'answered';
      /** Key of each created issue, by its place in the request. */
      readonly created: ReadonlyMap<number, string>;
      readonly failed: readonly {
        readonly index: number;
        /** Ids of the fields that Jira complained about. */
        readonly fields: readonly string[];
        readonly sentences: readonly string[];
      }[];
    }
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'limited'; readonly retryAfterMs: number }
  | { readonly type: 'unknown' };

/** An issue that carries the plan property, with the issues it is linked to. */
export interface PlannedIssue {
  readonly key: string;
  readonly property: PlanProperty | null;
  /** Keys of the issues that block this one, and of those it blocks, by the plan's link type. */
  readonly blockedBy: readonly string[];
  readonly blocks: readonly string[];
}

/** Where ranked issues go: next to the issue with that key. */
export type RankPlace = { readonly after: string } | { readonly before: string };

export type WriteAnswer =
  | { readonly type: 'done' }
  | { readonly type: 'refused'; readonly sentence: string }
  | { readonly type: 'limited'; readonly retryAfterMs: number };

/** An issue with all that tells whether people have touched it, as the database has it. */
export interface LivedIssue {
  readonly key: string;
  readonly summary: string;
  readonly property: PlanProperty | null;
  readonly comments: number;
  readonly worklogs: number;
  readonly attachments: number;
  readonly subtasks: number;
  readonly links: readonly { readonly type: string; readonly blocker: string; readonly blocked: string }[];
  /** Every change since it was created. */
  readonly changes: readonly {
    /** Name of the field. */
    readonly field: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** A future sprint to be created. */
export interface NewSprint {
  readonly boardId: number;
  readonly name: string;
  readonly goal: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
}

/** A sprint that is not closed. */
export interface OpenSprint {
  readonly id: number;
  readonly name: string;
  readonly goal: string;
  readonly hasBegun: boolean;
}

/** What became of a call that creates a sprint. Only `unknown` leaves open whether it exists. */
export type SprintAnswer =
  | { readonly type: 'created'; readonly id: number }
  | { readonly type: 'unknown' }
  | Exclude<WriteAnswer, { type: 'done' }>;

/** Jira as planning needs it, always as the person who uses the app. Failures are thrown as `Failure`. */
export interface PlanningJira {
  /** @throws Failure `not-found` where it does not exist or the person may not see it. */
  project(idOrKey: string): Promise<ProjectRef>;
  facts(project: ProjectRef): Promise<ProjectFacts>;
  /** Number of the project's newest issue that the search index knows; 0 for an empty project. */
  newestIssue(project: ProjectRef): Promise<number>;
  /** What the person may do in a project. */
  permissions(idOrKey: string): Promise<ReadonlySet<Permission>>;
  createFields(projectId: string, typeId: string): Promise<readonly CreateField[]>;
  /** The field the board estimates with; null where it counts issues or time. */
  boardEstimate(boardId: number): Promise<{ readonly id: string; readonly name: string } | null>;
  /** People who can be assigned issues of the project, by a part of the name; the first few. */
  assignablePeople(project: string, query: string): Promise<readonly Person[]>;
  createIssues(issues: readonly NewIssue[]): Promise<CreateAnswer>;
  /** The issues with these keys as the database has them; keys without a visible issue are left out. At most 100. */
  issues(keys: readonly string[], linkType: string | null): Promise<readonly PlannedIssue[]>;
  /** Issues of a plan as the search index has them, some seconds behind. */
  findPlanned(projectId: string, planId: string, linkType: string | null): Promise<readonly PlannedIssue[]>;
  createSprint(sprint: NewSprint): Promise<SprintAnswer>;
  /** Sprints of a board that are not closed. */
  openSprints(boardId: number): Promise<readonly OpenSprint[]>;
  /** Which of these issues are in a sprint that is not closed. At most 100. */
  inOpenSprints(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Puts issues into a sprint. At most 50. */
  moveToSprint(sprintId: number, keys: readonly string[]): Promise<WriteAnswer>;
  /** Issues with their lives; keys without a visible issue are left out. At most 100. */
  lives(keys: readonly string[]): Promise<readonly LivedIssue[]>;
  /** Keys of the issues under these epics, by epic, as the search index has them. */
  children(epics: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Deletes an issue; one that is not there counts as deleted. */
  remove(key: string, withSubtasks: boolean): Promise<WriteAnswer>;
  /** Node keys of a plan's issues with whether each is done, as the search index has them. */
  progress(
    projectId: string,
    planId: string,
  ): Promise<readonly { readonly node: string; readonly done: boolean }[]>;
  /** Makes `blocker` block `blocked`. Making a link twice changes nothing. */
  link(linkType: string, blocker: string, blocked: string): Promise<WriteAnswer>;
  /** Puts issues in this order right after or right before another one. At most 50. */
  rank(keys: readonly string[], place: RankPlace): Promise<WriteAnswer>;
}
