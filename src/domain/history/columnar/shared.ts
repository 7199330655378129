import type { ByteReader, ByteWriter } from './bytes';

/**
 * A writer of what many issues have in common, such as labels: in full the first time, by its number afterwards. That
 * saves a reader from making the same thing over and over.
 */
export const sharing = <T>(
  writer: ByteWriter,
  write: (writer: ByteWriter, value: T) => void,
): ((value: T) => void) => {
  const numbers = new Map<string, number>();
  return (value) => {
    const content = JSON.stringify(value);
    const known = numbers.get(content);
    writer.count(known ?? numbers.size);
    if (known !== undefined) return;
    numbers.set(content, numbers.size);
    write(writer, value);
  };
};

/** A reader of what {@link sharing} has written. */
export const shared = <T>(reader: ByteReader, read: (reader: ByteReader) => T): (() => T) => {
  const values: { readonly value: T }[] = [];
  return () => {
    const number = reader.count();
    const known = values[number];
    if (known !== undefined) return known.value;
    const value = read(reader);
    values.push({ value });
    return value;
  };
};
