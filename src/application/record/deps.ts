import type { RecordingJira, RecordLocks } from '../ports/recording';

/** What recording needs of the world. */
export interface RecordDeps {
  readonly jira: RecordingJira;
  readonly locks: RecordLocks;
}
