import type { Day } from '../plan/types';
import type { PlanProperty } from '../plan/vocabulary';

/** Milliseconds since the epoch. An instant belongs to a day only once a time zone is chosen. */
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
export type ReplayedField = 'status' | 'sprint' | 'estimate' | 'flagged';

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
  readonly status: Status;
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

/** An issue's life, replayed. */
export interface IssueHistory extends IssueFacts {
  readonly status: Timeline<Pick<Status, 'id' | 'name'>>;
  readonly category: StatusCategory | null;
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
