import type { AppError } from '../contract/result';

/**
 * A failure the app knows, on its way to the boundary where it becomes a {@link AppError} value.
 * `entry` turns it into `{ok: false, error}`; the cause goes to the log, never to the person.
 *
 * @example
 * throw new Failure({ code: 'not-found', message: 'There is no project NOPE, or you may not see it.' });
 */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly error: AppError,
    cause?: unknown,
  ) {
    super(error.message, { cause });
  }
}
