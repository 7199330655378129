/** What undoing a plan would do, before anything is deleted. */
export interface UndoPreview {
  readonly planName: string;
  /** Issues that the plan created and nobody has touched since. */
  readonly deletes: number;
  /** Issues that people have touched: they stay unless chosen one by one. */
  readonly kept: readonly {
    readonly key: string;
    readonly summary: string;
    readonly isEpic: boolean;
    /** Why it stays, as sentences. */
    readonly reasons: readonly string[];
  }[];
  /** How many sprints were created for the plan: they stay. */
  readonly sprints: number;
  /** Sentences that stop it, such as a missing permission. Empty = may be undone. */
  readonly blockers: readonly string[];
}

export interface UndoProgress {
  readonly state: 'running' | 'waiting' | 'done';
  readonly looked: number;
  readonly total: number;
  readonly deleted: number;
  readonly kept: number;
  /** What the app is doing, as a sentence. */
  readonly activity: string;
  readonly retryAfterMs?: number;
}
