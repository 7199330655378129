export type ErrorCode =
  | 'invalid-request'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'rate-limited'
  | 'jira-unavailable'
  | 'unexpected';

/** A failure as a person reads it. `message` is a whole sentence; no ids, no stack traces. */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
  /** Which parts of the request were wrong, where that is the trouble; `path` like `sources.2.name`. */
  readonly issues?: readonly { readonly path: string; readonly message: string }[];
  readonly retryAfterSeconds?: number;
}

/** Every invoke answers with this envelope; it never rejects for a reason the app knows. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };
