import { useEffect, useState } from 'react';

/**
 * Goes up to a number in steps, one a frame: the rows of a long list come in parts, those in sight first.
 *
 * @param first how many come at once
 *
 * @example
 * const reached = useGrowing(rows.length, 150);
 * return <List items={rows.slice(0, reached)} />;
 */
export function useGrowing(wanted: number, step: number, first = step): number {
  const [reached, setReached] = useState(first);
  useEffect(() => {
    if (reached >= wanted) return;
    const frame = requestAnimationFrame(() => setReached(reached + step));
    return () => cancelAnimationFrame(frame);
  }, [reached, wanted, step]);
  return reached;
}
