import { z } from 'zod';
import type { Millis } from '../../types';

const LIFETIME: Millis = 7 * 24 * 3_600_000;
const content = z.tuple([z.number().int().nonnegative(), z.number()]);

/** An opaque token for the page that begins at `offset`; valid for seven days. */
export const writeToken = (offset: number, now: Millis): string =>
  Buffer.from(JSON.stringify([offset, now])).toString('base64url');

/** Offset of a token, 0 for none; undefined for one that is spoilt or too old. */
export const readToken = (token: string | null, now: Millis): number | undefined => {
  if (token === null || token === '') return 0;
  try {
    const parsed = content.safeParse(JSON.parse(Buffer.from(token, 'base64url').toString()));
    if (!parsed.success) return undefined;
    const [offset, issued] = parsed.data;
    return now - issued > LIFETIME ? undefined : offset;
  } catch {
    return undefined;
  }
};
