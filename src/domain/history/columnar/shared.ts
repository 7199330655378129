import type { ByteReader, ByteWriter } from './bytes';

/**
 * Writes what many issues have in common, such as labels: the number of each issue's value, then each different value
 * once. That saves a reader from making the same thing over and over.
 */
export const writeShared = <T>(
  writer: ByteWriter,
  values: readonly T[],
  write: (writer: ByteWriter, value: T) => void,
): void => {
  const numbers = new Map<string, number>();
  const different: T[] = [];
  for (const value of values) {
    const content = JSON.stringify(value);
    let number = numbers.get(content);
    if (number === undefined) {
      number = different.push(value) - 1;
      numbers.set(content, number);
    }
    writer.count(number);
  }
  writer.count(different.length);
  for (const value of different) write(writer, value);
};

/** Reads what {@link writeShared} has written. */
export const readShared = <T>(
  reader: ByteReader,
  length: number,
  read: (reader: ByteReader) => T,
): Shared<T> => {
  const numbers = reader.smallCounts(length);
  // Each takes a byte at least: a damaged count must not make anybody wait for memory.
  const count = Math.min(reader.count(), length);
  return { numbers, values: Array.from({ length: count }, () => read(reader)) };
};

/** `values[numbers[row]]` is the value of an issue. */
export interface Shared<T> {
  readonly numbers: Uint32Array;
  readonly values: readonly T[];
}
