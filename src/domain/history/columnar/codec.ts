import type { Instant } from '../types';
import { type ByteReader, type ByteWriter, byteReader, byteWriter } from './bytes';
import { addEntry, type Column, endIssue, placeOf } from './column';
import { COLUMN_FIELDS, type ColumnField, type Columns, emptyColumns } from './columns';
import { readFacts, writeFacts } from './facts';
import type { HistoryTable } from './replayAll';
import { HistoryInColumns } from './view';

/** Goes up whenever what is written changes; what was stored before is then read from Jira anew. */
const VERSION = 1;

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
  for (const field of COLUMN_FIELDS) writeColumn(writer, columns[field], field, created);
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
  const created: Instant[] = [];
  const length = reader.count();
  let at = 0;
  for (let row = 0; row < length; row += 1) {
    at += reader.signed();
    created.push(at);
  }
  const columns = emptyColumns();
  for (const field of COLUMN_FIELDS) readColumn(reader, columns[field], field, created);
  const facts = readFacts(reader, created, lastChanges(columns, created));
  return { columns, histories: facts.map((of, row) => new HistoryInColumns(of, columns, row)) };
};

/** The present key and labels are among the facts. */
const isFact = (field: ColumnField): boolean => field === 'key' || field === 'labels';

/** Only values that some issue of the table has are written, in the order in which they come up. */
const writeColumn = (
  writer: ByteWriter,
  column: Column<unknown>,
  field: ColumnField,
  created: readonly Instant[],
): void => {
  const places = new Map<number, number>();
  const renumbered = (place: number): number => {
    const known = places.get(place);
    if (known !== undefined) return known;
    places.set(place, places.size);
    return places.size - 1;
  };
  const values: number[] = [];
  created.forEach((birth, row) => {
    const start = column.starts[row] ?? 0;
    const end = column.starts[row + 1] ?? start;
    writer.count(end - start);
    let before = birth;
    for (let entry = start; entry < end; entry += 1) {
      values.push(renumbered(column.values[entry] ?? 0));
      if (entry === start) continue;
      const at = column.at[entry] ?? before;
      writer.count(at - before);
      before = at;
    }
    if (start === end && !isFact(field)) values.push(renumbered(column.unchanged[row] ?? 0));
  });
  writer.count(places.size);
  for (const place of places.keys()) {
    writer.text(column.sides[place]?.id ?? null);
    writer.text(column.sides[place]?.text ?? null);
  }
  for (const value of values) writer.count(value);
};

const readColumn = (
  reader: ByteReader,
  column: Column<unknown>,
  field: ColumnField,
  created: readonly Instant[],
): void => {
  for (const birth of created) {
    const entries = reader.count();
    let at = birth;
    for (let entry = 0; entry < entries; entry += 1) {
      if (entry > 0) at += reader.count();
      // Which value it is comes after the instants.
      addEntry(column, at, 0);
    }
    endIssue(column, 0);
  }
  const size = reader.count();
  for (let place = 0; place < size; place += 1) placeOf(column, reader.text(), reader.text());
  let entry = 0;
  for (let row = 0; row < created.length; row += 1) {
    const end = column.starts[row + 1] ?? entry;
    if (entry === end && !isFact(field)) column.unchanged[row] = reader.count();
    for (; entry < end; entry += 1) column.values[entry] = reader.count();
  }
};

/** When the last entry of each issue was made. */
const lastChanges = (columns: Columns, created: readonly Instant[]): readonly Instant[] =>
  created.map((birth, row) => {
    let last = birth;
    for (const field of COLUMN_FIELDS) {
      const { starts, at } = columns[field];
      const end = starts[row + 1] ?? 0;
      if (end > (starts[row] ?? 0)) last = Math.max(last, at[end - 1] ?? 0);
    }
    return last;
  });
