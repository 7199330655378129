import type { CharterReader } from '../ports/charters';
import type { ReadingDeps } from '../ports/reading';

/** What a forecast is read with. */
export interface ForecastDeps
  extends Pick<ReadingDeps, 'jira' | 'plans' | 'templates' | 'settings' | 'clock' | 'histories'> {
  readonly charters: CharterReader;
}
