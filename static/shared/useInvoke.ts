import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, Progress, RequestName, Requests, Responses } from './contract';
import { invokeWhole } from './invokeWhole';

/** What a surface knows of an answer. `refreshing` keeps the last answer on screen while a new one is fetched. */
export type Loaded<T> =
  | {
      readonly state: 'loading';
      /** How far a project has been read whose issues take several steps. */
      readonly progress?: Progress;
    }
  | { readonly state: 'ready'; readonly value: T; readonly refreshing: boolean }
  | { readonly state: 'failed'; readonly error: AppError };

/**
 * Asks a resolver when the surface is shown and whenever the request changes. An answer to an earlier request is
 * dropped. `reload` asks again; a failed reload replaces the old answer, since that may no longer be true.
 * A `null` request waits: nothing is asked until there is one.
 *
 * @example
 * const { answer, reload } = useInvoke('metrics.flow', { project });
 */
export function useInvoke<Name extends RequestName>(
  name: Name,
  request: Requests[Name] | null,
): { readonly answer: Loaded<Responses[Name]>; readonly reload: () => void } {
  const [answer, setAnswer] = useState<Loaded<Responses[Name]>>({ state: 'loading' });
  const wanted = useUnchanged(request);
  const latest = useRef(0);

  const reload = useCallback(() => {
    if (wanted === null) return;
    latest.current += 1;
    const turn = latest.current;
    setAnswer((last) => (last.state === 'ready' ? { ...last, refreshing: true } : { state: 'loading' }));
    const isWanted = () => turn === latest.current;
    const onProgress = (progress: Progress) => {
      if (isWanted()) setAnswer((last) => (last.state === 'ready' ? last : { state: 'loading', progress }));
    };
    void invokeWhole(name, wanted, { onProgress, isWanted }).then((result) => {
      if (!isWanted()) return;
      setAnswer(
        result.ok
          ? { state: 'ready', value: result.value, refreshing: false }
          : { state: 'failed', error: result.error },
      );
    });
  }, [name, wanted]);

  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  return { answer, reload };
}

/** The same object for as long as its contents stay the same, so that an inline request does not ask for ever. */
function useUnchanged<T>(value: T): T {
  const [held, hold] = useState(value);
  if (JSON.stringify(held) === JSON.stringify(value)) return held;
  hold(value);
  return value;
}
