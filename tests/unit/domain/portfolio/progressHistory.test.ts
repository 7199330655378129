import { progressHistory } from '../../../../src/domain/portfolio/progressHistory';
import type { HistoryPoint } from '../../../../src/domain/portfolio/types';

const point = (day: string, done: number, total: number): HistoryPoint => ({
  day,
  done,
  total,
  status: null,
  accessOpen: 0,
  delayed: null,
  p85: null,
});

test('a young project has a point every third day since its first, the last day being one', () => {
  const history = [
    point('2026-03-01', 0, 4),
    point('2026-03-02', 1, 4),
    point('2026-03-03', 1, 4),
    point('2026-03-04', 1, 3),
    point('2026-03-05', 2, 4),
  ];
  // 2 and 5 March; 27 February was before the first.
  expect(progressHistory(history)).toEqual([0.25, 0.5]);
});

test('a day that was thinned out has the point before it', () => {
  const history = [point('2026-02-22', 1, 8), point('2026-03-01', 2, 8), point('2026-03-04', 3, 8)];
  // 23 and 26 February have that of the 22nd, then 1 and 4 March.
  expect(progressHistory(history)).toEqual([0.125, 0.125, 0.25, 0.375]);
});

test('a year comes down to the 30 points of its last 90 days', () => {
  const history = Array.from({ length: 365 }, (_, index) =>
    point(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), index, 364),
  );
  const line = progressHistory(history);
  expect(line).toHaveLength(30);
  // 87 days before the last: 277 of 364.
  expect(line[0]).toBe(0.761);
  expect(line.at(-1)).toBe(1);
});

test('days without any issue are left out, and a plan that has none has no line', () => {
  expect(progressHistory([point('2026-03-01', 0, 0), point('2026-03-04', 1, 2)])).toEqual([0.5]);
  expect(progressHistory([point('2026-03-01', 0, 0)])).toEqual([]);
  expect(progressHistory([])).toEqual([]);
});
