import type { HealthRules } from '../domain/portfolio/healthRules';
import type { PortfolioRow, Snapshot } from '../domain/portfolio/types';
import type { ProjectRef } from './plan';
import type { PackedRows } from './portfolioRows';

export type { HealthStatus, PortfolioRow } from '../domain/portfolio/types';

/** The portfolio as it travels: `unpackRows(rows)` makes {@link PortfolioRow}s of its rows. */
export interface Portfolio {
  /** When it was asked for. Each row says for itself for when it was worked out. */
  readonly asOf: string;
  /** What the viewer may see, in no order. */
  readonly rows: PackedRows;
  /** By which the rows are judged. */
  readonly rules: HealthRules;
  /** How many chosen projects the viewer may not see; never which. */
  readonly hidden: number;
  /** Projects that the viewer may see and that are being read for the first time; null where there is none. */
  readonly reading: FirstReading | null;
  /** False where a filter finds so many issues that projects may be missing. */
  readonly isWhole: boolean;
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

/** A saved filter of Jira's that the viewer may use. */
export interface SavedFilter {
  readonly id: string;
  readonly name: string;
}

/**
 * Which projects a gadget shows, of those that its viewer may browse: every one with a plan, chosen ones by id, those of
 * a release train by `trainId`, or those in which a saved filter finds an issue of the plan.
 */
export type GadgetScope =
  | 'all'
  | readonly string[]
  | { readonly train: string }
  | { readonly savedFilter: string };

/** What the gadget keeps in its dashboard configuration: ids and options only, since whoever sees the dashboard may read it. */
export interface GadgetConfiguration {
  readonly projects: GadgetScope;
  /** In the order in which they are shown, after the project's name. */
  readonly columns: readonly GadgetColumn[];
  readonly grouping: 'none' | 'train' | 'health';
  readonly sort: GadgetSort;
  /** Minutes between refreshes; 0 = only when opened. */
  readonly refresh: 0 | 15 | 30 | 60 | 120;
}

/** What can be shown of a project beside its name. */
export type GadgetColumn =
  | 'health'
  | 'progress'
  | 'commitment'
  | 'features'
  | 'data-waits'
  | 'forecast'
  | 'trend';

/** How rows are sorted. */
export interface GadgetSort {
  readonly column: 'project' | GadgetColumn;
  readonly direction: 'ascending' | 'descending';
}
