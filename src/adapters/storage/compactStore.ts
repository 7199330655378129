import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { KeyValueStore } from './store';

/** Values up to this size are usually kept as they are, so that they can be read in Forge's own console. */
const KEPT_AS_IT_IS = 64 * 1024;

/** How a large value is kept. No value of the app looks like this itself. */
const packed = z.strictObject({ gzip: z.base64() });

/**
 * A store whose large values take less room. Forge refuses values of more than 240 KiB, and what a plan of thousands of
 * issues has to remember, their node keys above all, grows beyond that; it shrinks to a tenth, since node keys are much
 * alike.
 *
 * @param most bytes of a value that is kept as it is
 */
export const compactStore = (store: KeyValueStore, most = KEPT_AS_IT_IS): KeyValueStore => ({
  get: async (key) => unpack(await store.get(key)),
  setIfAbsent: (key, value) => store.setIfAbsent(key, pack(value, most)),
  set: (key, value) => store.set(key, pack(value, most)),
  remove: (key) => store.remove(key),
  async query(prefix, cursor) {
    const page = await store.query(prefix, cursor);
    return { ...page, values: page.values.map(unpack) };
  },
});

const pack = (value: unknown, most: number): unknown => {
  const json = Buffer.from(JSON.stringify(value));
  return json.length <= most ? value : { gzip: gzipSync(json).toString('base64') };
};

const unpack = (value: unknown): unknown => {
  const { success, data } = packed.safeParse(value);
  return success ? JSON.parse(gunzipSync(Buffer.from(data.gzip, 'base64')).toString('utf8')) : value;
};
