import { type RefCallback, useCallback, useState } from 'react';

/**
 * The width an element has been given, in CSS pixels, followed as the page changes. 0 until it is known, so that a
 * chart can keep its place before it draws.
 *
 * @example
 * const [ref, width] = useWidth();
 * return <div ref={ref}>{width > 0 ? <svg width={width} /> : null}</div>;
 */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      // While it is hidden it has no width; what was drawn waits as it is.
      const next = Math.floor(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
