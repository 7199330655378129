import { bitsAt } from '../plan/chance';
import type { Stage } from './stage';
import { HORIZON_DAYS } from './trials';

/** What the drawn days of each trial bring, added up. */
export interface Added {
  /** Items by the end of a slot. */
  readonly through: (trial: number, slot: number) => number;
  /** The first slot by whose end there are so many; the number of slots where there never are. */
  readonly firstWith: (trial: number, items: number) => number;
}

/** Slots that are drawn at once, for all trials: most forecasts end in the first hundreds. */
const BLOCK = 128;

/**
 * Adds up the draws of all trials. They are drawn block by block when somebody first looks so far ahead, and kept: three
 * years of 10,000 trials are 15 MB, a few months 3.
 */
export const addedUp = (stage: Stage, trials: number): Added => {
  const { slots, counts } = stage;
  const isSmall =
    isWhole(counts) && counts.reduce((most, count) => Math.max(most, count), 0) * slots.length < 2 ** 16;
  const blocks: Sums[] = [];
  const blockAt = (index: number): Sums => {
    for (let next = blocks.length; next <= index; next += 1)
      blocks.push(
        nextBlock(
          stage,
          isSmall ? new Uint16Array(trials * BLOCK) : new Float64Array(trials * BLOCK),
          blocks,
        ),
      );
    return blocks[index] ?? new Float64Array(0);
  };
  return {
    through: (trial, slot) => blockAt(Math.floor(slot / BLOCK))[trial * BLOCK + (slot % BLOCK)] ?? 0,
    firstWith: (trial, items) => {
      for (let index = 0; index * BLOCK < slots.length; index += 1) {
        const block = blockAt(index);
        const from = trial * BLOCK;
        if ((block[from + BLOCK - 1] ?? 0) >= items) return index * BLOCK + firstIn(block, from, items);
      }
      return slots.length;
    },
  };
};

type Sums = Uint16Array | Float64Array;

/** Fills the block after those that are there. After the last slot nothing is added any more. */
const nextBlock = (
  { start, counts, slots, first, size }: Stage,
  block: Sums,
  before: readonly Sums[],
): Sums => {
  const offset = before.length * BLOCK;
  const length = Math.min(BLOCK, slots.length - offset);
  const last = before.at(-1);
  for (let from = 0, trial = 0; from < block.length; from += BLOCK, trial += 1) {
    let sum = last?.[from + BLOCK - 1] ?? 0;
    for (let index = 0; index < length; index += 1) {
      const slot = offset + index;
      // As in `playTrials`, whose draws these are.
      const drawn = ((bitsAt(start, trial * HORIZON_DAYS + slot) >>> 16) * (size[slot] ?? 0)) >>> 16;
      sum += counts[(first[slot] ?? 0) + drawn] ?? 0;
      block[from + index] = sum;
    }
    block.fill(sum, from + length, from + BLOCK);
  }
  return block;
};

const isWhole = (counts: Float64Array): boolean => counts.every((count) => Number.isInteger(count));

/** The first place of a trial's part with so many items; its last has them. */
const firstIn = (block: Sums, from: number, items: number): number => {
  let [low, high] = [0, BLOCK - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block[from + middle] ?? 0) >= items) high = middle;
    else low = middle + 1;
  }
  return low;
};
