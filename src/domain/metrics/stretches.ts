import type { Instant } from '../history/types';
import type { Interval } from './context';

/**
 * Stretches of time of many issues as parallel numbers, those of an issue one after the other, oldest first. They neither
 * touch nor overlap.
 */
export interface Stretches {
  /** By place, where those of each issue begin, and where the last one's end: one longer than there are issues. */
  readonly starts: Int32Array;
  readonly from: Float64Array;
  /** Parallel to `from`; now for what goes on still. */
  readonly to: Float64Array;
}

/** The stretches of the issue in a place, as far as they lie between two instants. */
export const stretchesAt = (
  stretches: Stretches,
  place: number,
  from: Instant = -Infinity,
  to: Instant = Infinity,
): readonly Interval[] => {
  const end = stretches.starts[place + 1] ?? 0;
  const intervals: Interval[] = [];
  for (let stretch = stretches.starts[place] ?? 0; stretch < end; stretch += 1) {
    const first = Math.max(stretches.from[stretch] ?? 0, from);
    const last = Math.min(stretches.to[stretch] ?? 0, to);
    if (first < last) intervals.push({ from: first, to: last });
  }
  return intervals;
};

/**
 * How much of the stretches of issues lies between two instants, in milliseconds.
 *
 * @param places of the issues; `from` and `to` are by place, the answer is parallel to the places
 */
export const lengthsWithin = (
  stretches: Stretches,
  places: Int32Array,
  from: Float64Array,
  to: Float64Array,
): Float64Array => {
  const lengths = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    const end = stretches.starts[place + 1] ?? 0;
    for (let stretch = stretches.starts[place] ?? 0; stretch < end; stretch += 1) {
      const first = Math.max(stretches.from[stretch] ?? 0, from[place] ?? 0);
      const last = Math.min(stretches.to[stretch] ?? 0, to[place] ?? 0);
      if (first < last) lengths[index] = (lengths[index] ?? 0) + last - first;
    }
  }
  return lengths;
};

/** The same stretches, but others for some of the issues, whose places must come in order. */
export const withOthers = (
  { starts, from, to }: Stretches,
  others: ReadonlyMap<number, readonly Interval[]>,
): Stretches => {
  let length = from.length;
  for (const intervals of others.values()) length += intervals.length;
  const all = {
    starts: new Int32Array(starts.length),
    from: new Float64Array(length),
    to: new Float64Array(length),
  };
  let count = 0;
  /** From which place on nothing is copied yet. */
  let next = 0;
  const copyUpTo = (place: number): void => {
    const first = starts[next] ?? 0;
    const end = starts[place] ?? 0;
    all.from.set(from.subarray(first, end), count);
    all.to.set(to.subarray(first, end), count);
    for (; next < place; next += 1) all.starts[next + 1] = count + (starts[next + 1] ?? 0) - first;
    count += end - first;
  };
  for (const [place, intervals] of others) {
    copyUpTo(place);
    for (const interval of intervals) {
      all.from[count] = interval.from;
      all.to[count] = interval.to;
      count += 1;
    }
    next = place + 1;
    all.starts[next] = count;
  }
  copyUpTo(starts.length - 1);
  return { starts: all.starts, from: all.from.subarray(0, count), to: all.to.subarray(0, count) };
};
