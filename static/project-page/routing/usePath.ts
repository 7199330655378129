import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';

/** The part of the host's history that pages need. Paths start at this app's own page: `/`, `/metrics`. */
interface PageHistory {
  readonly location: { readonly pathname: string };
  push(path: string): void;
  listen(listener: (location: { readonly pathname: string }) => void): unknown;
}

/**
 * The path within this app's page, shared with the browser's address bar and its back button by the host.
 * `path` is undefined until the host has said where we are; a host without history starts at `/`.
 */
export function usePath(): { readonly path: string | undefined; readonly goTo: (path: string) => void } {
  const [history, setHistory] = useState<PageHistory>();
  const [path, setPath] = useState<string>();

  useEffect(() => {
    let gone = false;
    const arrive = (found: PageHistory) => {
      if (gone) return;
      setHistory(found);
      setPath(found.location.pathname);
      found.listen((location) => {
        if (!gone) setPath(location.pathname);
      });
    };
    view.createHistory().then(arrive, () => arrive(withoutHost()));
    return () => {
      gone = true;
    };
  }, []);

  const goTo = useCallback((target: string) => history?.push(target), [history]);
  return { path, goTo };
}

/** Pages still work where the host offers no history; only the address bar stays the same. */
function withoutHost(): PageHistory {
  let listener: (location: { readonly pathname: string }) => void = () => undefined;
  return {
    location: { pathname: '/' },
    push: (pathname) => listener({ pathname }),
    listen: (given) => {
      listener = given;
    },
  };
}
