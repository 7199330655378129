import { Failure } from '../../application/failure';
import { JiraRefusal } from './refusal';

export interface RetryTools {
  sleep(milliseconds: number): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

/** Jira's own advice for apps that are rate limited: double from 2 s, jitter 0.7 to 1.3, 30 s at most, 4 tries. */
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;
const MOST_TRIES = 4;

/**
 * How long to wait before sending a repeatable request again, in milliseconds. What Jira asks for in `Retry-After`
 * is the minimum, never shortened by jitter.
 *
 * @returns undefined when it should not be sent again: another kind of failure, tries used up, or too little time left.
 */
export const pauseBeforeRetry = (
  error: unknown,
  tries: number,
  millisecondsLeft: number,
  random: () => number,
): number | undefined => {
  if (tries >= MOST_TRIES || !isPassing(error)) return undefined;
  const doubled = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS) * (0.7 + 0.6 * random());
  const pause = Math.max(doubled, askedPause(error));
  return pause < millisecondsLeft ? pause : undefined;
};

const isPassing = (error: unknown): error is Failure =>
  error instanceof Failure &&
  (error.error.code === 'rate-limited' || error.error.code === 'jira-unavailable');

const askedPause = (error: Failure): number =>
  error.cause instanceof JiraRefusal ? (error.cause.retryAfterSeconds ?? 0) * 1000 : 0;
