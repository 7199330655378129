import { useEffect, useState } from 'react';

/** Long enough to let a word be typed, short enough not to be noticed. */
const TYPING_PAUSE_MS = 200;

/** What is being typed, once it has stood still for a moment. */
export function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
