import type { AppError, Generation, Result } from '../../shared/contract';

/** How a run of steps ended. Whatever the end, calling again goes on where it stopped. */
export type RunEnd =
  | { readonly end: 'done'; readonly generation: Generation }
  /** Jira refused a call or some issues; `generation.problems` and `generation.failures` say what. */
  | { readonly end: 'refused'; readonly generation: Generation }
  | { readonly end: 'stopped' }
  | { readonly end: 'interrupted'; readonly error: AppError };

/** What the driver needs of the world; tests give it a scripted one. */
export interface RunSurroundings {
  /** One `generation.step`; the first can be a `generation.start` or a `generation.retry`. */
  readonly step: () => Promise<Result<Generation>>;
  /** Resolves after this many milliseconds, or at once when the run is stopped. */
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isStopped: () => boolean;
  /** Resolves when a pause that the person made is over, also because the run is stopped; undefined where there is none. */
  readonly untilGoing: () => Promise<void> | undefined;
  readonly report: (progress: Progress) => void;
}

/** What a person sees between two steps. */
export type Progress =
  | { readonly type: 'step'; readonly generation: Generation }
  | { readonly type: 'retrying'; readonly error: AppError; readonly afterSeconds: number };

/** Waits before each new try after a failure that may pass by itself: doubling, four tries in all. */
const RETRY_SECONDS = [1, 2, 4] as const;

/** Jira's queue is rarely empty sooner; used when a waiting generation does not say how long. */
const DEFAULT_WAIT_MS = 2000;

/**
 * Calls step after step until the plan is complete, Jira refuses, the person stops it, or failures do not pass.
 * Every step is repeatable on the server, so repeating one whose answer was lost doubles nothing.
 */
export async function driveGeneration(around: RunSurroundings): Promise<RunEnd> {
  let failures = 0;
  for (;;) {
    const pause = around.untilGoing();
    if (pause) await pause;
    if (around.isStopped()) return { end: 'stopped' };
    const result = await around.step();
    if (!result.ok) {
      const afterSeconds = retryAfter(result.error, failures);
      if (afterSeconds === undefined) return { end: 'interrupted', error: result.error };
      failures += 1;
      around.report({ type: 'retrying', error: result.error, afterSeconds });
      await around.wait(afterSeconds * 1000);
      continue;
    }
    failures = 0;
    const generation = result.value;
    around.report({ type: 'step', generation });
    if (generation.state === 'done') return { end: 'done', generation };
    if (generation.state === 'failed' || generation.state === 'incomplete')
      return { end: 'refused', generation };
    if (generation.state === 'waiting') await around.wait(generation.retryAfterMs ?? DEFAULT_WAIT_MS);
  }
}

/** Seconds until the next try, or undefined where trying again by itself is pointless. */
function retryAfter(error: AppError, failures: number): number | undefined {
  const passesByItself = error.code === 'rate-limited' || error.code === 'jira-unavailable';
  const pause = RETRY_SECONDS[failures];
  if (!passesByItself || pause === undefined) return undefined;
  return Math.max(pause, error.retryAfterSeconds ?? 0);
}
