import { useCallback, useEffect, useState } from 'react';
import { PI_LIMITS } from '../../src/contract/piLimits';
import { invoke } from '../shared/bridge';
import type { AppError, Result } from '../shared/contract';

/** What is known of all projects of the portfolio. */
export type OfProjects<Item> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly items: readonly Item[] }
  | { readonly state: 'failed'; readonly error: AppError };

type ReadSome<Item> = (projects: readonly string[]) => Promise<Result<readonly Item[]>>;

/**
 * Asks for something of every project with an ML plan that the viewer may see, or of those named, some projects a call.
 *
 * @param readSome must stay the same function from one drawing to the next
 * @param of ids of the projects; all of them where absent
 * @example
 * const { answer, reload } = useOfProjects((projects) => invoke('benefits.read', { projects }));
 */
export function useOfProjects<Item>(
  readSome: ReadSome<Item>,
  of?: readonly string[],
): {
  readonly answer: OfProjects<Item>;
  readonly reload: () => void;
  /** Puts what was changed in the place of what was read. */
  readonly change: (one: (item: Item) => Item) => void;
} {
  const [answer, setAnswer] = useState<OfProjects<Item>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // The same ids are the same request, whichever list holds them.
  const wanted = of?.join(' ');

  useEffect(() => {
    // A round that is not the first asks again from the beginning.
    let isWanted = round >= 0;
    void readAll(readSome, wanted === '' ? [] : wanted?.split(' ')).then((result) => {
      if (!isWanted) return;
      setAnswer(
        result.ok ? { state: 'ready', items: result.value } : { state: 'failed', error: result.error },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [readSome, round, wanted]);

  const reload = useCallback(() => {
    setAnswer({ state: 'loading' });
    setRound((before) => before + 1);
  }, []);
  const change = useCallback(
    (one: (item: Item) => Item) =>
      setAnswer((last) => (last.state === 'ready' ? { ...last, items: last.items.map(one) } : last)),
    [],
  );
  return { answer, reload, change };
}

async function readAll<Item>(
  readSome: ReadSome<Item>,
  of: readonly string[] | undefined,
): Promise<Result<readonly Item[]>> {
  if (of !== undefined) return readEach(readSome, of);
  const projects = await invoke('portfolio.options', {});
  return projects.ok
    ? readEach(
        readSome,
        projects.value.map(({ id }) => id),
      )
    : projects;
}

async function readEach<Item>(
  readSome: ReadSome<Item>,
  ids: readonly string[],
): Promise<Result<readonly Item[]>> {
  const parts = Array.from({ length: Math.ceil(ids.length / PI_LIMITS.projects) }, (_, part) =>
    ids.slice(part * PI_LIMITS.projects, (part + 1) * PI_LIMITS.projects),
  );
  const read: Item[] = [];
  for (let at = 0; at < parts.length; at += CALLS_AT_ONCE) {
    const answers = await Promise.all(parts.slice(at, at + CALLS_AT_ONCE).map(readSome));
    for (const answer of answers) {
      if (!answer.ok) return answer;
      read.push(...answer.value);
    }
  }
  // Projects come by name, and so does each answer.
  return { ok: true, value: read };
}

/** A thousand projects are twenty calls: a few at once take a fraction of the time, and crowd out nobody. */
const CALLS_AT_ONCE = 4;
