import { badRequest } from './errors';
import type { StoredValue } from './store';

/** A stored value as Forge answers it. */
export const shown = ({ key, json, createdAt, updatedAt, expiresAt }: StoredValue) => ({
  key,
  value: JSON.parse(json),
  createdAt,
  updatedAt,
  ...(expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() }),
});

const encodeCursor = (key: string) => Buffer.from(JSON.stringify({ key })).toString('base64');

const decodeCursor = (cursor: string): string => {
  try {
    const { key } = JSON.parse(Buffer.from(cursor, 'base64').toString());
    if (typeof key === 'string') return key;
  } catch {
    // A cursor that is no JSON is as wrong as one without a key.
  }
  throw badRequest('BAD_REQUEST', 'The cursor is invalid.');
};

/** One page of `values` after the cursor; the cursor of the next page is absent on the last. */
export const page = (values: readonly StoredValue[], after: string | undefined, limit: number) => {
  const start = after === undefined ? 0 : values.findIndex(({ key }) => key === decodeCursor(after)) + 1;
  const data = values.slice(start, start + limit);
  const last = data.at(-1);
  const more = last !== undefined && start + limit < values.length;
  return { data: data.map(shown), ...(more ? { cursor: encodeCursor(last.key) } : {}) };
};
