/** Writes numbers and texts into bytes that compress well. */
export interface ByteWriter {
  /** A whole number from 0 up to 2^53: small ones take one byte. */
  count(value: number): void;
  /** A whole number of either sign. */
  signed(value: number): void;
  /** A text that many values share, or none at all. */
  text(value: string | null): void;
  /** Everything written, the texts first. */
  finish(): Uint8Array;
}

export interface ByteReader {
  count(): number;
  signed(): number;
  text(): string | null;
}

/** The version, and how many bytes of texts follow. */
const HEAD_BYTES = 5;
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
  let at = HEAD_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const texts = textsIn(bytes.subarray(HEAD_BYTES, at));
  if (texts === undefined) return undefined;

  const count = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) throw new RangeError('the bytes end early');
      at += 1;
      if (byte < CONTINUES) return value + byte * scale;
      value += (byte - CONTINUES) * scale;
      scale *= CONTINUES;
    }
  };
  return {
    count,
    signed() {
      const value = count();
      return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    },
    text() {
      const place = count();
      return place === 0 ? null : (texts[place - 1] ?? null);
    },
  };
};

const textsIn = (bytes: Uint8Array): readonly string[] | undefined => {
  try {
    const texts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(texts) ? texts : undefined;
  } catch {
    return undefined;
  }
};
