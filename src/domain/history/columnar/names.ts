import type { ByteReader, ByteWriter } from './bytes';

/** A name that ends in a number as one counts: `ML-17` and `10042`, not `ML-017` or `x`. */
const NUMBERED = /^(.*?)(0|[1-9]\d{0,14})$/;

/**
 * Ids and keys, which are numbered one after the other: what stands before the number, and how far the number is from
 * the one before. That takes next to no room.
 */
export const writeNames = (writer: ByteWriter, names: readonly string[]): void => {
  let before = 0;
  for (const name of names) {
    const [, prefix = null, digits] = NUMBERED.exec(name) ?? [];
    if (prefix === null) {
      writer.text(null);
      writer.text(name);
      continue;
    }
    const number = Number(digits);
    writer.text(prefix);
    writer.signed(number - before);
    before = number;
  }
};

/** Reads what {@link writeNames} has written. */
export const readNames = (reader: ByteReader, length: number): readonly string[] => {
  let before = 0;
  return Array.from({ length }, () => {
    const prefix = reader.text();
    if (prefix === null) return reader.text() ?? '';
    before += reader.signed();
    return `${prefix}${before}`;
  });
};
