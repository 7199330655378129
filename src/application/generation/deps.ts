import type { CharterReader } from '../ports/charters';
import type { Clock } from '../ports/clock';
import type { GenerationJournal } from '../ports/journal';
import type { PlanningJira } from '../ports/planning';
import type { TemplateLibrary } from '../ports/templates';

/** What the planning use cases need of the world. */
export interface PlanningDeps {
  readonly jira: PlanningJira;
  readonly plans: GenerationJournal;
  readonly charters: CharterReader;
  readonly templates: TemplateLibrary;
  readonly clock: Clock;
  /** An id that no other plan of the site has. */
  newPlanId(): string;
}
