import { kvs, WhereConditions } from '@forge/kvs';
import type { KeyValueStore } from './store';

/** Largest page that Forge's storage answers. */
const PAGE = 100;

/** Forge's key-value storage, which keeps the data of each installation apart. */
export const forgeStore: KeyValueStore = {
  get: (key) => kvs.get(key),
  async setIfAbsent(key, value) {
    try {
      await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
      return true;
    } catch (error) {
      // Forge does not document by which error it refuses. Whether there is a value now tells it for certain.
      if ((await kvs.get(key)) === undefined) throw error;
      return false;
    }
  },
  async set(key, value) {
    await kvs.set(key, value);
  },
  remove: (key) => kvs.delete(key),
  async query(prefix, cursor) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    return {
      values: page.results.map(({ value }) => value),
      ...(page.nextCursor === undefined ? {} : { cursor: page.nextCursor }),
    };
  },
};
