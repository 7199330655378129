import type { Measured } from '../metrics/measured';
import type { Phase } from '../plan/vocabulary';

export type HealthStatus = 'on-track' | 'at-risk' | 'off-track' | 'unknown';

/** Health never comes without its reasons, worst first, as sentences. */
export interface Health {
  readonly status: HealthStatus;
  readonly reasons: readonly string[];
}

export interface PortfolioRow {
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly planName: string;
  readonly health: Health;
  /** The earliest phase that is not finished; null when all are. */
  readonly phase: Phase | null;
  /** Finished ÷ all plan issues (epics left out), in issues. */
  readonly progress: { readonly done: number; readonly total: number };
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
  /** Issues finished a week, last 8 whole weeks, oldest first. */
  readonly trend: Measured<{ readonly finishedPerWeek: readonly number[] }>;
}
