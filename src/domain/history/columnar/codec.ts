import type { Instant, IssueHistory } from '../types';
import { type ByteReader, byteReader, byteWriter, signedOf } from './bytes';
import type { Columns } from './columns';
import { readFacts, writeFacts } from './facts';
import type { HistoryTable } from './replayAll';
import { readColumns, writeColumns } from './storedColumn';
import { HistoryInColumns } from './view';

/** Goes up whenever what is written changes; what was stored before is then read from Jira anew. */
const VERSION = 3;

/**
 * A table as bytes, still to be compressed: field by field, instants as distances from the one before, texts once each.
 *
 * @example
 * decodeTable(encodeTable(table))?.histories; // equal to table.histories
 */
export const encodeTable = ({ histories, columns }: HistoryTable): Uint8Array => {
  const writer = byteWriter(VERSION);
  const created = histories.map((issue) => issue.created);
  writer.count(created.length);
  created.forEach((at, row) => {
    writer.signed(at - (created[row - 1] ?? 0));
  });
  writeColumns(writer, columns, created);
  writeFacts(writer, histories, lastChanges(columns, created));
  return writer.finish();
};

/** @returns undefined where the bytes were written by another version of this app, or are damaged */
export const decodeTable = (bytes: Uint8Array): HistoryTable | undefined => {
  const reader = byteReader(bytes, VERSION);
  try {
    return reader && readTable(reader);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const readTable = (reader: ByteReader): HistoryTable => {
  const distances = reader.counts(reader.count());
  const created: Instant[] = [];
  let at = 0;
  for (let row = 0; row < distances.length; row += 1) {
    at += signedOf(distances[row] ?? 0);
    created.push(at);
  }
  const columns = readColumns(reader, created);
  const factsOf = readFacts(reader, created, lastChanges(columns, created));
  const histories: IssueHistory[] = [];
  for (let row = 0; row < created.length; row += 1) {
    const facts = factsOf(row);
    histories.push(new HistoryInColumns(facts, facts.category, facts.blockedBy, columns, row));
  }
  return { columns, histories };
};

/** When each issue last changed in one of the fields that are read at once. Most were updated and resolved then. */
const lastChanges = (columns: Columns, created: readonly Instant[]): readonly Instant[] => {
  const { status, sprint, estimate, flagged } = columns;
  const lasts = [...created];
  for (const { starts, at } of [status, sprint, estimate, flagged]) {
    for (let row = 0; row < lasts.length; row += 1) {
      const end = starts[row + 1] ?? 0;
      if (end > (starts[row] ?? 0)) lasts[row] = Math.max(lasts[row] ?? 0, at[end - 1] ?? 0);
    }
  }
  return lasts;
};
