import { ascendingOrder } from '../../../../src/domain/metrics/ascendingOrder';

const orderOf = (...numbers: readonly number[]) => [...ascendingOrder(Float64Array.from(numbers))];

test('places come in ascending order of their numbers, equal ones as they were', () => {
  expect(orderOf(30, -10, 20, -10)).toEqual([1, 3, 2, 0]);
});

test('fractions, and numbers too far apart to be counted exactly, are in order as well', () => {
  expect(orderOf(0.4, 0.1, 0.4, 0.2)).toEqual([1, 3, 0, 2]);
  expect(orderOf(Number.MAX_SAFE_INTEGER, 0, 1)).toEqual([1, 2, 0]);
});

test('of no number there is no place', () => {
  expect(orderOf()).toEqual([]);
});
