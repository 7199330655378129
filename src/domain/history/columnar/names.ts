import { type ByteReader, type ByteWriter, signedOf } from './bytes';

/** A name that ends in a number as one counts: `ML-17` and `10042`, not `ML-017` or `x`. */
const NUMBERED = /^(.*?)(0|[1-9]\d{0,14})$/;

/**
 * Ids and keys, which are numbered one after the other: what stands before each number, then how far each number is from
 * the one before. That takes next to no room. A name without a number has nothing before it, and stands for itself.
 */
export const writeNames = (writer: ByteWriter, names: readonly string[]): void => {
  const parts = names.map((name) => {
    const [, prefix = null, digits] = NUMBERED.exec(name) ?? [];
    return { name, prefix, number: Number(digits) };
  });
  for (const { prefix } of parts) writer.text(prefix);
  let before = 0;
  for (const { name, prefix, number } of parts) {
    if (prefix === null) {
      writer.text(name);
      continue;
    }
    writer.signed(number - before);
    before = number;
  }
};

/** Reads what {@link writeNames} has written. */
export const readNames = (reader: ByteReader, length: number): readonly string[] => {
  const prefixes = reader.texts(length);
  const numbers = reader.counts(length);
  const names: string[] = [];
  let before = 0;
  for (let index = 0; index < length; index += 1) {
    const prefix = prefixes[index] ?? null;
    const number = numbers[index] ?? 0;
    if (prefix === null) {
      names.push(reader.textAt(number) ?? '');
      continue;
    }
    before += signedOf(number);
    names.push(prefix + before);
  }
  return names;
};
