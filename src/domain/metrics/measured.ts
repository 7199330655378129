/**
 * A metric either has enough data to mean something or says what it lacks. 0 always means zero, never "unknown".
 *
 * @example
 * if (velocity.status === 'insufficient') show(`${velocity.reason}`);
 */
export type Measured<T> =
  | ({ readonly status: 'ok' } & T)
  | {
      readonly status: 'insufficient';
      /** One sentence a manager understands: what is missing, how much of it there is, how much it takes. */
      readonly reason: string;
      readonly have?: number;
      readonly need?: number;
    };

/** Issue as metrics show it: enough to open it. */
export interface IssueRef {
  readonly key: string;
  readonly summary: string;
}

/**
 * Points are absent-aware: `points` is null where issues were counted and none had an estimate; `issues` is an
 * exact count. Nothing counted is exactly 0 points.
 */
export interface Amount {
  readonly points: number | null;
  readonly issues: number;
}
