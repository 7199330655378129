import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a file holds, or one sentence about why it cannot be read. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

const GZIP_MAGIC = [0x1f, 0x8b];

/** Reads JSON, compressed by gzip or not, whatever the file is called. */
export const readJson = (path: string): Read<unknown> => {
  const name = basename(path);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return {
      ok: false,
      problem: `${name} cannot be read: there is no such file here, or it may not be opened.`,
    };
  }
  const isCompressed = GZIP_MAGIC.every((byte, index) => bytes[index] === byte);
  try {
    bytes = isCompressed ? gunzipSync(bytes) : bytes;
  } catch {
    return { ok: false, problem: `${name} is damaged: its gzip compression ends early or does not add up.` };
  }
  try {
    return { ok: true, value: JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, problem: `${name} is not JSON: ${error instanceof Error ? error.message : error}.` };
  }
};
