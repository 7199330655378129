import { useCallback, useEffect, useRef, useState } from 'react';
import { invoke } from '../../shared/bridge';
import type { UndoProgress } from '../../shared/contract';

interface UnderWay {
  readonly progress: UndoProgress | null;
  /** Keys of touched issues that are to be deleted all the same. */
  readonly alsoDelete: readonly string[];
}

/** Where the undoing of the plan stands, as this dialog knows it. */
export type UndoRun =
  | { readonly state: 'idle' }
  | ({ readonly state: 'working' } & UnderWay)
  | ({ readonly state: 'stopped' } & UnderWay)
  | ({ readonly state: 'interrupted'; readonly message: string } & UnderWay)
  | { readonly state: 'done'; readonly progress: UndoProgress };

/** Undoes the plan step by step. Whatever stops it, going on takes it up where it is. */
export function useUndo(project: string) {
  const [run, setRun] = useState<UndoRun>({ state: 'idle' });
  const current = useRef<AbortController | null>(null);

  const start = useCallback(
    async (alsoDelete: readonly string[]) => {
      const stopper = new AbortController();
      current.current?.abort();
      current.current = stopper;
      let progress: UndoProgress | null = null;
      while (!stopper.signal.aborted) {
        setRun({ state: 'working', progress, alsoDelete });
        const answer = await invoke('undo.step', { project, alsoDelete });
        if (!answer.ok)
          return setRun({ state: 'interrupted', progress, alsoDelete, message: answer.error.message });
        progress = answer.value;
        if (progress.state === 'done') return setRun({ state: 'done', progress });
        if (progress.retryAfterMs !== undefined) await wait(progress.retryAfterMs, stopper.signal);
      }
      setRun({ state: 'stopped', progress, alsoDelete });
    },
    [project],
  );

  useEffect(() => () => current.current?.abort(), []);
  const stop = useCallback(() => current.current?.abort(), []);
  return { run, start: useCallback((also: readonly string[]) => void start(also), [start]), stop };
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
