import type { ColumnTime } from '../domain/pace/issueProgress';
import type { Outcome, RecordType } from '../domain/plan/records';
import type { Day, Estimate } from '../domain/plan/types';
import type { Kind, Phase, Role } from '../domain/plan/vocabulary';

/** An issue on the other end of a blocking link, as the viewer may see it. */
export interface RelatedIssue {
  readonly key: string;
  readonly summary: string;
  readonly status: { readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' };
}

/** An open issue that blocks this one. */
export interface OpenBlocker extends RelatedIssue {
  /** Since when it has stood still: its last change of status, or the link where that is younger. Null: not known. */
  readonly waiting: { readonly since: Day; readonly days: number } | null;
  /** Where it asks for access to data and somebody has begun to: how long that takes already. */
  readonly access: { readonly workingDays: number; readonly timeBox: number | null } | null;
}

/** How far an issue has come. */
export type IssueProgress =
  /** The project's columns and usual times have to be read first: ask `pace.read`, then for the panel again. */
  | { readonly state: 'unread' }
  | { readonly state: 'unknown'; readonly reason: string }
  | { readonly state: 'not-started'; readonly columns: readonly ColumnTime[]; readonly usual: UsualTime }
  | {
      readonly state: 'in-progress';
      readonly since: Day;
      /** Monday to Friday. */
      readonly workingDays: number;
      readonly columns: readonly ColumnTime[];
      readonly usual: UsualTime;
    }
  | {
      readonly state: 'done';
      /** Null where it was never started, only finished. */
      readonly workingDays: number | null;
      readonly columns: readonly ColumnTime[];
      readonly usual: UsualTime;
    };

/** What 85 % of the project's work of this kind was finished within; `workingDays` is null while too little is known. */
export interface UsualTime {
  readonly workingDays: number | null;
  /** Issues of this kind that were finished in the last 90 days. */
  readonly issues: number;
  readonly needed: number;
}

/** How long the plan's granted requests for access took, in working days. */
export interface AccessTimes {
  /** Ascending. */
  readonly days: readonly number[];
  /** What half and 85 % of them took; null while they are too few. */
  readonly spread: { readonly half: number; readonly most: number } | null;
}

export type IssuePanel =
  | { readonly state: 'not-in-plan' }
  | {
      readonly state: 'in-plan';
      readonly key: string;
      readonly planName: string;
      readonly phase: Phase;
      readonly kind: Kind;
      /** Whether Jira counts the issue's own status as done; nothing waits for it any more then. */
      readonly isDone: boolean;
      readonly role: Role | null;
      readonly estimate: Estimate | null;
      readonly source: string | null;
      readonly environment: string | null;
      /** Null where the plan's own record is gone; the description still has it. */
      readonly purpose: string | null;
      readonly acceptance: readonly string[];
      /** Null on epics, which are done with their issues. */
      readonly progress: IssueProgress | null;
      /** Whether the project's usual times are old enough to ask `pace.read` for new ones. */
      readonly paceIsOld: boolean;
      /** What people record on such an issue and what its labels say was recorded; null on other work. */
      readonly record: { readonly type: RecordType; readonly outcome: Outcome | null } | null;
      /** Open issues that block this one. */
      readonly waitsFor: readonly OpenBlocker[];
      /** Null where no request for access is waited for, or none was granted yet. */
      readonly accessTimes: AccessTimes | null;
      /** Blockers already done. */
      readonly cleared: readonly RelatedIssue[];
      /** Issues this one blocks. */
      readonly blocks: readonly RelatedIssue[];
      /** The same work for other sources or environments. */
      readonly siblings: readonly RelatedIssue[];
    };
