import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
};

/** The current path, kept up to date. */
export const usePathname = (): string => useSyncExternalStore(subscribe, () => window.location.pathname);

/** The current query, kept up to date. */
export const useQuery = (): URLSearchParams =>
  new URLSearchParams(useSyncExternalStore(subscribe, () => window.location.search));

/**
 * Goes to an address: within the site without loading it anew, anywhere else as a link would.
 *
 * @example navigate('/browse/CHURN-1')
 */
export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  const target = new URL(href, window.location.href);
  if (target.origin !== window.location.origin) {
    if (target.protocol === 'https:' || target.protocol === 'http:') window.location.assign(target.href);
    return;
  }
  const before = window.location.pathname;
  if (how === 'replace') window.history.replaceState(null, '', target);
  else window.history.pushState(null, '', target);
  // Browsers announce only back and forward; the pages, and an app's frame under this address, need to hear of this too.
  window.dispatchEvent(new PopStateEvent('popstate'));
  if (target.pathname !== before) window.scrollTo(0, 0);
}
