/** Writes numbers and texts into bytes that compress well. */
export interface ByteWriter {
  /** A whole number from 0 up to 2^53: small ones take one byte. */
  count(value: number): void;
  /** A whole number of either sign. */
  signed(value: number): void;
  /** A text that many values share, or none at all. */
  text(value: string | null): void;
  /** What `write` writes, which a reader can then pass over without reading it. */
  block(write: () => void): void;
  /** Everything written, the texts first. */
  finish(): Uint8Array;
}

export interface ByteReader {
  count(): number;
  signed(): number;
  text(): string | null;
  /** Reads so many counts, in less time than asking for each takes. */
  counts(length: number): Float64Array;
  /** The same of counts below 2^32. */
  smallCounts(length: number): Uint32Array;
  /** The text in a place that was read as a count: what {@link ByteWriter.text} writes is one. */
  textAt(place: number): string | null;
  /** Reads so many texts. */
  texts(length: number): readonly (string | null)[];
  /** A reader of the block that begins here; this one goes on after it. */
  block(): ByteReader;
}

/** The version, and how many bytes of texts follow. */
const HEAD_BYTES = 5;
/** How long the block is that follows. */
const BLOCK_BYTES = 4;
const CONTINUES = 0x80;
const FIRST_SIZE = 1 << 16;

/** @param version the first byte, by which a reader knows whether it can read the rest */
export const byteWriter = (version: number): ByteWriter => {
  let bytes = new Uint8Array(FIRST_SIZE);
  let length = 0;
  const texts: string[] = [];
  const places = new Map<string, number>();

  const push = (byte: number): void => {
    if (length === bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
    bytes[length] = byte;
    length += 1;
  };
  const count = (value: number): void => {
    let rest = value;
    // Instants need more than the 32 bits that bitwise operators know.
    while (rest >= CONTINUES) {
      push((rest % CONTINUES) | CONTINUES);
      rest = Math.floor(rest / CONTINUES);
    }
    push(rest);
  };
  return {
    count,
    signed: (value) => count(value < 0 ? -2 * value - 1 : 2 * value),
    text(value) {
      if (value === null) return count(0);
      let place = places.get(value);
      if (place === undefined) {
        place = texts.push(value);
        places.set(value, place);
      }
      count(place);
    },
    block(write) {
      const start = length;
      for (let byte = 0; byte < BLOCK_BYTES; byte += 1) push(0);
      write();
      new DataView(bytes.buffer).setUint32(start, length - start - BLOCK_BYTES);
    },
    finish() {
      const head = new TextEncoder().encode(JSON.stringify(texts));
      const all = new Uint8Array(HEAD_BYTES + head.length + length);
      all[0] = version;
      new DataView(all.buffer).setUint32(1, head.length);
      all.set(head, HEAD_BYTES);
      all.set(bytes.subarray(0, length), HEAD_BYTES + head.length);
      return all;
    },
  };
};

/** @returns undefined where the bytes are of another version or no bytes of this writer at all */
export const byteReader = (bytes: Uint8Array, version: number): ByteReader | undefined => {
  if (bytes[0] !== version || bytes.length < HEAD_BYTES) return undefined;
  const start = HEAD_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const texts = textsIn(bytes.subarray(HEAD_BYTES, start));
  return texts && readerOf(bytes.subarray(start), texts);
};

const readerOf = (bytes: Uint8Array, texts: readonly string[]): ByteReader => {
  let at = 0;
  const count = (): number => {
    let byte = bytes[at] ?? endsEarly();
    at += 1;
    let value = byte % CONTINUES;
    for (let scale = CONTINUES; byte >= CONTINUES; scale *= CONTINUES) {
      byte = bytes[at] ?? endsEarly();
      at += 1;
      value += (byte % CONTINUES) * scale;
    }
    return value;
  };
  const filled = <T extends Float64Array | Uint32Array>(numbers: T): T => {
    // Nearly every number takes one byte, and where to read on is kept at hand: there are a million of them.
    let next = at;
    for (let index = 0; index < numbers.length; index += 1) {
      let byte = bytes[next] ?? endsEarly();
      next += 1;
      let value = byte % CONTINUES;
      for (let scale = CONTINUES; byte >= CONTINUES; scale *= CONTINUES) {
        byte = bytes[next] ?? endsEarly();
        next += 1;
        value += (byte % CONTINUES) * scale;
      }
      numbers[index] = value;
    }
    at = next;
    return numbers;
  };
  /** Every number takes a byte at least: damaged bytes must not make anybody wait for memory. */
  const checked = (length: number): number => (length > bytes.length - at ? endsEarly() : length);
  return {
    count,
    counts: (length) => filled(new Float64Array(checked(length))),
    smallCounts: (length) => filled(new Uint32Array(checked(length))),
    signed: () => signedOf(count()),
    text() {
      const place = count();
      return place === 0 ? null : (texts[place - 1] ?? null);
    },
    textAt: (place) => (place === 0 ? null : (texts[place - 1] ?? null)),
    texts(length) {
      const places = filled(new Uint32Array(checked(length)));
      const found = new Array<string | null>(length);
      for (let index = 0; index < length; index += 1) {
        const place = places[index] ?? 0;
        found[index] = place === 0 ? null : (texts[place - 1] ?? null);
      }
      return found;
    },
    block() {
      const start = at + BLOCK_BYTES;
      const end = start + (start > bytes.length ? 0 : lengthAt(bytes, at));
      if (end > bytes.length || start > bytes.length) endsEarly();
      at = end;
      return readerOf(bytes.subarray(start, end), texts);
    },
  };
};

const endsEarly = (): never => {
  throw new RangeError('the bytes end early');
};

const lengthAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

/** The number that {@link ByteWriter.signed} has written as a count. */
export const signedOf = (count: number): number => (count % 2 === 0 ? count / 2 : -(count + 1) / 2);

const textsIn = (bytes: Uint8Array): readonly string[] | undefined => {
  try {
    const texts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(texts) ? texts : undefined;
  } catch {
    return undefined;
  }
};
