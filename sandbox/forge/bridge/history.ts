/** The app's own pages within the site's address: `/jira/…/apps/ml-plan-page/metrics` is `/metrics` to the app. */

/** A location of the `history` package, version 4, which Forge hands to apps. */
export interface AppLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

export type HistoryAction = 'PUSH' | 'REPLACE' | 'POP';
type Listener = (location: AppLocation, action: HistoryAction) => void;
type Target = string | Partial<AppLocation>;

export interface AppHistory {
  readonly length: number;
  readonly action: HistoryAction;
  readonly location: AppLocation;
  readonly createHref: (target: Target) => string;
  readonly push: (target: Target, state?: unknown) => void;
  readonly replace: (target: Target, state?: unknown) => void;
  readonly go: (delta: number) => void;
  readonly goBack: () => void;
  readonly goForward: () => void;
  readonly listen: (listener: Listener) => () => void;
  readonly block: () => () => void;
}

interface HistoryState {
  readonly appState?: unknown;
  readonly appKey?: string;
}

const stateOf = (): HistoryState => {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null ? state : {};
};

/** The site around the frame says so when one of its own links moved the address (sandbox/host/routing/history.ts). */
const SITE_NAVIGATED = 'site:navigated';

/** @param basePath the site's path of the module, without a slash at the end */
export const createAppHistory = (basePath: string): { history: AppHistory; dispose: () => void } => {
  const listeners = new Set<Listener>();
  let keys = 0;

  const read = (): AppLocation => {
    const { pathname, search, hash } = window.location;
    const { appState, appKey = 'first' } = stateOf();
    return { pathname: pathname.slice(basePath.length) || '/', search, hash, state: appState, key: appKey };
  };

  const hrefOf = (target: Target): string => {
    const current = read();
    const { pathname, search, hash } =
      typeof target === 'string'
        ? new URL(target, `http://app${current.pathname}`)
        : { search: '', hash: '', ...target };
    const path = pathname ?? current.pathname;
    return `${basePath}${path === '/' ? '' : path}${search ?? ''}${hash ?? ''}`;
  };

  const tell = (action: HistoryAction) => {
    const location = read();
    for (const listener of listeners) listener(location, action);
  };

  const move = (action: 'PUSH' | 'REPLACE') => (target: Target, state?: unknown) => {
    keys += 1;
    const entry = { appState: typeof target === 'string' ? state : target.state, appKey: `app-${keys}` };
    if (action === 'PUSH') window.history.pushState(entry, '', hrefOf(target));
    else window.history.replaceState(entry, '', hrefOf(target));
    tell(action);
  };

  const onPopState = () => {
    if (window.location.pathname.startsWith(basePath)) tell('POP');
  };
  window.addEventListener('popstate', onPopState);
  window.addEventListener(SITE_NAVIGATED, onPopState);

  return {
    history: {
      length: window.history.length,
      action: 'POP',
      location: read(),
      createHref: hrefOf,
      push: move('PUSH'),
      replace: move('REPLACE'),
      go: (delta) => window.history.go(delta),
      goBack: () => window.history.back(),
      goForward: () => window.history.forward(),
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      block: () => () => undefined,
    },
    dispose() {
      window.removeEventListener('popstate', onPopState);
      window.removeEventListener(SITE_NAVIGATED, onPopState);
      listeners.clear();
    },
  };
};
