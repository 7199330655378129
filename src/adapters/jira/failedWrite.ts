import { Failure } from '../../application/failure';
import type { WriteAnswer } from '../../application/ports/planning';
import { NotSent } from './client';

/** How long to wait where Jira asks for a pause without saying how long, or there was no time left to send a call. */
const PAUSE_MS = 5_000;

/**
 * What became of a write that failed, as far as that is known: Jira refused it, or took nothing for now.
 *
 * @returns undefined where the write may have been made all the same: its answer was lost, or Jira was away
 * @throws what is no failure of a call
 */
export const failedWrite = (error: unknown): Exclude<WriteAnswer, { type: 'done' }> | undefined => {
  if (!(error instanceof Failure)) throw error;
  const { code, message, retryAfterSeconds } = error.error;
  if (error.cause instanceof NotSent) return { type: 'limited', retryAfterMs: PAUSE_MS };
  switch (code) {
    case 'rate-limited':
      return {
        type: 'limited',
        retryAfterMs: retryAfterSeconds === undefined ? PAUSE_MS : retryAfterSeconds * 1000,
      };
    case 'forbidden':
    case 'not-found':
    case 'invalid-request':
      return { type: 'refused', sentence: message };
    default:
      return undefined;
  }
};
