import type { Clock, Millis } from '../../types';
import { snapshotSchema } from './snapshot';

/** Where a key lives: plain values, secrets and each custom entity have names of their own. */
export type Space = 'kvs' | 'secret' | `entity:${string}`;

export interface StoredValue {
  readonly key: string;
  /** JSON text, so that nobody can change what is stored. */
  readonly json: string;
  readonly createdAt: Millis;
  readonly updatedAt: Millis;
  readonly expiresAt?: Millis;
}

/** What a key held from a moment on; `undefined` after a delete. */
interface Version {
  readonly from: Millis;
  readonly value: StoredValue | undefined;
}

/** Forge deletes expired values some time within 48 hours and may return them until then; here always at the end of it. */
const READABLE_AFTER_EXPIRY: Millis = 48 * 60 * 60 * 1000;

export interface KvsStore {
  /** Strongly consistent. */
  get(space: Space, key: string): StoredValue | undefined;
  set(space: Space, key: string, json: string, ttl: Millis | undefined): StoredValue;
  delete(space: Space, key: string): boolean;
  /** Every value of a space in key order, as it was `queryLagMs` ago: queries are eventually consistent. */
  scan(space: Space): readonly StoredValue[];
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}

type Spaces = Map<Space, Map<string, readonly Version[]>>;

const byKey = (a: StoredValue, b: StoredValue) => (a.key < b.key ? -1 : 1);

export const createKvsStore = (clock: Clock, queryLagMs: number): KvsStore => {
  let spaces: Spaces = new Map();

  const space = (name: Space) => {
    const existing = spaces.get(name);
    if (existing) return existing;
    const created = new Map<string, readonly Version[]>();
    spaces.set(name, created);
    return created;
  };

  const alive = (value: StoredValue | undefined) =>
    value?.expiresAt !== undefined && value.expiresAt + READABLE_AFTER_EXPIRY <= clock.now()
      ? undefined
      : value;

  const versionAt = (versions: readonly Version[], at: Millis) =>
    alive(versions.findLast(({ from }) => from <= at)?.value);

  /** Keeps what a lagging query may still see. */
  const write = (name: Space, key: string, value: StoredValue | undefined) => {
    const now = clock.now();
    const versions = space(name).get(key) ?? [];
    const seenByQueries = versions.findLastIndex(({ from }) => from <= now - queryLagMs);
    space(name).set(key, [...versions.slice(Math.max(0, seenByQueries)), { from: now, value }]);
  };

  const get = (name: Space, key: string) => alive(space(name).get(key)?.at(-1)?.value);

  return {
    get,
    set(name, key, json, ttl) {
      const now = clock.now();
      const value: StoredValue = {
        key,
        json,
        createdAt: get(name, key)?.createdAt ?? now,
        updatedAt: now,
        ...(ttl === undefined ? {} : { expiresAt: now + ttl }),
      };
      write(name, key, value);
      return value;
    },
    delete(name, key) {
      const existed = get(name, key) !== undefined;
      if (existed) write(name, key, undefined);
      return existed;
    },
    scan(name) {
      const at = clock.now() - queryLagMs;
      return [...space(name).values()].flatMap((versions) => versionAt(versions, at) ?? []).sort(byKey);
    },
    snapshot: () =>
      [...spaces].map(([name, keys]) => [
        name,
        [...keys.values()].flatMap((versions) => versions.at(-1)?.value ?? []),
      ]),
    restore(snapshot) {
      spaces = new Map();
      for (const [name, values] of snapshotSchema.parse(snapshot))
        for (const value of values) space(name).set(value.key, [{ from: 0, value }]);
    },
  };
};
