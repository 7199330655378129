/** Whoever reads a page for longer than this is likely to open another; what they look at comes first. */
const AFTER_MS = 700;
/** A browser that is always busy still loads the next piece after this. */
const LONGEST_MS = 500;

/**
 * Loads code that is likely to be needed next, one piece after the other, once the page has been at rest for a moment.
 * What cannot be loaded now is said when it is needed.
 *
 * @returns a function that stops it
 * @example
 * useEffect(() => loadWhenIdle([() => import('./metrics/MetricsPage')]), []);
 */
export function loadWhenIdle(loads: readonly (() => Promise<unknown>)[]): () => void {
  let isWanted = true;
  const loadAll = async () => {
    for (const load of loads) {
      await idle();
      if (!isWanted) return;
      await load().catch(() => undefined);
    }
  };
  const timer = setTimeout(() => void loadAll(), AFTER_MS);
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}

/** Safari has no idle callbacks. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: LONGEST_MS });
    else setTimeout(resolve, 50);
  });
