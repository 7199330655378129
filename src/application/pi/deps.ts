import type { CharterReader } from '../ports/charters';
import type { Clock } from '../ports/clock';
import type { ModelStore } from '../ports/models';
import type { PiJira, PiStore } from '../ports/pi';
import type { PlanIssues } from '../ports/planIssues';
import type { PlanReader } from '../ports/planStore';

/** What the use cases of program increments need of the world. */
export interface PiDeps {
  readonly jira: PiJira;
  readonly records: PiStore;
  readonly charters: CharterReader;
  readonly models: ModelStore;
  readonly plans: PlanReader;
  readonly issues: PlanIssues;
  readonly clock: Clock;
}
