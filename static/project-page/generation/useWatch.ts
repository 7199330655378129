import { useEffect, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { Generation } from '../../shared/contract';

const LOOK_EVERY_MS = 2_000;

/**
 * Looks on while another page generates the plan. Once nobody is at work any more, it says so and looks no further.
 *
 * @param seen what the project's overview said; undefined where this page does the work itself.
 */
export function useWatch(
  project: string,
  seen: Generation | undefined,
  onEnd: () => void,
): Generation | undefined {
  const [latest, setLatest] = useState<Generation>();
  const isLive = seen?.isLive === true;
  useEffect(() => {
    if (!isLive) return;
    let isOver = false;
    const timer = setInterval(async () => {
      const answer = await invoke('generation.watch', { project });
      if (isOver || !answer.ok) return;
      setLatest(answer.value);
      if (!answer.value.isLive) onEnd();
    }, LOOK_EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
      setLatest(undefined);
    };
  }, [project, isLive, onEnd]);
  return isLive ? (latest ?? seen) : undefined;
}
