import { useEffect, useState } from 'react';

/**
 * Goes up to a number in steps, one a frame: the rows of a long list come in parts, those in sight first.
 *
 * @example
 * const reached = useGrowing(rows.length, 150);
 * return <List items={rows.slice(0, reached)} />;
 */
export function useGrowing(wanted: number, step: number): number {
  const [reached, setReached] = useState(step);
  useEffect(() => {
    if (reached >= wanted) return;
    const frame = requestAnimationFrame(() => setReached(reached + step));
    return () => cancelAnimationFrame(frame);
  }, [reached, wanted, step]);
  return reached;
}
