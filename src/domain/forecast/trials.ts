import { bitsAt, hashOf } from '../plan/chance';
import { workingFlags } from './calendar';
import type { AccessDelay, Outlook, WaitingItems } from './types';

/** Looked up once, as in `chance.ts`. */
const { min } = Math;

export const TRIALS = 10_000;
/** Three years. What lies after them is not worth a date, and they bound how long a forecast takes to make. */
export const HORIZON_DAYS = 1_095;
/** Sums of fractions, such as 1.1 items a day, miss whole items by less than this. */
export const ROUNDING = 1e-6;

/** What each trial came to. */
export interface Played {
  /** Days after today until the last item was finished; one more than the last day looked at where some remained. */
  readonly finished: Uint16Array;
  /** Items finished by then. */
  readonly done: Float64Array;
}

/** An outlook laid out for tight loops: only days on which something may be finished are played, and each is a slot. */
interface Stage {
  readonly start: number;
  /** What past days brought: the working ones, then the others. */
  readonly counts: Float64Array;
  readonly slots: readonly Slot[];
  /** Of each slot, where the days of its class begin among the counts, and how many they are. */
  readonly first: Uint16Array;
  readonly size: Uint16Array;
  /** Items that become free by slot; filled anew for each trial. */
  readonly released: Float64Array;
}

interface Slot {
  /** Days after today. */
  readonly day: number;
  readonly isWorking: boolean;
}

/**
 * Plays the coming days many times. On each day of a trial the team finishes what it finished on a past day of the same
 * class, drawn with replacement, but never more than is free to work on: an item behind access requests becomes free on
 * the day after the last of them is granted, and a day on which everything waits is lost.
 *
 * The draw of a day is the same whatever else changes. So two outlooks with one seed differ by what was changed and not
 * by luck, and more items or longer delays never make any trial end earlier.
 *
 * @param last days after today to look at, at most {@link HORIZON_DAYS}
 */
export const playTrials = (outlook: Outlook, last: number, trials: number): Played => {
  const stage = stageOf(outlook, last);
  const { start, counts, slots, first, size, released } = stage;
  const release = releaserOf(outlook, stage, last);
  const goal = remainingIn(outlook) - ROUNDING;
  const finished = new Uint16Array(trials);
  const doneOf = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial += 1) {
    release(trial);
    let free = outlook.ready;
    let done = 0;
    let slot = 0;
    for (; done < goal && slot < slots.length; slot += 1) {
      free += released[slot] ?? 0;
      if (done === free) continue;
      // The upper half of the bits, scaled to the size of the class: whole numbers, which is what makes this loop quick.
      const drawn = ((bitsAt(start, trial * HORIZON_DAYS + slot) >>> 16) * (size[slot] ?? 0)) >>> 16;
      done = min(free, done + (counts[(first[slot] ?? 0) + drawn] ?? 0));
    }
    finished[trial] = done < goal ? last + 1 : (slots[slot - 1]?.day ?? 0);
    doneOf[trial] = done;
  }
  return { finished, done: doneOf };
};

export const remainingIn = ({ ready, waiting }: Pick<Outlook, 'ready' | 'waiting'>): number =>
  waiting.reduce((sum, { items }) => sum + items, ready);

const stageOf = ({ seed, pace: { working, off }, calendar, today }: Outlook, last: number): Stage => {
  const flags = workingFlags(calendar, today, last);
  const slots = [...flags]
    .map((flag, day): Slot => ({ day, isWorking: flag === 1 }))
    // Today is over, and nothing can come of a class of days that never brought anything: most weekends.
    .filter(({ day, isWorking }) => day > 0 && (isWorking ? working : off).some((count) => count > 0));
  return {
    start: hashOf(seed),
    counts: Float64Array.from([...working, ...off]),
    slots,
    first: Uint16Array.from(slots, ({ isWorking }) => (isWorking ? 0 : working.length)),
    size: Uint16Array.from(slots, ({ isWorking }) => (isWorking ? working : off).length),
    released: new Float64Array(slots.length),
  };
};

/** Says for a trial how many items become free in which slot: the first one after the last of their requests is granted. */
const releaserOf = (
  { access, waiting, seed }: Outlook,
  { slots, released }: Stage,
  last: number,
): ((trial: number) => void) => {
  const slotAfter = slotsAfter(slots, last);
  const draws = access.map(({ key, days }) => ({
    start: hashOf(`${seed} ${key}`),
    days: Float64Array.from(days),
  }));
  const granted = new Float64Array(access.length);
  const groups = waiting.map((group) => ({ items: group.items, behind: placesOf(group, access) }));
  return (trial) => {
    released.fill(0);
    draws.forEach(({ start, days }, index) => {
      granted[index] = days[Math.floor((bitsAt(start, trial) / 2 ** 32) * days.length)] ?? 0;
    });
    for (const { items, behind } of groups) {
      let day = 0;
      for (const index of behind) day = Math.max(day, granted[index] ?? 0);
      const slot = slotAfter[day];
      if (slot !== undefined && slot < released.length) released[slot] = (released[slot] ?? 0) + items;
    }
  };
};

/** For today and each day after it, up to the last, the first slot that is later. */
const slotsAfter = (slots: readonly Slot[], last: number): Uint16Array => {
  let passed = 0;
  return Uint16Array.from({ length: last + 1 }, (_, day) => {
    if (slots[passed]?.day === day) passed += 1;
    return passed;
  });
};

const placesOf = ({ behind }: WaitingItems, access: readonly AccessDelay[]): readonly number[] =>
  behind.map((key) => access.findIndex((delay) => delay.key === key)).filter((index) => index >= 0);
