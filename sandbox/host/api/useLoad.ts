import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Answer, Failure } from './request';

export type Loaded<Value> = { readonly reload: () => void } & (
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure }
);

interface Kept<Value> {
  readonly key: string;
  readonly answer: Answer<Value>;
}

/**
 * Loads when `key` changes or `reload` is called. A reload keeps showing what was there until the new answer comes;
 * answers to an older key are dropped.
 */
export function useLoad<Value>(key: string, load: () => Promise<Answer<Value>>): Loaded<Value> {
  const [kept, keep] = useState<Kept<Value>>();
  const [round, setRound] = useState(0);
  const start = useEffectEvent(load);

  // `round` is not read: asking for another round is what starts it.
  useEffect(() => {
    let current = round >= 0;
    void start().then((answer) => {
      if (current) keep({ key, answer });
    });
    return () => {
      current = false;
    };
  }, [key, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  if (kept?.key !== key) return { state: 'loading', reload };
  return kept.answer.ok
    ? { state: 'ready', value: kept.answer.value, reload }
    : { state: 'failed', failure: kept.answer.failure, reload };
}
