/** Looked up once: where globals are guarded, as in the test runner, looking it up costs ten times the draw. */
const { imul } = Math;

/** A source of numbers from 0 up to 1, the same for the same seed. */
export type Chance = () => number;

/**
 * Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, which is plenty for thousands of draws, and small
 * enough to be read here. The product has no library for chance, and a plan must give the same answer every time.
 *
 * @param seed any words; equal words give equal draws, and words that differ in a letter give draws without relation.
 */
export const chanceOf = (seed: string): Chance => {
  const start = hashOf(seed);
  let draws = 0;
  return () => {
    draws += 1;
    return bitsAt(start, draws) / 2 ** 32;
  };
};

/**
 * One draw of a seed by its number, without the draws before it, as a whole number of 32 bits: what one day of one trial
 * brings stays the same, whatever else of the trial changes.
 *
 * @param start of {@link hashOf}
 */
export const bitsAt = (start: number, index: number): number => {
  const state = (start + imul(index, 0x6d2b79f5)) | 0;
  let mixed = imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
};

/** Where the draws of a seed start: FNV-1a of its words, 32 bits. */
export const hashOf = (words: string): number =>
  [...words].reduce((hash, letter) => imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
