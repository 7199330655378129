import { useEffect, useState } from 'react';
import type { Generation } from '../../shared/contract';

/** What a waiting generation waits for, with the seconds that are left, counted down. */
export function WaitWords({ generation }: { readonly generation: Generation }) {
  const seconds = useSecondsLeft(generation);
  if (generation.waitsFor !== 'jira') return generation.activity;
  return (
    <span>
      Jira asks us to wait{/* Read out once, not every second. */}
      <span aria-hidden="true"> {seconds} s</span>. The plan goes on by itself.
    </span>
  );
}

function useSecondsLeft(generation: Generation): number {
  const total = Math.ceil((generation.retryAfterMs ?? 0) / 1000);
  const [counted, setCounted] = useState({ generation, passed: 0 });
  // Each answer has a pause of its own.
  if (counted.generation !== generation) setCounted({ generation, passed: 0 });
  useEffect(() => {
    const timer = setInterval(() => setCounted((last) => ({ ...last, passed: last.passed + 1 })), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, total - counted.passed);
}
