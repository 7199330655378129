import type { KeyValueStore } from '../../src/adapters/storage/store';

/** Key-value storage in memory, which keeps what JSON keeps, with pages of one value so that paging shows. */
export const createMemoryStore = (): KeyValueStore & { readonly values: ReadonlyMap<string, unknown> } => {
  const values = new Map<string, unknown>();
  const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return {
    values,
    get: async (key) => values.get(key),
    async setIfAbsent(key, value) {
      if (values.has(key)) return false;
      values.set(key, copy(value));
      return true;
    },
    async set(key, value) {
      values.set(key, copy(value));
    },
    async remove(key) {
      values.delete(key);
    },
    async query(prefix, cursor) {
      const keys = [...values.keys()].filter((key) => key.startsWith(prefix));
      const place = Number(cursor ?? 0);
      const key = keys[place];
      return {
        values: key === undefined ? [] : [values.get(key)],
        ...(place + 1 < keys.length ? { cursor: String(place + 1) } : {}),
      };
    },
  };
};
