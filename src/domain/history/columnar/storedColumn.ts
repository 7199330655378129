import type { Instant } from '../types';
import type { ByteReader, ByteWriter } from './bytes';
import type { Column, ReadSide, Side } from './column';
import { COLUMN_FIELDS, type ColumnField, type Columns, READERS } from './columns';

/** The present key and labels are among the facts of an issue. */
const isFact = (field: ColumnField): boolean => field === 'key' || field === 'labels';

/** Writes each column as a block. */
export const writeColumns = (writer: ByteWriter, columns: Columns, created: readonly Instant[]): void => {
  for (const field of COLUMN_FIELDS) writer.block(() => writeColumn(writer, columns[field], field, created));
};

/**
 * Writes a column: how many entries each issue has, when each was made, the values, and which each entry has. Only
 * values that some issue of the table has are written, in the order in which they come up.
 */
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
  const unchanged: number[] = [];
  const startOf = (row: number): number => column.starts[row] ?? 0;
  created.forEach((_, row) => {
    writer.count(startOf(row + 1) - startOf(row));
  });
  created.forEach((birth, row) => {
    let before = birth;
    for (let entry = startOf(row); entry < startOf(row + 1); entry += 1) {
      const at = column.at[entry] ?? before;
      writer.count(at - before);
      before = at;
      values.push(renumbered(column.values[entry] ?? 0));
    }
    if (startOf(row) === startOf(row + 1) && !isFact(field))
      unchanged.push(renumbered(column.unchanged[row] ?? 0));
  });
  writer.count(places.size);
  for (const place of places.keys()) {
    writer.text(column.sides[place]?.id ?? null);
    writer.text(column.sides[place]?.text ?? null);
  }
  for (const value of values) writer.count(value);
  for (const value of unchanged) writer.count(value);
};

/** Reads what {@link writeColumn} has written. */
const readColumn = <T>(
  reader: ByteReader,
  readSide: ReadSide<T>,
  field: ColumnField,
  created: readonly Instant[],
): Column<T> => {
  const starts = startsOf(reader.smallCounts(created.length));
  const length = starts[created.length] ?? 0;
  const at = instantsOf(reader.counts(length), starts, created);
  const sides = Array.from(
    { length: reader.count() },
    (): Side => ({ id: reader.text(), text: reader.text() }),
  );
  const values = reader.smallCounts(length);
  const unchanged = isFact(field) ? NO_VALUES : unchangedOf(reader, starts);
  return {
    starts,
    at,
    values,
    unchanged,
    sides,
    dictionary: sides.map(({ id, text }) => readSide(id, text)),
  };
};

const NO_VALUES = new Uint32Array(0);

const unchangedOf = (reader: ByteReader, starts: Uint32Array): Uint32Array => {
  const unchanged = new Uint32Array(starts.length - 1);
  let count = 0;
  for (let row = 0; row < unchanged.length; row += 1) count += starts[row] === starts[row + 1] ? 1 : 0;
  const places = reader.smallCounts(count);
  let next = 0;
  for (let row = 0; row < unchanged.length; row += 1) {
    if (starts[row] !== starts[row + 1]) continue;
    unchanged[row] = places[next] ?? 0;
    next += 1;
  }
  return unchanged;
};

const startsOf = (lengths: Uint32Array): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  for (let row = 0; row < lengths.length; row += 1)
    starts[row + 1] = (starts[row] ?? 0) + (lengths[row] ?? 0);
  return starts;
};

/** @param at distances from the entry before, or from the creation; become instants in place */
const instantsOf = (at: Float64Array, starts: Uint32Array, created: readonly Instant[]): Float64Array => {
  for (let row = 0; row < created.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    let before = created[row] ?? 0;
    for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
      before += at[entry] ?? 0;
      at[entry] = before;
    }
  }
  return at;
};

/**
 * Reads all columns: those that most metrics ask for at once, the others when somebody asks for them.
 *
 * @param reader at the blocks that {@link writeColumns} has written
 */
export const readColumns = (reader: ByteReader, created: readonly Instant[]): Columns => {
  const later = <T>(field: ColumnField, readSide: ReadSide<T>): (() => Column<T>) => {
    const block = reader.block();
    let column: Column<T> | undefined;
    return () => {
      column ??= readColumn(block, readSide, field, created);
      return column;
    };
  };
  const status = later('status', READERS.status)();
  const sprint = later('sprint', READERS.sprint)();
  const estimate = later('estimate', READERS.estimate)();
  const flagged = later('flagged', READERS.flagged)();
  const type = later('type', READERS.type);
  const parent = later('parent', READERS.parent);
  const resolution = later('resolution', READERS.resolution);
  const key = later('key', READERS.key);
  const labels = later('labels', READERS.labels);
  return {
    status,
    sprint,
    estimate,
    flagged,
    get type() {
      return type();
    },
    get parent() {
      return parent();
    },
    get resolution() {
      return resolution();
    },
    get key() {
      return key();
    },
    get labels() {
      return labels();
    },
  };
};
