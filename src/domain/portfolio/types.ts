import type { Direction } from '../charter/types';
import type { ForecastDay } from '../forecast/types';
import type { Instant } from '../history/types';
import type { Measured } from '../metrics/measured';
import type { Day } from '../plan/types';
import type { Phase } from '../plan/vocabulary';
import type { HealthEvidence } from './evidence';

export type HealthStatus = 'on-track' | 'at-risk' | 'off-track' | 'unknown';

/** Health never comes without its reasons, worst first, as sentences. */
export interface Health {
  readonly status: HealthStatus;
  readonly reasons: readonly string[];
}

/** How far some issues have come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface PhaseProgress extends Progress {
  readonly phase: Phase;
}

/** Of what a closed sprint committed to, the share that it completed. */
export interface KeptCommitment {
  /** Between 0 and 1. */
  readonly raw: number;
  /** Without work that waited on data for at least half the sprint; null where nothing else was committed. */
  readonly adjusted: number | null;
  /** Issues committed; under five, the shares say little. */
  readonly n: number;
}

export type Trend = 'rising' | 'steady' | 'falling';

/** A number that the charter promises to move, or that a model has to reach. */
export interface MetricTarget {
  readonly kind: 'business' | 'model';
  readonly name: string;
  readonly unit: string | null;
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly byWhen: Day | null;
  /** The newest measurement; null where nothing has been measured, and in what is stored: it is looked up when it is read. */
  readonly latest: number | null;
}

/** A project as one line of the portfolio. It names no issue and no person. */
export interface PortfolioRow {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly planName: string;
  /** Name of the release train, and of the program increment, as the charter has them. */
  readonly releaseTrain: string | null;
  readonly pi: string | null;
  readonly health: Health;
  /** The earliest phase that is not finished; null when all are. */
  readonly phase: Phase | null;
  /** Finished ÷ all plan issues (epics left out), in issues. */
  readonly progress: Progress;
  /** The same by phase, in the order of the phases; those without issues are left out. */
  readonly phases: readonly PhaseProgress[];
  /** The last three sprints that committed to anything, oldest first. */
  readonly commitment: Measured<{ readonly sprints: readonly KeptCommitment[] }>;
  readonly velocity: Measured<{
    readonly unit: 'points' | 'issues';
    /** Done in each of the last closed sprints, oldest first. */
    readonly perSprint: readonly number[];
    readonly mean: number;
    /** The last three sprints against the three before; null where there are fewer than six. */
    readonly trend: Trend | null;
  }>;
  readonly features: {
    readonly planned: number;
    readonly inProgress: number;
    readonly done: number;
    readonly delayed: number;
  };
  /** Open data-access requests, and the age in days of the oldest. */
  readonly dataWaits: {
    readonly open: number;
    readonly oldestDays: number | null;
    readonly sources: readonly string[];
  };
  readonly forecast: Measured<{
    readonly p50: ForecastDay;
    readonly p85: ForecastDay;
    /** Calendar days by which p85 has moved since a month ago, later being positive; null where it had none then. */
    readonly movedDays: number | null;
  }>;
  /** The day that was promised: the charter's earliest date, else the plan's target; null where nobody named one. */
  readonly target: Day | null;
  /** Checkpoints and sign-offs that were requested and not decided, and the age in days of the oldest. */
  readonly decisions: {
    readonly checkpoints: number;
    readonly signOffs: number;
    readonly oldestDays: number | null;
  };
  /** Findings about the project's data that keep its numbers from being read at face value. */
  readonly warnings: number;
  /** Issues finished a week, last 8 whole weeks, oldest first. */
  readonly trend: Measured<{ readonly finishedPerWeek: readonly number[] }>;
  /** Share of the plan's issues that were finished at the end of every third day of the last 90 days, oldest first. */
  readonly progressHistory: readonly number[];
  /** The instant for which all of it was worked out. */
  readonly asOf: Instant;
}

/** A row as it is kept. Its health is what was said when it was made; whoever shows it judges it by today's rules. */
export interface KeptRow extends PortfolioRow {
  /** Null where an earlier version of the app made the row. */
  readonly evidence: HealthEvidence | null;
  /** How many issues its project was found to have, of the plan and others; null as above. */
  readonly issueCount: number | null;
}

/** A project at the end of a day, or so far on the running one. What was not recorded at the time is null. */
export interface HistoryPoint extends Progress {
  readonly day: Day;
  readonly status: HealthStatus | null;
  readonly accessOpen: number;
  readonly delayed: number | null;
  readonly p85: Day | null;
}

/** All that is kept of a project for the portfolio: no issue, no person. */
export interface Snapshot {
  /** Another plan of the same project begins another history. */
  readonly planId: string;
  readonly row: KeptRow;
  readonly metrics: readonly MetricTarget[];
  /** Oldest first: every day of the last weeks, one a week before that. */
  readonly history: readonly HistoryPoint[];
}
