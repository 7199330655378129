import type { Instant } from '../history/types';
import type { Interval } from './context';

/**
 * The instants that lie in at least one of the intervals, as intervals that neither touch nor overlap, oldest first.
 *
 * @example
 * union([{ from: 5, to: 9 }, { from: 0, to: 5 }]); // [{ from: 0, to: 9 }]
 */
export const union = (intervals: readonly Interval[]): readonly Interval[] => {
  const [only] = intervals;
  if (only === undefined) return NONE;
  if (intervals.length === 1) return only.from < only.to ? intervals : NONE;
  const ordered = intervals.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const interval of ordered) {
    const last = merged.at(-1);
    if (last === undefined || interval.from > last.to) merged.push(interval);
    else if (interval.to > last.to) merged[merged.length - 1] = { from: last.from, to: interval.to };
  }
  return merged;
};

/** Most issues have no interval of a sort, and there are many issues: nothing is made for those. */
const NONE: readonly Interval[] = [];

/** The parts of the intervals that lie within `within`. */
export const clip = (intervals: readonly Interval[], within: Interval): readonly Interval[] => {
  if (intervals.length === 0) return NONE;
  const parts: Interval[] = [];
  for (const interval of intervals) {
    const from = Math.max(interval.from, within.from);
    const to = Math.min(interval.to, within.to);
    if (from < to) parts.push({ from, to });
  }
  return parts;
};

/** The instants that lie in both; each list must be a {@link union}. */
export const intersection = (some: readonly Interval[], others: readonly Interval[]): readonly Interval[] =>
  some.flatMap((interval) => clip(others, interval));

/** Total length in milliseconds of intervals that do not overlap. */
export const lengthOf = (intervals: readonly Interval[]): number => {
  let length = 0;
  for (const { from, to } of intervals) length += to - from;
  return length;
};

/** How much of intervals that do not overlap lies between two instants, in milliseconds. */
export const lengthWithin = (intervals: readonly Interval[], from: Instant, to: Instant): number => {
  let length = 0;
  for (let index = 0; index < intervals.length; index += 1) {
    const interval = intervals[index];
    if (interval === undefined) break;
    const first = interval.from > from ? interval.from : from;
    const end = interval.to < to ? interval.to : to;
    if (first < end) length += end - first;
  }
  return length;
};

/** Whether an instant lies in one of the intervals. */
export const holds = (intervals: readonly Interval[], at: Instant): boolean =>
  intervals.some(({ from, to }) => from <= at && at < to);
