import type { ReactNode } from 'react';
import type { Loaded } from '../api/useLoad';
import { Problem } from './Problem';

interface AwaitProps<Value> {
  readonly loaded: Loaded<Value>;
  /** What is being waited for, in words. */
  readonly words: string;
  readonly children: (value: Value) => ReactNode;
}

/** Shows what was loaded, words while it loads, or the server's sentence and a way to try again. */
export function Await<Value>({ loaded, words, children }: AwaitProps<Value>): ReactNode {
  if (loaded.state === 'loading') return <Waiting words={words} />;
  if (loaded.state === 'failed') return <Problem failure={loaded.failure} retry={loaded.reload} />;
  return children(loaded.value);
}

/** Appears only when the wait is long enough to be noticed (the style sheet delays it). */
export const Waiting = ({ words }: { readonly words: string }) => (
  <p className="waiting" role="status">
    <span className="waiting-spinner" aria-hidden="true" />
    {words}
  </p>
);
