import { percentile } from '../../../../src/domain/metrics/percentile';

test.each([
  ['the middle of four lies between the second and third', [1, 2, 3, 4], 0.5, 2.5],
  ['rank 0.85 * 3 = 2.55', [10, 20, 30, 40], 0.85, 35.5],
  ['the ends', [3, 9], 1, 9],
  ['one value is every percentile', [7], 0.95, 7],
])('%s', (_, sorted, share, expected) => {
  expect(percentile(sorted, share)).toBeCloseTo(expected, 10);
});

test('no values have no percentile', () => {
  expect(percentile([], 0.5)).toBeUndefined();
});
