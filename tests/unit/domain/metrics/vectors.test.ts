import {
  countByKey,
  least,
  lengthsFrom,
  listOf,
  minus,
  placesKnown,
  placesMarked,
  placesUnknown,
  placesUpTo,
  placesWithin,
  plus,
  running,
  runsOf,
  take,
  takeWhole,
  total,
  totalByKey,
} from '../../../../src/domain/metrics/vectors';

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);
const places = (...values: number[]): Int32Array => Int32Array.from(values);

test('numbers are taken in the order of the places, and are unknown where there is none', () => {
  expect(take(numbers(10, 20, 30), places(2, 0, 7))).toEqual(numbers(30, 10, Number.NaN));
  expect(takeWhole(places(10, 20, 30), places(2, -1, 0))).toEqual(places(30, -1, 10));
});

test('a number less an unknown one is unknown', () => {
  expect(minus(numbers(5, Number.NaN, 3), numbers(2, 1, Number.NaN))).toEqual(
    numbers(3, Number.NaN, Number.NaN),
  );
});

test('lengths are from one column to another in the order of the places, and unknown where one of the two is', () => {
  expect(lengthsFrom(places(2, 0, 1), numbers(1, 2, 3), numbers(10, Number.NaN, 30))).toEqual(
    numbers(27, 9, Number.NaN),
  );
});

test('columns are added and summed up', () => {
  expect(plus(numbers(1, 2), numbers(10, 20))).toEqual(numbers(11, 22));
  expect(total(numbers(1, 2.5))).toBe(3.5);
  expect(total(numbers())).toBe(0);
  expect(running(numbers(1, 2, -4))).toEqual(numbers(1, 3, -1));
});

test('the least number passes over unknown ones and is infinite where none is known', () => {
  expect(least(numbers(Number.NaN, 4, 2))).toBe(2);
  expect(least(numbers(Number.NaN))).toBe(Infinity);
});

test('places within bounds lie above the one and up to the other, in their order', () => {
  const values = numbers(5, 6, 7, Number.NaN);
  expect(placesWithin(values, places(3, 2, 1, 0), 5, 7)).toEqual(places(2, 1));
});

test('every place is either known or unknown', () => {
  const values = numbers(5, Number.NaN, -Number.MAX_VALUE, Number.NaN);
  expect(placesKnown(values, places(3, 2, 1, 0))).toEqual(places(2, 0));
  expect(placesUnknown(values, places(3, 2, 1, 0))).toEqual(places(3, 1));
});

test('places are found by the marks of their keys; one without a key has none', () => {
  const keys = places(1, 0, 2, -1);
  expect(placesMarked(keys, placesUpTo(4), Uint8Array.of(0, 1, 1))).toEqual(places(0, 2));
});

test('what has a key is counted and added up by it; other keys are left out', () => {
  const keys = places(0, 2, 2, -1, 3);
  expect(countByKey(keys, 3)).toEqual(places(1, 0, 2));
  expect(totalByKey(keys, numbers(1, 2, 4, 8, 16), 3)).toEqual(numbers(1, 0, 6));
});

test('runs are of numbers that follow themselves', () => {
  expect(runsOf(numbers(1, 1, 2, 3, 3, 3))).toEqual([
    { first: 0, end: 2 },
    { first: 3, end: 6 },
  ]);
  expect(runsOf(numbers(1, 2, 1))).toEqual([]);
});

test('a list has the same numbers', () => {
  expect(listOf(numbers(1, 2.5))).toEqual([1, 2.5]);
});
