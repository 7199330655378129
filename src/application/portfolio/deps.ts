import type { FilterJira } from '../ports/filters';
import type { HealthRulesReader } from '../ports/healthRules';
import type { ModelStore } from '../ports/models';
import type { ReadingDeps } from '../ports/reading';
import type { RefreshQueue, RefreshStateStore, RowStore, SnapshotStore } from '../ports/snapshots';

/** What the portfolio is shown with. `jira` and `filters` act as the viewer, and `jira` decides what of the rest they see. */
export interface PortfolioDeps extends Pick<ReadingDeps, 'jira' | 'plans' | 'clock'> {
  readonly filters: FilterJira;
  readonly rows: RowStore;
  readonly snapshots: SnapshotStore;
  readonly state: RefreshStateStore;
  readonly models: ModelStore;
  readonly healthRules: HealthRulesReader;
  readonly queue: RefreshQueue;
}
