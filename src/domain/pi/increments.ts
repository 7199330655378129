import type { Increment, PiRecord } from './types';

/** The days of an increment as most projects have them. */
export interface AgreedIncrement extends Increment {
  /** Projects that have other days for it. */
  readonly others: number;
}

/**
 * The days of every increment that some project knows, by their first day. An increment is one and the same for all
 * projects, yet each writes down its days itself: where they differ, those count that most have, of as many the earliest.
 *
 * @example
 * agreedIncrements(projects)[0]; // { name: 'PI 2026.4', start: '2026-10-01', end: '2026-12-31', others: 0 }
 */
export const agreedIncrements = (
  records: readonly Pick<PiRecord, 'increments'>[],
): readonly AgreedIncrement[] => {
  const all = records.flatMap(({ increments }) => increments);
  return [...new Set(all.map(({ name }) => name))]
    .flatMap((name) => agreed(all.filter((one) => one.name === name)))
    .toSorted(byStart);
};

const agreed = (known: readonly Increment[]): readonly AgreedIncrement[] => {
  const sameAs = (one: Increment): number =>
    known.filter(({ start, end }) => start === one.start && end === one.end).length;
  const most = known.toSorted((a, b) => sameAs(b) - sameAs(a) || byStart(a, b))[0];
  return most === undefined ? [] : [{ ...most, others: known.length - sameAs(most) }];
};

const byStart = (one: Increment, other: Increment): number =>
  one.start.localeCompare(other.start) || one.end.localeCompare(other.end);
