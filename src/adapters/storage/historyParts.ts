import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { decodeTable, encodeTable } from '../../domain/history/columnar/codec';
import { pickRows } from '../../domain/history/columnar/pickRows';
import type { HistoryTable } from '../../domain/history/columnar/replayAll';

/** Forge refuses values of more than 240 KiB, counted as JSON: a text takes two bytes more for its quotes. */
const MOST_BYTES = 240 * 1024 - 2;
/** So many issues take about a fifth of that. More in a part would be written again for every change of one of them. */
const MOST_ISSUES = 500;

/** Some histories as they are stored. */
export interface PackedPart {
  /** Of the content: the same histories always have the same one. */
  readonly hash: string;
  /** The smallest id in it. */
  readonly from: string;
  readonly text: string;
}

/**
 * Packs histories, which must be in the order of their ids, into as few values as the storage takes. They are cut after
 * every 500, so that a part that grows keeps its beginning as it is.
 */
export const packTable = (table: HistoryTable): readonly PackedPart[] =>
  table.histories.length <= MOST_ISSUES
    ? packWhole(table)
    : Array.from({ length: Math.ceil(table.histories.length / MOST_ISSUES) }, (_, index) =>
        rowsOf(table, index * MOST_ISSUES, (index + 1) * MOST_ISSUES),
      ).flatMap(packWhole);

/** Long texts, such as labels of 30,000 characters, can make even few issues too large for one value. */
const packWhole = (table: HistoryTable): readonly PackedPart[] => {
  const { length } = table.histories;
  const [first] = table.histories;
  if (first === undefined) return [];
  const text = deflateRawSync(encodeTable(table)).toString('base64');
  if (text.length > MOST_BYTES) {
    // One issue that is too large by itself is read from Jira each time.
    if (length === 1) return [];
    const half = Math.ceil(length / 2);
    return [rowsOf(table, 0, half), rowsOf(table, half, length)].flatMap(packWhole);
  }
  return [{ hash: createHash('sha256').update(text).digest('hex').slice(0, 32), from: first.id, text }];
};

const rowsOf = (table: HistoryTable, start: number, end: number): HistoryTable =>
  pickRows(
    Array.from({ length: Math.min(end, table.histories.length) - start }, (_, index) => ({
      table,
      row: start + index,
    })),
  );

/** @returns undefined where it was packed by another version of this app, or is damaged */
export const unpackTable = (text: unknown): HistoryTable | undefined => {
  if (typeof text !== 'string') return undefined;
  const bytes = inflated(text);
  return bytes && decodeTable(bytes);
};

/** More than most parts have when they are unpacked: zlib then has no pieces to put together. */
const AT_ONCE = { chunkSize: 128 * 1024 };

const inflated = (text: string): Uint8Array | undefined => {
  try {
    return inflateRawSync(Buffer.from(text, 'base64'), AT_ONCE);
  } catch {
    return undefined;
  }
};
