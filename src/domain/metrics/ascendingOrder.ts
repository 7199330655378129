import { placesUpTo } from './vectors';

/**
 * The places of whole numbers in ascending order; equal ones stay in the order in which they are. Each is sorted as a
 * plain number with its place behind it: that takes a tenth of the time that a comparing function does.
 *
 * @example
 * ascendingOrder(Float64Array.of(30, 10, 20)); // [1, 2, 0]
 */
export const ascendingOrder = (numbers: Float64Array): Int32Array => {
  const { first, last, areWhole } = extentOf(numbers);
  // A fraction would reach into the place behind it.
  return areWhole && (last - first + 1) * numbers.length < Number.MAX_SAFE_INTEGER
    ? placesBehind(withPlaces(numbers, first).sort())
    : comparedOrder(numbers);
};

const extentOf = (numbers: Float64Array) => {
  let first = Infinity;
  let last = -Infinity;
  let areWhole = true;
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0;
    if (number !== Math.floor(number)) areWhole = false;
    if (number < first) first = number;
    if (number > last) last = number;
  }
  return { first, last, areWhole };
};

const withPlaces = (numbers: Float64Array, first: number): Float64Array => {
  const { length } = numbers;
  const both = new Float64Array(length);
  for (let place = 0; place < length; place += 1)
    both[place] = ((numbers[place] ?? first) - first) * length + place;
  return both;
};

const placesBehind = (both: Float64Array): Int32Array => {
  const { length } = both;
  const places = new Int32Array(length);
  for (let index = 0; index < length; index += 1) places[index] = (both[index] ?? 0) % length;
  return places;
};

const comparedOrder = (numbers: Float64Array): Int32Array =>
  placesUpTo(numbers.length).sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0) || one - other);
