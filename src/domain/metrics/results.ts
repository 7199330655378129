import type { Instant } from '../history/types';
import type { Amount, IssueRef } from './measured';

export interface SprintVelocity {
  readonly id: number;
  readonly name: string;
  /** ISO instants. */
  readonly start: string;
  readonly completed: string;
  /** Null where the sprint's commitment cannot be known (no change history). */
  readonly committed: Amount | null;
  readonly done: Amount;
  /** Null where unknown, like `committed`. */
  readonly added: Amount | null;
  readonly removed: Amount | null;
  /** Net change of the estimates of committed issues while they were in the sprint, and how many had one. */
  readonly reEstimated: Amount | null;
  readonly carriedOver: Amount | null;
  /** The issues behind `done`, and those behind `committed` where known. */
  readonly doneIssues: readonly IssueRef[];
  readonly committedIssues: readonly IssueRef[] | null;
  /** In the sprint, but done before it started or before they came into it: neither committed nor done. */
  readonly completedOutside: readonly IssueRef[] | null;
}

/** Velocity over closed sprints, oldest first. `unit` says which amount the mean and range are over. */
export interface Velocity {
  readonly unit: 'points' | 'issues';
  readonly sprints: readonly SprintVelocity[];
  readonly mean: number;
  readonly range: readonly [number, number];
  /** How many sprints the mean covers (the last 7, unless set otherwise). */
  readonly window: number;
  /** Set when commitment is unknown for the sprints: the sentence that says why. */
  readonly commitmentUnknown: string | null;
}

export type BurndownEventType = 'start' | 'added' | 'removed' | 're-estimated' | 'done' | 'reopened';

export interface BurndownEvent {
  /** ISO instant. */
  readonly at: string;
  readonly type: BurndownEventType;
  /** Null on the `start` event. */
  readonly issue: IssueRef | null;
  readonly change: number;
  readonly remaining: number;
}

export interface Burndown {
  readonly sprint: { readonly id: number; readonly name: string; readonly state: 'active' | 'closed' };
  readonly unit: 'points' | 'issues';
  readonly start: string;
  /** Planned end. */
  readonly end: string;
  /** Where the line stops: completion, or now. */
  readonly until: string;
  readonly events: readonly BurndownEvent[];
  /** Remaining by the guideline at each day's end in the configured zone, falling on working days only. */
  readonly guideline: readonly { readonly at: string; readonly remaining: number }[];
}

export interface CumulativeFlow {
  /** Days, oldest first, `YYYY-MM-DD` in the configured zone; the last one is today. */
  readonly days: readonly string[];
  /** Workflow order, left to right. `reached[i]` = items that had reached the column or gone beyond at the end of `days[i]`, as it was that day. */
  readonly columns: readonly { readonly name: string; readonly reached: readonly number[] }[];
  /** Moves back, dated: the band drops from that day on. */
  readonly corrections: readonly {
    readonly day: string;
    readonly issue: IssueRef;
    readonly from: string;
    readonly to: string;
  }[];
  readonly wip: number;
}

export interface CycleTimeItem extends IssueRef {
  readonly finished: Instant;
  /** Elapsed days to one decimal. */
  readonly elapsedDays: number;
  /** Whole days, a same-day item takes 1. */
  readonly wholeDays: number;
}

/** Scatterplot of cycle times; `kind` is `lead` where only creation and resolution are known. */
export interface CycleTimes {
  readonly kind: 'cycle' | 'lead';
  readonly items: readonly CycleTimeItem[];
  /** Type-7 percentiles of elapsed days. Null with fewer than 5 items. */
  readonly percentiles: {
    readonly p50: number;
    readonly p70: number;
    readonly p85: number;
    readonly p95: number;
  } | null;
  /** Items that went straight to done; they have no cycle time. Null for lead times, where starts are unknown. */
  readonly finishedWithoutStart: number | null;
  /** Why it is lead time and not cycle time, where that is so. */
  readonly note: string | null;
}
