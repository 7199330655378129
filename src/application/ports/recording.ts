import type { NewRecord } from '../../contract/record';
import type { Status } from '../../domain/history/types';
import type { Relabelling } from '../../domain/plan/records';
import type { PlanProperty } from '../../domain/plan/vocabulary';

/** An issue as recording needs it. */
export interface RecordIssue {
  readonly key: string;
  readonly status: Status;
  readonly labels: readonly string[];
  /** Null on issues that belong to no plan. */
  readonly plan: PlanProperty | null;
}

export const RECORD_PERMISSIONS = ['ADD_COMMENTS', 'EDIT_ISSUES', 'TRANSITION_ISSUES'] as const;
export type RecordPermission = (typeof RECORD_PERMISSIONS)[number];

/** A step of the workflow that can be taken now. */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
  /** Names of the fields that its screen insists on. */
  readonly required: readonly string[];
}

/** Jira as recording needs it, always as the person who records. */
export interface RecordingJira {
  /** @throws Failure `not-found` where it does not exist or the person may not see it. */
  issue(key: string): Promise<RecordIssue>;
  permissions(key: string): Promise<ReadonlySet<RecordPermission>>;
  /** None where the person may not change the status. */
  steps(key: string): Promise<readonly Step[]>;
  /** Whether the newest comment that recorded something says exactly this. */
  says(key: string, record: NewRecord): Promise<boolean>;
  comment(key: string, record: NewRecord): Promise<void>;
  /** Sending it twice changes nothing. */
  relabel(key: string, change: Relabelling): Promise<void>;
  take(key: string, stepId: string): Promise<void>;
}

/** Keeps two recordings on one issue apart. Holds no text and no person. */
export interface RecordLocks {
  /** @returns false while somebody else records on the issue. */
  take(key: string): Promise<boolean>;
  release(key: string): Promise<void>;
}
