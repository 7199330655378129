/** A source of numbers from 0 up to 1, the same for the same seed. */
export type Chance = () => number;

/**
 * Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, which is plenty for thousands of draws, and small
 * enough to be read here. The product has no library for chance, and a plan must give the same answer every time.
 *
 * @param seed any words; equal words give equal draws, and words that differ in a letter give draws without relation.
 */
export const chanceOf = (seed: string): Chance => {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** FNV-1a, 32 bits. */
const hashOf = (words: string): number =>
  [...words].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
