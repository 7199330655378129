import { withPoint } from '../../../../src/domain/portfolio/history';
import type { HistoryPoint } from '../../../../src/domain/portfolio/types';

const DAY = 86_400_000;

const point = (day: string, done = 0): HistoryPoint => ({
  day,
  done,
  total: 100,
  status: 'on-track',
  accessOpen: 0,
  delayed: 0,
  p85: null,
});

/** A point a day from a Monday on. */
const daily = (days: number): readonly HistoryPoint[] =>
  Array.from({ length: days }, (_, index) =>
    point(new Date(Date.UTC(2026, 0, 5) + index * DAY).toISOString().slice(0, 10), index),
  ).reduce<readonly HistoryPoint[]>(withPoint, []);

test('the newest point of a day counts', () => {
  const history = [point('2026-03-01', 1), point('2026-03-02', 2)];
  expect(withPoint(history, point('2026-03-02', 3)).map(({ done }) => done)).toEqual([1, 3]);
});

test('six weeks are kept day by day', () => {
  expect(daily(43)).toHaveLength(43);
});

test('before that, the Sunday of each week stays', () => {
  // 5 January to 17 March: 30 days are older than 42 days, 5 January to 3 February.
  const history = daily(72);
  expect(history.slice(0, 5).map(({ day }) => day)).toEqual([
    '2026-01-11',
    '2026-01-18',
    '2026-01-25',
    '2026-02-01',
    '2026-02-03',
  ]);
});

test('a year is at most 92 points, however long a project runs', () => {
  const history = daily(800);
  expect(history.length).toBeLessThanOrEqual(92);
  expect(
    (Date.parse(history.at(-1)?.day ?? '') - Date.parse(history[0]?.day ?? '')) / DAY,
  ).toBeLessThanOrEqual(365);
});
