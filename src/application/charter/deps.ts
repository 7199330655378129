import type { CharterJira, CharterStore } from '../ports/charters';
import type { GenerationJournal } from '../ports/journal';

/** What the charter's use cases need of the world. */
export interface CharterDeps {
  readonly jira: CharterJira;
  readonly charters: CharterStore;
  readonly plans: Pick<GenerationJournal, 'record' | 'completion'>;
}
