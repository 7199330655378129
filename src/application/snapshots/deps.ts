import type { CharterReader } from '../ports/charters';
import type { HealthRulesReader } from '../ports/healthRules';
import type { ReadingDeps } from '../ports/reading';
import type { ScanningJira } from '../ports/scanning';
import type {
  BoardStore,
  ReadMarks,
  RefreshQueue,
  RefreshStateStore,
  RowStore,
  SnapshotStore,
} from '../ports/snapshots';

/** What one project's snapshot is refreshed with. `jira` acts as the app, and `histories` are its own. */
export interface SnapshotDeps
  extends Pick<ReadingDeps, 'jira' | 'plans' | 'settings' | 'clock' | 'histories'> {
  readonly scanning: ScanningJira;
  readonly charters: CharterReader;
  readonly snapshots: SnapshotStore;
  readonly rows: RowStore;
  readonly boards: BoardStore;
  readonly marks: ReadMarks;
  readonly healthRules: HealthRulesReader;
}

/** What the hourly run is made with. */
export interface RunDeps
  extends Pick<SnapshotDeps, 'jira' | 'scanning' | 'plans' | 'clock' | 'rows' | 'marks'> {
  readonly state: RefreshStateStore;
  readonly queue: RefreshQueue;
}
