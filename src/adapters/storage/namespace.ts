import type { KeyValueStore } from './store';

/**
 * A part of a store whose keys begin with a name, so that what is in it never meets what is not.
 *
 * @example
 * createHistoryStore(namespace(store, 'app')); // keeps what the app reads as itself apart from what people read
 */
export const namespace = (store: KeyValueStore, name: string): KeyValueStore => {
  const keyOf = (key: string): string => `${name}:${key}`;
  return {
    get: (key) => store.get(keyOf(key)),
    setIfAbsent: (key, value) => store.setIfAbsent(keyOf(key), value),
    set: (key, value) => store.set(keyOf(key), value),
    remove: (key) => store.remove(keyOf(key)),
    query: (prefix, cursor) => store.query(keyOf(prefix), cursor),
  };
};
