import type { Clock } from '../ports/clock';
import type { GenerationJournal } from '../ports/journal';
import type { PlanningJira } from '../ports/planning';

/** What the planning use cases need of the world. */
export interface PlanningDeps {
  readonly jira: PlanningJira;
  readonly plans: GenerationJournal;
  readonly clock: Clock;
  /** An id that no other plan of the site has. */
  newPlanId(): string;
}
