import { z } from 'zod';
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

/** The last value of a page, and how many came before the next one: the value may be gone by then. */
const cursorSchema = z.object({ key: z.string(), seen: z.number().int().nonnegative() });
type Cursor = z.infer<typeof cursorSchema>;

const encodeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64');

const decodeCursor = (cursor: string): Cursor => {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64').toString()));
  } catch {
    throw badRequest('BAD_REQUEST', 'The cursor is invalid.');
  }
};

const startAfter = (values: readonly StoredValue[], cursor: string): number => {
  const { key, seen } = decodeCursor(cursor);
  const last = values.findIndex((value) => value.key === key);
  return last < 0 ? Math.max(0, seen - 1) : last + 1;
};

/** One page of `values` after the cursor; the cursor of the next page is absent on the last. */
export const page = (values: readonly StoredValue[], after: string | undefined, limit: number) => {
  const start = after === undefined ? 0 : startAfter(values, after);
  const data = values.slice(start, start + limit);
  const last = data.at(-1);
  const more = last !== undefined && start + limit < values.length;
  return {
    data: data.map(shown),
    ...(more ? { cursor: encodeCursor({ key: last.key, seen: start + data.length }) } : {}),
  };
};
