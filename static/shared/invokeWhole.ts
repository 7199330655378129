import { invoke } from './bridge';
import type { Progress, RequestName, Requests, Responses, Result } from './contract';

/** So many answers in a row may bring nothing new, such as those of two pages that read the same project. */
const MOST_IDLE_ANSWERS = 3;
const IDLE_PAUSE_MS = 1_000;

/**
 * Asks a resolver, and asks again for as long as it answers that it is still reading: a project of many thousand issues
 * takes several steps, each of which goes on where the last one ended. Steps that get no further are not repeated for
 * ever; the last answer is then the failure that it is.
 *
 * @param watch.onProgress told after each step that was not the last
 * @param watch.isWanted asked before each further step
 * @example
 * const answer = await invokeWhole('issues.export', { project });
 */
export async function invokeWhole<Name extends RequestName>(
  name: Name,
  request: Requests[Name],
  watch: { readonly onProgress?: (progress: Progress) => void; readonly isWanted?: () => boolean } = {},
): Promise<Result<Responses[Name]>> {
  const { onProgress = () => undefined, isWanted = () => true } = watch;
  let [most, idle] = [-1, 0];
  for (;;) {
    const answer = await invoke(name, request);
    const progress = answer.ok ? undefined : answer.error.progress;
    if (progress === undefined) return answer;
    idle = progress.done > most ? 0 : idle + 1;
    most = Math.max(most, progress.done);
    onProgress(progress);
    if (idle === MOST_IDLE_ANSWERS || !isWanted()) return answer;
    if (idle > 0) await new Promise((resolve) => setTimeout(resolve, IDLE_PAUSE_MS));
  }
}
