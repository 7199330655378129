import { useEffect, useState } from 'react';
import { type Deflated, inflate } from '../../src/contract/deflated';
import type { AppError } from './contract';
import type { Loaded } from './useInvoke';

/**
 * An answer that came deflated, inflated and read once, whatever else the surface is told of it. The last one stays on
 * the screen until the next one is inflated.
 *
 * @param read what the surface makes of it and of what it came with; must be the same function each time
 * @example
 * const metrics = useInflated(useInvoke('metrics.flow', request).answer, flowOf);
 */
export function useInflated<Answer, Read>(
  answer: Loaded<Deflated<Answer>>,
  read: (inflated: Answer, as: Deflated<Answer>) => Read,
): Loaded<Read> {
  const deflated = answer.state === 'ready' ? answer.value : undefined;
  const [inflated, setInflated] = useState<Inflated<Answer, Read>>();

  useEffect(() => {
    if (deflated === undefined) return;
    let isWanted = true;
    inflate(deflated).then(
      (value) => {
        if (isWanted) setInflated({ of: deflated, result: { ok: true, value: read(value, deflated) } });
      },
      () => {
        if (isWanted) setInflated({ of: deflated, result: { ok: false } });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [deflated, read]);

  if (answer.state !== 'ready') return answer;
  if (inflated === undefined) return { state: 'loading' };
  if (!inflated.result.ok)
    return inflated.of === deflated ? { state: 'failed', error: DAMAGED } : { state: 'loading' };
  return {
    state: 'ready',
    value: inflated.result.value,
    refreshing: answer.refreshing || inflated.of !== deflated,
  };
}

interface Inflated<Answer, Read> {
  readonly of: Deflated<Answer>;
  readonly result: { readonly ok: true; readonly value: Read } | { readonly ok: false };
}

const DAMAGED: AppError = {
  code: 'unexpected',
  message: 'The app gave an answer that this page cannot read. Reload the page.',
};
