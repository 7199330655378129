import { processBehaviour } from '../../../../src/domain/metrics/processBehaviour';
import { measured } from './contexts';

const chart = (values: readonly number[]) => measured(processBehaviour(values));

/** `[rule, side, index]` of every signal. */
const signals = (values: readonly number[]) =>
  chart(values).signals.map(({ rule, side, index }) => [rule, side, index]);

test('limits are the mean ± 2.66 × the mean moving range', () => {
  // Mean 12; moving ranges 2 4 2 0, mean 2; σ = 2 / 1.128.
  expect(chart([12, 10, 14, 12, 12])).toEqual({
    status: 'ok',
    n: 5,
    few: false,
    mean: 12,
    meanMovingRange: 2,
    sigma: 1.77,
    upper: 17.32,
    lower: 6.68,
    signals: [],
  });
});

test('a lower limit below 0 is none', () => {
  // Mean 2, moving ranges 2 2, mean 2: 2 − 5.32.
  expect(chart([1, 3, 1]).lower).toBeNull();
  expect(chart([1, 3, 1]).few).toBe(true);
});

test('one value has no moving range', () => {
  expect(processBehaviour([4])).toEqual({
    status: 'insufficient',
    reason: 'Routine variation shows from two values on; so far there is at most one.',
    have: 1,
    need: 2,
  });
});

test('a value outside the limits is a signal', () => {
  // Ten values that move by 1, then 20: moving ranges nine of 1 and one of 9.
  const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 20];
  // Mean 11.36; mean moving range (9 + 9) / 10 = 1.8; upper limit 16.15.
  expect(signals(values).filter(([rule]) => rule === 'outside-limits')).toEqual([
    ['outside-limits', 'above', 10],
  ]);
});

test('two of three beyond two standard deviations on one side are a signal, at the second of them', () => {
  // Mean 10; moving ranges 18 of 1, three of 4 and one of 5: 35 / 22 = 1.59; 2σ = 2.82; the limit is 4.23 off.
  const values = [10, 9, 10, 9, 10, 9, 10, 9, 10, 9, 14, 10, 14, 10, 9, 10, 9, 10, 9, 10, 9, 10, 11];
  const found = signals(values);
  expect(found).toContainEqual(['two-of-three', 'above', 12]);
  expect(found).not.toContainEqual(['two-of-three', 'above', 10]);
  expect(found.filter(([rule]) => rule === 'outside-limits')).toEqual([]);
});

test('four of five beyond one standard deviation on one side are a signal', () => {
  // Mean 198 / 20 = 9.9; moving ranges 15 of 2 and four of 0: 30 / 19 = 1.58; σ = 1.40.
  const values = [12, 12, 12, 12, 10, 8, 10, 8, 10, 8, 10, 8, 10, 8, 10, 8, 10, 12, 10, 10];
  const found = signals(values).filter(([rule]) => rule === 'four-of-five');
  expect(found).toEqual([['four-of-five', 'above', 3]]);
});

test('eight in a row on one side are a signal, and every further one is', () => {
  // Mean 10.
  const values = [11, 11, 11, 11, 11, 11, 11, 11, 11, 9, 9, 9, 9, 9, 9, 9, 10, 8, 10, 9, 11];
  const found = signals(values).filter(([rule]) => rule === 'eight-in-a-row');
  expect(found).toContainEqual(['eight-in-a-row', 'above', 7]);
  expect(found).toContainEqual(['eight-in-a-row', 'above', 8]);
});

test('a value on the mean breaks a run', () => {
  // Mean 10: seven above, one on it, seven below.
  const values = [12, 12, 12, 12, 12, 12, 12, 10, 8, 8, 8, 8, 8, 8, 8];
  expect(signals(values).filter(([rule]) => rule === 'eight-in-a-row')).toEqual([]);
});
