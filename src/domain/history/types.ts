import type { Day } from '../plan/types';
import type { PlanProperty } from '../plan/vocabulary';

/** Whole milliseconds since the epoch. An instant belongs to a day only once a time zone is chosen. */
export type Instant = number;

export type StatusCategory = 'new' | 'indeterminate' | 'done';

/** A workflow status. Its name is translated and renamed; its id is not. `category` is null where Jira did not say. */
export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory | null;
}

/** Jira's issue hierarchy: 1 and above are epics, 0 is ordinary work, -1 is a sub-task. */
export type HierarchyLevel = number;

/** The fields whose past matters to a metric. */
export type ReplayedField =
  | 'status'
  | 'sprint'
  | 'estimate'
  | 'flagged'
  | 'parent'
  | 'type'
  | 'resolution'
  | 'labels'
  | 'link'
  | 'key';

/** Something of Jira's with an id that stays and a name that is translated and renamed. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Another issue. Its key changes when it is moved to another project; its id does not. */
export interface IssuePointer {
  readonly id: string;
  readonly key: string;
}

/** One line of Jira's changelog. Ids and texts may each be missing. */
export interface RecordedChange {
  readonly historyId: string;
  readonly at: Instant;
  readonly field: ReplayedField;
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
}

/** What an issue is now. */
export interface IssueFacts {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly type: string;
  readonly level: HierarchyLevel;
  readonly created: Instant;
  readonly updated: Instant;
  readonly resolved: Instant | null;
  readonly due: Day | null;
  readonly parentKey: string | null;
  readonly labels: readonly string[];
  /** Null on issues that belong to no plan. */
  readonly plan: PlanProperty | null;
}

/** An issue as Jira recorded it: what it is now and its changes, in any order. */
export interface RecordedIssue extends IssueFacts {
  readonly typeId: string;
  readonly status: Status;
  readonly parent: IssuePointer | null;
  readonly resolution: Named | null;
  /** The issues on the other end of its "is blocked by" links. */
  readonly blockers: readonly IssuePointer[];
  readonly sprints: readonly number[];
  readonly estimate: number | null;
  readonly flagged: boolean;
  readonly changes: readonly RecordedChange[];
}

/** A value from `at` on, until the next entry. */
export interface Entry<T> {
  readonly at: Instant;
  readonly value: T;
}

/** A field's values, oldest first; the first entry is at the issue's creation. Entries may share an instant. */
export type Timeline<T> = readonly [Entry<T>, ...Entry<T>[]];

/** An "is blocked by" link to another issue, while it existed. Whether it *blocked* depends on that issue being open. */
export interface BlockingLink {
  /** The blocker's id where the link still exists; its key is the one it had when last heard of. */
  readonly id: string | null;
  readonly key: string;
  readonly from: Instant;
  /** Null while the link exists. */
  readonly to: Instant | null;
}

/** An issue's life, replayed. */
export interface IssueHistory extends IssueFacts {
  readonly status: Timeline<Named>;
  readonly category: StatusCategory | null;
  /** Its keys: more than one where it was moved between projects. */
  readonly keys: Timeline<string>;
  readonly types: Timeline<Named>;
  readonly parents: Timeline<IssuePointer | null>;
  readonly resolutions: Timeline<Named | null>;
  readonly labelSets: Timeline<readonly string[]>;
  /** In the order in which the links were made. */
  readonly blockedBy: readonly BlockingLink[];
  readonly sprints: Timeline<readonly number[]>;
  readonly estimate: Timeline<number | null>;
  readonly flagged: Timeline<boolean>;
}

/** A sprint as its board knows it. A sprint that was never started has no dates to measure by. */
export interface Sprint {
  readonly id: number;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly start: Instant | null;
  /** Planned end. */
  readonly end: Instant | null;
  readonly completed: Instant | null;
}
