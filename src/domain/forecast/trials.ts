import { bitsAt } from '../plan/chance';
import { releaserOf, remainingIn, type Stage, stageOf } from './stage';
import type { Outlook } from './types';

/** Looked up once, as in `chance.ts`. */
const { min } = Math;

export const TRIALS = 10_000;
/** Three years. What lies after them is not worth a date, and they bound how long a forecast takes to make. */
export const HORIZON_DAYS = 1_095;
/** Sums of fractions, such as 1.1 items a day, miss whole items by less than this. */
export const ROUNDING = 1e-6;

/** What each trial came to. */
export interface Played {
  /** Days after today until the last of the items was finished; one more than the last day looked at where it was not. */
  readonly finished: Uint16Array;
  /** Items finished by each of the days asked for. */
  readonly done: readonly Float64Array[];
}

/**
 * Plays the coming days many times. On each day of a trial the team finishes what it finished on a past day of the same
 * class, drawn with replacement, but never more than is free to work on: an item behind access requests becomes free on
 * the day after the last of them is granted, and a day on which everything waits is lost.
 *
 * The draw of a day is the same whatever else changes. So two outlooks with one seed differ by what was changed and not
 * by luck, and more items or longer delays never make any trial end earlier.
 *
 * @param days after today at whose ends to look, ascending and at most {@link HORIZON_DAYS}; none after the last is played
 * @param items after how many a trial ends; where absent, after all that remain
 */
export const playTrials = (
  outlook: Outlook,
  days: readonly number[],
  trials: number,
  items: number = remainingIn(outlook),
): Played => {
  const last = days.at(-1) ?? 0;
  const stage = stageOf(outlook, last);
  const { start, counts, slots, first, size } = stage;
  const releasesOf = releaserOf(outlook, stage, last);
  const released = new Float64Array(slots.length);
  const goal = items - ROUNDING;
  const finished = new Uint16Array(trials);
  const sizes = Float64Array.from(outlook.waiting, (group) => group.items);
  const places = slotsThrough(slots, days);
  const doneAt = days.map(() => new Float64Array(trials));
  // Plain loops: a function inside would keep what it shares with them out of the machine's registers.
  for (let trial = 0; trial < trials; trial += 1) {
    released.fill(0);
    const releases = releasesOf(trial);
    for (let group = 0; group < releases.length; group += 1) {
      const at = releases[group] ?? 0;
      if (at < released.length) released[at] = (released[at] ?? 0) + (sizes[group] ?? 0);
    }
    let free = outlook.ready;
    let done = 0;
    let slot = 0;
    for (let place = 0; place < places.length; place += 1) {
      const end = places[place] ?? 0;
      for (; done < goal && slot < end; slot += 1) {
        free += released[slot] ?? 0;
        if (done === free) continue;
        // The upper half of the bits, scaled to the size of the class: whole numbers, which is what makes this loop quick.
        const drawn = ((bitsAt(start, trial * HORIZON_DAYS + slot) >>> 16) * (size[slot] ?? 0)) >>> 16;
        done = min(free, done + (counts[(first[slot] ?? 0) + drawn] ?? 0));
      }
      const ofPlace = doneAt[place];
      if (ofPlace !== undefined) ofPlace[trial] = done;
    }
    finished[trial] = done < goal ? last + 1 : (slots[slot - 1]?.day ?? 0);
  }
  return { finished, done: doneAt };
};

/** How many slots there are up to each day. */
const slotsThrough = (slots: Stage['slots'], days: readonly number[]): readonly number[] =>
  days.map((last) => slots.filter(({ day }) => day <= last).length);
