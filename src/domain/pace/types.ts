import type { Instant, Status } from '../history/types';
import type { WorkflowColumn } from '../history/workflow';
import type { Kind } from '../plan/vocabulary';

/** How long finished work of one kind took. */
export interface KindPace {
  /** Number of finished issues it is taken of. */
  readonly issues: number;
  /** Working days in which 85 % of them were finished, rounded up; null where they are too few to say. */
  readonly workingDays: number | null;
}

/**
 * What is known of how long things take in a project: some numbers, no issue and no person. Read as one viewer and kept
 * for a day, so that the panel of an issue need not read its project.
 */
export interface ProjectPace {
  readonly planId: string;
  readonly readAt: Instant;
  /** The board's columns in order; none where the project has no board. */
  readonly columns: readonly WorkflowColumn[];
  readonly statuses: readonly Status[];
  /** Of work finished in the last 90 days; a kind of which nothing was finished is missing. */
  readonly kinds: Readonly<Partial<Record<Kind, KindPace>>>;
  /** Working days that each granted request for access to data took, ascending. */
  readonly accessDays: readonly number[];
}
