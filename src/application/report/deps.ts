import type { CharterDeps } from '../charter/deps';
import type { ForecastDeps } from '../forecast/deps';
import type { RecordLocks } from '../ports/recording';
import type { ReportingJira } from '../ports/reporting';

/** What a status report is read with. */
export type ReportReadingDeps = Omit<ForecastDeps, 'charters' | 'templates'>;

/** What posting one takes besides. */
export interface ReportDeps extends ReportReadingDeps {
  readonly charter: Pick<CharterDeps, 'jira' | 'plans'>;
  readonly reporting: ReportingJira;
  readonly locks: RecordLocks;
}
