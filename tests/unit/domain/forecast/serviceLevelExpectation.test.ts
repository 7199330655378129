import {
  proposedExpectation,
  type Standing,
  standingOf,
} from '../../../../src/domain/forecast/serviceLevelExpectation';
import { at } from '../metrics/histories';

const NOW = at('2026-04-01');
const items = (...days: readonly number[]) =>
  days.map((elapsedDays) => ({ finished: at('2026-03-15'), elapsedDays }));

test('is the 85th percentile in whole days, with how well it was kept', () => {
  // 1 2 3 4 5: rank 3.4 of 0..4 is 4.4, so 5 days, which all five kept.
  expect(proposedExpectation(items(3, 1, 5, 2, 4), NOW)).toEqual({
    status: 'ok',
    share: 0.85,
    days: 5,
    rate: 1,
    items: 5,
  });
});

test('a chosen share has its own length', () => {
  // 1 1 2 2 3 9: rank 2.5 is 2, which four of six kept.
  expect(proposedExpectation(items(1, 1, 2, 2, 3, 9), NOW, 0.5)).toMatchObject({
    share: 0.5,
    days: 2,
    rate: 4 / 6,
  });
});

test('is at least one day', () => {
  expect(proposedExpectation(items(0, 0.1, 0.1, 0.2, 0.2), NOW)).toMatchObject({ days: 1, rate: 1 });
});

test('only what was finished in the last 90 days counts', () => {
  const old = { finished: at('2026-01-01'), elapsedDays: 100 };
  const later = { finished: at('2026-04-02'), elapsedDays: 100 };
  expect(proposedExpectation([...items(1, 2, 3, 4, 5), old, later], NOW)).toMatchObject({
    days: 5,
    items: 5,
  });
});

test('takes five items', () => {
  expect(proposedExpectation(items(1, 2, 3, 4), NOW)).toEqual({
    status: 'insufficient',
    reason: 'Items finished in the last 90 days: 4 of the 5 it takes to propose what to expect.',
    have: 4,
    need: 5,
  });
  expect(proposedExpectation([], NOW)).toMatchObject({ status: 'insufficient', have: 0 });
});

test.each<[number, boolean, Standing]>([
  [0, false, 'within'],
  [5.9, false, 'within'],
  // Three quarters of 8 days.
  [6, false, 'at-risk'],
  [8, false, 'at-risk'],
  [8.1, false, 'over'],
  [8, true, 'kept'],
  [8.1, true, 'missed'],
])('against 8 days, %d days (finished: %s) are %s', (elapsedDays, isFinished, standing) => {
  expect(standingOf({ elapsedDays, isFinished }, { days: 8 })).toBe(standing);
});
