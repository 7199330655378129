import type { KeyValueStore } from '../../src/adapters/storage/store';

/** What some work has used. Bytes are those of the JSON that is carried. */
export interface Usage {
  /** Of Jira's REST API, and the points that Jira counts for them. */
  readonly calls: number;
  readonly points: number;
  /** Of the storage: gets and pages of queries, and sets; deletions are neither. */
  readonly reads: number;
  readonly writes: number;
  readonly readBytes: number;
  readonly writtenBytes: number;
  /** Time of the app's own, without that of the local Jira. */
  readonly ownMs: number;
}

export const NO_USAGE: Usage = {
  calls: 0,
  points: 0,
  reads: 0,
  writes: 0,
  readBytes: 0,
  writtenBytes: 0,
  ownMs: 0,
};

/** Figure by figure. */
export const combined = (one: Usage, other: Usage, how: (a: number, b: number) => number): Usage => ({
  calls: how(one.calls, other.calls),
  points: how(one.points, other.points),
  reads: how(one.reads, other.reads),
  writes: how(one.writes, other.writes),
  readBytes: how(one.readBytes, other.readBytes),
  writtenBytes: how(one.writtenBytes, other.writtenBytes),
  ownMs: how(one.ownMs, other.ownMs),
});

/** As many as Forge answers at once where so many are asked for. */
const PAGE = 100;

type StorageUsage = Pick<Usage, 'reads' | 'writes' | 'readBytes' | 'writtenBytes'>;

/** A store in memory that says what it is used for, with Forge's pages. */
export const createMeteredStore = () => {
  const values = new Map<string, string>();
  let used: StorageUsage = { reads: 0, writes: 0, readBytes: 0, writtenBytes: 0 };
  const read = (text: string | undefined): unknown => {
    used = { ...used, reads: used.reads + 1, readBytes: used.readBytes + bytesOf(text ?? '') };
    return text === undefined ? undefined : JSON.parse(text);
  };
  const write = (key: string, value: unknown): void => {
    const text = JSON.stringify(value);
    used = { ...used, writes: used.writes + 1, writtenBytes: used.writtenBytes + bytesOf(text) };
    values.set(key, text);
  };
  const store: KeyValueStore = {
    get: async (key) => read(values.get(key)),
    async setIfAbsent(key, value) {
      if (values.has(key)) return false;
      write(key, value);
      return true;
    },
    set: async (key, value) => write(key, value),
    async remove(key) {
      values.delete(key);
    },
    async query(prefix, cursor) {
      const from = Number(cursor ?? 0);
      const found = [...values].filter(([key]) => key.startsWith(prefix));
      const page = found.slice(from, from + PAGE).map(([, text]) => text);
      used = { ...used, reads: used.reads + 1, readBytes: used.readBytes + bytesOf(page.join('')) };
      return {
        values: page.map((text): unknown => JSON.parse(text)),
        ...(from + PAGE < found.length ? { cursor: String(from + PAGE) } : {}),
      };
    },
  };
  return {
    store,
    used: () => used,
    sizeOf: (key: string): number => bytesOf(values.get(key) ?? ''),
    /** Bytes of each value whose key is such. */
    sizes: (isSuch: (key: string) => boolean): readonly number[] =>
      [...values].flatMap(([key, text]) => (isSuch(key) ? [bytesOf(text)] : [])),
  };
};

const bytesOf = (text: string): number => Buffer.byteLength(text);
