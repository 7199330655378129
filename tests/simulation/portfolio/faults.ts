import type { KeyValueStore } from '../../../src/adapters/storage/store';
import type { Chance } from '../../../src/domain/plan/chance';
import type { TestSite } from '../../unit/sandbox/jira/support';

/** Which things go wrong, and how often: shares between 0 and 1. */
export interface Weather {
  /** Jira refuses for want of points. */
  readonly limited: number;
  /** Jira does not answer, or cannot. */
  readonly away: number;
  /** A write to the storage is refused, or carried out without anybody hearing of it. */
  readonly storage: number;
}

export const CALM: Weather = { limited: 0, away: 0, storage: 0 };

/** Makes the site and the storage of a world fail, and kills an invocation in the middle of its work. */
export const createFaults = (chance: Chance) => {
  let weather = CALM;
  let [left, faults] = [Number.POSITIVE_INFINITY, 0];

  /** Whoever is killed does nothing more, whatever it tries. */
  const live = (): void => {
    left -= 1;
    if (left < 0) throw new Error('The invocation was killed.');
  };
  const strikes = (share: number): boolean => {
    if (chance() >= share) return false;
    faults += 1;
    return true;
  };

  const handle =
    ({ site }: TestSite): TestSite['site']['handle'] =>
    async (request) => {
      live();
      if (strikes(weather.limited))
        return {
          status: 429,
          headers: { 'retry-after': '3', 'ratelimit-reason': 'jira-burst-based' },
          body: '{}',
        };
      if (strikes(weather.away)) {
        if (chance() < 0.5) return { status: 503, headers: {}, body: '' };
        throw new Error('The connection was lost.');
      }
      return site.handle(request);
    };

  const writing = async <T>(write: () => Promise<T>): Promise<T> => {
    live();
    if (!strikes(weather.storage)) return write();
    if (chance() < 0.5) await write();
    throw new Error('The storage did not answer.');
  };

  return {
    site: (site: TestSite) => ({ site: { ...site.site, handle: handle(site) }, clock: site.clock }),
    store: <Store extends KeyValueStore>(store: Store): Store => ({
      ...store,
      get: async (key: string) => {
        live();
        return store.get(key);
      },
      set: (key: string, value: unknown) => writing(() => store.set(key, value)),
      setIfAbsent: (key: string, value: unknown) => writing(() => store.setIfAbsent(key, value)),
      remove: (key: string) => writing(() => store.remove(key)),
    }),
    setWeather: (next: Weather) => {
      weather = next;
    },
    /** Does something and kills it after so many of its reads and writes. */
    async killedAfter<T>(steps: number, work: () => Promise<T>): Promise<T> {
      left = steps;
      faults += 1;
      try {
        return await work();
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
    count: () => faults,
    counted: strikes,
  };
};
