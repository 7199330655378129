import { finishedTimes, finishedWeeks } from '../../../../src/application/metrics/finishedWork';
import { flowMetrics } from '../../../../src/application/metrics/flowSection';
import { contextOf, measured } from '../../domain/metrics/contexts';
import { at, history } from '../../domain/metrics/histories';

/** Wednesday; the 5th and the 12th are Mondays. */
const NOW = at('2026-01-14T12:00');

/**
 * | issue | created | started | finished | cycle | lead | process                  |
 * |-------|---------|---------|----------|-------|------|--------------------------|
 * | A     | 1st     | 5th     | 8th      | 3     | 7    | 3                        |
 * | B     | 1st     | 6th     | 12th     | 6     | 11   | 4, the flag took 2 days  |
 * | C     | 1st     | –       | 9th      | –     | 8    | –                        |
 */
const ISSUES = [
  history({
    key: 'A',
    created: '2026-01-01',
    changes: [
      ['2026-01-05', 'status', 'To Do', 'In Progress'],
      ['2026-01-08', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({
    key: 'B',
    created: '2026-01-01',
    changes: [
      ['2026-01-06', 'status', 'To Do', 'In Progress'],
      ['2026-01-07', 'flag', '', 'Impediment'],
      ['2026-01-09', 'flag', 'Impediment', ''],
      ['2026-01-12', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({ key: 'C', created: '2026-01-01', changes: [['2026-01-09', 'status', 'To Do', 'Done']] }),
];

const CONTEXT = contextOf(ISSUES, { now: NOW });

test('each finished issue is told once, and the numbers about it stand in the same place', () => {
  const times = finishedTimes(CONTEXT);
  expect(measured(times.cycleTimes).items.map(({ key, elapsedDays }) => [key, elapsedDays])).toEqual([
    ['A', 3],
    ['B', 6],
  ]);
  expect(times.withoutCycleTime).toEqual([{ key: 'C', summary: 'Summary of C', finished: at('2026-01-09') }]);
  expect(measured(times.leadTime).days).toEqual([7, 11, 8]);
  expect(measured(times.processTime)).toMatchObject({ days: [3, 4], pausedDays: [0, 2] });
  // Both are within five neighbours of each other: (3 + 6) ÷ 2.
  expect(measured(times.controlChart).rollingMeans).toEqual([4.5, 4.5]);
});

test('without a cycle time every finished issue is told apart from them', () => {
  const times = finishedTimes(contextOf(ISSUES.slice(2), { now: NOW }));
  expect(times.cycleTimes.status).toBe('insufficient');
  expect(times.withoutCycleTime.map(({ key }) => key)).toEqual(['C']);
  expect(measured(times.leadTime).days).toEqual([8]);
});

test('a week that the period cuts is as partial as the running one', () => {
  const weeks = (period: { readonly from: number; readonly to: number } | null) =>
    measured(finishedWeeks(contextOf(ISSUES, { now: NOW, period }))).weeks.map(
      ({ start, finished, partial }) => [start, finished, partial],
    );
  expect(weeks(null)).toEqual([
    ['2025-12-29', 0, false],
    ['2026-01-05', 2, false],
    ['2026-01-12', 1, true],
  ]);
  // From Wednesday the 7th on: Monday and Tuesday of that week are cut off.
  expect(weeks({ from: at('2026-01-07'), to: NOW })).toEqual([
    ['2026-01-05', 2, true],
    ['2026-01-12', 1, true],
  ]);
  // Up to the end of Thursday the 8th: C came later, and the week was not over.
  expect(weeks({ from: 0, to: at('2026-01-09') })).toEqual([
    ['2025-12-29', 0, false],
    ['2026-01-05', 1, true],
  ]);
});

test('an expectation is proposed only where none is set', () => {
  const reason = expect.stringContaining('2 of the 5');
  expect(flowMetrics(CONTEXT).proposedServiceLevel).toMatchObject({ status: 'insufficient', reason });
  const set = contextOf(ISSUES, { now: NOW, settings: { serviceLevel: { share: 0.85, days: 4 } } });
  expect(flowMetrics(set)).toMatchObject({
    proposedServiceLevel: null,
    serviceLevel: { status: 'ok', n: 2, kept: 1 },
  });
});
