import type { PortfolioRow } from '../domain/portfolio/types';
import type { ProjectRef } from './plan';

export type { Health, HealthStatus, PortfolioRow } from '../domain/portfolio/types';

export interface Portfolio {
  readonly asOf: string;
  readonly rows: readonly PortfolioRow[];
  /** How many chosen projects the viewer may not see; never which. */
  readonly hidden: number;
  /** Projects that could not be read this time: the viewer sees their names, and why. */
  readonly failures: readonly { readonly project: ProjectRef; readonly message: string }[];
}

/** What the gadget keeps in its dashboard configuration: ids and options only. */
export interface GadgetConfiguration {
  /** `all` = every plan project the viewer may browse. */
  readonly projects: 'all' | readonly string[];
  /** Minutes between refreshes; 0 = only when opened. */
  readonly refresh: 0 | 15 | 30 | 60 | 120;
}
