export type ErrorCode =
  | 'invalid-request'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'rate-limited'
  | 'still-reading'
  | 'jira-unavailable'
  | 'unexpected';

/** A failure as a person reads it. `message` is a whole sentence; no ids, no stack traces. */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  /** Which parts of the request were wrong, where that is the trouble; `path` like `sources.2.name`. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly retryAfterSeconds?: number;
  /** How far the reading of a project has come; only with `still-reading`, which goes away by asking again. */
  readonly progress?: Progress;
}

/** How many issues of how many are read. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Every invoke answers with this envelope; it never rejects for a reason the app knows. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };
