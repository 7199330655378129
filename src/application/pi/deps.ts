import type { CharterReader } from '../ports/charters';
import type { Clock } from '../ports/clock';
import type { PiJira, PiStore } from '../ports/pi';

/** What the use cases of program increments need of the world. */
export interface PiDeps {
  readonly jira: PiJira;
  readonly records: PiStore;
  readonly charters: CharterReader;
  readonly clock: Clock;
}
