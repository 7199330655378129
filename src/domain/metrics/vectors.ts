/**
 * Steps over columns of numbers, of which metrics are made: an instant, a day or a number of days of each of ten
 * thousand issues. Metrics share these few loops where they can, because a process that has just started runs a loop slowly
 * until it is compiled, and compiles each different one for itself (docs/decisions/0018-metrics-go-over-numbers.md).
 *
 * A place stands for an issue, or for whatever else a column is about. Numbers are `Float64Array`s, in which NaN stands
 * for unknown; places and other whole numbers are `Int32Array`s, in which -1 stands for none.
 */

/** Numbers of places, in the order of those. */
export const take = (numbers: Float64Array, places: Int32Array): Float64Array => {
  const taken = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1)
    taken[index] = numbers[places[index] ?? -1] ?? Number.NaN;
  return taken;
};

/** The same of whole numbers. */
export const takeWhole = (numbers: Int32Array, places: Int32Array): Int32Array => {
  const taken = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) taken[index] = numbers[places[index] ?? -1] ?? -1;
  return taken;
};

/** From one column to another, of some places, in the order of those: `to` less `from`. */
export const lengthsFrom = (places: Int32Array, from: Float64Array, to: Float64Array): Float64Array => {
  const lengths = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    lengths[index] = (to[place] ?? Number.NaN) - (from[place] ?? Number.NaN);
  }
  return lengths;
};

/** One column less another. */
export const minus = (numbers: Float64Array, others: Float64Array): Float64Array => {
  const differences = new Float64Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1)
    differences[index] = (numbers[index] ?? Number.NaN) - (others[index] ?? Number.NaN);
  return differences;
};

/** One column and another. */
export const plus = (numbers: Float64Array, others: Float64Array): Float64Array => {
  const sums = new Float64Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1)
    sums[index] = (numbers[index] ?? Number.NaN) + (others[index] ?? Number.NaN);
  return sums;
};

/** @example total(Float64Array.of(1, 2.5)); // 3.5 */
export const total = (numbers: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] ?? 0;
  return sum;
};

/** Running totals: each number and all before it. */
export const running = (numbers: Float64Array): Float64Array => {
  const totals = new Float64Array(numbers.length);
  let sum = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    sum += numbers[index] ?? 0;
    totals[index] = sum;
  }
  return totals;
};

/** The smallest of the known numbers; infinite where none is known. */
export const least = (numbers: Float64Array): number => {
  let smallest = Infinity;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? Number.NaN;
    if (number < smallest) smallest = number;
  }
  return smallest;
};

/**
 * Of some places, in their order, those whose number lies above one bound and not above the other; never those whose
 * number is unknown.
 *
 * @example
 * placesWithin(finished, places, -Infinity, Infinity); // those that were finished
 * placesWithin(finished, places, from, now); // those that were finished since, but not at that very instant
 */
export const placesWithin = (
  numbers: Float64Array,
  places: Int32Array,
  above: number,
  upTo: number,
): Int32Array => {
  const found = new Int32Array(places.length);
  let count = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    const number = numbers[place] ?? Number.NaN;
    if (number > above && number <= upTo) {
      found[count] = place;
      count += 1;
    }
  }
  return found.subarray(0, count);
};

/** Of some places, in their order, those whose number is known. */
export const placesKnown = (numbers: Float64Array, places: Int32Array): Int32Array =>
  placesWithin(numbers, places, -Infinity, Infinity);

/** Of some places, in their order, those whose number is not known. */
export const placesUnknown = (numbers: Float64Array, places: Int32Array): Int32Array => {
  const found = new Int32Array(places.length);
  let count = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    if (!Number.isNaN(numbers[place])) continue;
    found[count] = place;
    count += 1;
  }
  return found.subarray(0, count);
};

/**
 * Of some places, in their order, those whose key is marked with 1.
 *
 * @param keys by place
 * @param marks by key
 */
export const placesMarked = (keys: Int32Array, places: Int32Array, marks: Uint8Array): Int32Array => {
  const found = new Int32Array(places.length);
  let count = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    if (marks[keys[place] ?? -1] === 1) {
      found[count] = place;
      count += 1;
    }
  }
  return found.subarray(0, count);
};

/**
 * By key below a number of keys, how often it occurs. Other keys are left out.
 *
 * @example
 * countByKey(Int32Array.of(0, 2, 2, -1), 3); // [1, 0, 2]
 */
export const countByKey = (keys: Int32Array, length: number): Int32Array => {
  const counts = new Int32Array(length);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? -1;
    if (key >= 0 && key < length) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

/** By key below a number of keys, the total of its numbers. Other keys are left out. */
export const totalByKey = (keys: Int32Array, numbers: Float64Array, length: number): Float64Array => {
  const totals = new Float64Array(length);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? -1;
    if (key >= 0 && key < length) totals[key] = (totals[key] ?? 0) + (numbers[index] ?? 0);
  }
  return totals;
};

/** Where the same number follows itself, from the first of them up to but without `end`; single ones are no run. */
export const runsOf = (
  numbers: Float64Array,
): readonly { readonly first: number; readonly end: number }[] => {
  const runs: { first: number; end: number }[] = [];
  for (let index = 1; index < numbers.length; index += 1) {
    if (numbers[index] !== numbers[index - 1]) continue;
    const last = runs[runs.length - 1];
    if (last?.end === index) last.end = index + 1;
    else runs.push({ first: index - 1, end: index + 1 });
  }
  return runs;
};

/** All places below a number of them, one after the other. */
export const placesUpTo = (count: number): Int32Array => {
  const places = new Int32Array(count);
  for (let place = 0; place < count; place += 1) places[place] = place;
  return places;
};

/** The same numbers as a list: copying one by one takes a fraction of the time that `Array.from` does. */
export const listOf = (numbers: Float64Array): number[] => {
  const list: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) list.push(numbers[index] ?? 0);
  return list;
};
