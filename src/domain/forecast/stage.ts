import { bitsAt, hashOf } from '../plan/chance';
import { workingFlags } from './calendar';
import type { AccessDelay, Outlook, WaitingItems } from './types';

/** An outlook laid out for tight loops: only days on which something may be finished are played, and each is a slot. */
export interface Stage {
  readonly start: number;
  /** What past days brought: the working ones, then the others. */
  readonly counts: Float64Array;
  readonly slots: readonly Slot[];
  /** Of each slot, where the days of its class begin among the counts, and how many they are. */
  readonly first: Uint16Array;
  readonly size: Uint16Array;
}

interface Slot {
  /** Days after today. */
  readonly day: number;
  readonly isWorking: boolean;
}

/** Lays out the days up to a last one. */
export const stageOf = ({ seed, pace: { working, off }, calendar, today }: Outlook, last: number): Stage => {
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
  };
};

/**
 * Says for a trial, of each group of waiting items, in which slot it becomes free: the first one after the last of its
 * requests is granted. As many as there are slots where that is after them all. The answer is filled anew for each trial.
 */
export const releaserOf = (
  { access, waiting, seed }: Outlook,
  { slots }: Stage,
  last: number,
): ((trial: number) => Uint16Array) => {
  const slotAfter = slotsAfter(slots, last);
  const draws = access.map(({ key, days }) => ({
    start: hashOf(`${seed} ${key}`),
    days: Float64Array.from(days),
  }));
  const granted = new Float64Array(access.length);
  const groups = waiting.map((group) => placesOf(group, access));
  const free = new Uint16Array(groups.length);
  return (trial) => {
    draws.forEach(({ start, days }, index) => {
      granted[index] = days[Math.floor((bitsAt(start, trial) / 2 ** 32) * days.length)] ?? 0;
    });
    groups.forEach((behind, group) => {
      let day = 0;
      for (const index of behind) day = Math.max(day, granted[index] ?? 0);
      free[group] = slotAfter[day] ?? slots.length;
    });
    return free;
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

export const remainingIn = ({ ready, waiting }: Pick<Outlook, 'ready' | 'waiting'>): number =>
  waiting.reduce((sum, { items }) => sum + items, ready);
