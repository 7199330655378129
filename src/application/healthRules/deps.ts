import type { AdministrationJira } from '../ports/administration';
import type { HealthRulesStore } from '../ports/healthRules';

/** What the use cases around health rules need of the world. */
export interface HealthRulesDeps {
  readonly jira: AdministrationJira;
  readonly healthRules: HealthRulesStore;
}

/** What somebody who does not administer Jira is told. */
export const ADMINISTRATORS_ONLY = 'Only Jira administrators keep the health rules of this site.';
