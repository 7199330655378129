import type { HistoryStore } from '../ports/histories';
import type { ReadingJira } from '../ports/reading';
import type { SettingsStore } from '../ports/settings';

/** What the settings' use cases need of the world. */
export interface SettingsDeps {
  readonly jira: Pick<
    ReadingJira,
    'project' | 'board' | 'statuses' | 'issueTypes' | 'estimateFields' | 'timeZone' | 'mayAdminister'
  >;
  readonly settings: SettingsStore;
  readonly histories: Pick<HistoryStore, 'lastCost'>;
}
