import type { CharterDeps } from '../charter/deps';
import type { PlanningDeps } from '../generation/deps';
import type { CharterReader } from '../ports/charters';
import type { ModelJira, ModelStore } from '../ports/models';
import type { SettingsReader } from '../ports/settings';

/** What the models' use cases need of the world. */
export interface ModelDeps extends Pick<PlanningDeps, 'jira' | 'templates' | 'clock'> {
  readonly plans: PlanningDeps['plans'];
  readonly models: ModelStore;
  readonly issues: ModelJira;
  readonly charters: CharterReader;
  /** Where the charter's epic says who has which role. */
  readonly charterJira: CharterDeps['jira'];
  readonly settings: SettingsReader;
}
