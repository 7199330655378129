import type { PortfolioRow, Snapshot } from '../domain/portfolio/types';
import type { ProjectRef } from './plan';
import type { PackedRows } from './portfolioRows';

export type { Health, HealthStatus, PortfolioRow } from '../domain/portfolio/types';

/** The portfolio as it travels: `unpackRows(rows)` makes {@link PortfolioRow}s of its rows. */
export interface Portfolio {
  /** When it was asked for. Each row says for itself for when it was worked out. */
  readonly asOf: string;
  /** What the viewer may see, in no order. */
  readonly rows: PackedRows;
  /** How many chosen projects the viewer may not see; never which. */
  readonly hidden: number;
  /** Projects that the viewer may see and that are being read for the first time; null where there is none. */
  readonly reading: FirstReading | null;
  /** Chosen projects that there is nothing to show of: the viewer sees their names, and why. */
  readonly failures: readonly { readonly project: ProjectRef; readonly message: string }[];
}

/** Projects that have a plan and no row yet. */
export interface FirstReading {
  readonly projects: number;
  /** Whole hours until all of the site's are read, so that reading them never uses up what Jira allows; at least 1. */
  readonly hours: number;
}

/** What is kept of one project: its row, its targets and how it came here. */
export interface PortfolioProject extends Pick<Snapshot, 'metrics' | 'history'> {
  readonly row: PortfolioRow;
}

/** What the gadget keeps in its dashboard configuration: ids and options only. */
export interface GadgetConfiguration {
  /** `all` = every plan project the viewer may browse. */
  readonly projects: 'all' | readonly string[];
  /** Minutes between refreshes; 0 = only when opened. */
  readonly refresh: 0 | 15 | 30 | 60 | 120;
}
