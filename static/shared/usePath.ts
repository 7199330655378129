import { view } from '@forge/bridge';
import { useCallback, useEffect, useState } from 'react';

interface PageLocation {
  readonly pathname: string;
  /** Begins with a question mark where there is one. */
  readonly search?: string;
  /** Begins with a hash where there is one. */
  readonly hash?: string;
}

/** The part of the host's history that pages need. Paths start at this app's own page: `/`, `/metrics`. */
interface PageHistory {
  readonly location: PageLocation;
  push(path: string): void;
  replace(path: string): void;
  listen(listener: (location: PageLocation) => void): unknown;
}

/**
 * The path within this app's page, shared with the browser's address bar and its back button by the host.
 * `path` is undefined until the host has said where we are; a host without history starts at `/`.
 */
export function usePath(): {
  readonly path: string | undefined;
  /** `replace` is for addresses that lead elsewhere, so that going back does not return to them. */
  readonly goTo: (path: string, how?: 'push' | 'replace') => void;
} {
  const [history, setHistory] = useState<PageHistory>();
  const [path, setPath] = useState<string>();

  useEffect(() => {
    let gone = false;
    const arrive = (found: PageHistory) => {
      if (gone) return;
      setHistory(found);
      setPath(pathIn(found.location));
      found.listen((location) => {
        if (!gone) setPath(pathIn(location));
      });
    };
    view.createHistory().then(arrive, () => arrive(withoutHost()));
    return () => {
      gone = true;
    };
  }, []);

  const goTo = useCallback(
    (target: string, how: 'push' | 'replace' = 'push') => history?.[how](target),
    [history],
  );
  return { path, goTo };
}

const pathIn = ({ pathname, search = '', hash = '' }: PageLocation): string => `${pathname}${search}${hash}`;

/** Pages still work where the host offers no history; only the address bar stays the same. */
function withoutHost(): PageHistory {
  let listener: (location: PageLocation) => void = () => undefined;
  const goTo = (path: string) => {
    const { pathname, search, hash } = new URL(path, 'http://app');
    listener({ pathname, search, hash });
  };
  return {
    location: { pathname: '/' },
    push: goTo,
    replace: goTo,
    listen: (given) => {
      listener = given;
    },
  };
}
