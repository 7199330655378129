import fc from 'fast-check';
import { flowOf } from '../../../../src/domain/history/flow';
import type { IssueHistory } from '../../../../src/domain/history/types';
import { cumulativeFlow } from '../../../../src/domain/metrics/cumulativeFlow';
import { contextOf, measured } from './contexts';
import { at, history, WORKFLOW } from './histories';

const STATUS_NAMES = ['To Do', 'In Progress', 'Review', 'Done', 'Parked'];

/** An issue that wanders through any statuses at any hours of January. */
const wanderer = fc
  .record({
    created: fc.integer({ min: 0, max: 200 }),
    moves: fc.array(fc.record({ hours: fc.nat(300), to: fc.constantFrom(...STATUS_NAMES) }), {
      maxLength: 8,
    }),
  })
  .map(({ created, moves }) => {
    let hour = created;
    let from = 'To Do';
    const changes = moves.map(({ hours, to }) => {
      hour += hours;
      const change = [hourOfJanuary(hour), 'status', from, to] as const;
      from = to;
      return change;
    });
    return history({ key: 'A', created: hourOfJanuary(created), changes });
  });

const hourOfJanuary = (hour: number) =>
  new Date(at('2026-01-01') + hour * 3_600_000).toISOString().slice(0, 16);

const NOW = at('2026-01-31T12:00');

const measure = (issues: readonly IssueHistory[], now: number = NOW) =>
  measured(cumulativeFlow(contextOf(issues, { now })));

test('every column holds at most as many as the one left of it, on every day', () => {
  fc.assert(
    fc.property(fc.array(wanderer, { minLength: 1, maxLength: 12 }), (issues) => {
      const { columns, days } = measure(issues);
      for (const [index] of days.entries()) {
        const row = columns.map(({ reached }) => reached[index] ?? Number.NaN);
        expect(row).toEqual(row.toSorted((a, b) => b - a));
        expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('work in progress is what has started less what has finished', () => {
  fc.assert(
    fc.property(fc.array(wanderer, { minLength: 1, maxLength: 12 }), (issues) => {
      // The chart ends with today, so leave out what has not happened yet.
      const past = issues.filter((issue) => issue.status.every((entry) => entry.at <= NOW));
      if (past.length === 0) return;
      const open = past
        .map((issue) => flowOf(issue, WORKFLOW))
        .filter((flow) => flow.started !== null && flow.finished === null);
      expect(measure(past).wip).toBe(open.length);
    }),
  );
});

test('tomorrow’s chart repeats today’s: what has been drawn is never rewritten', () => {
  fc.assert(
    fc.property(fc.array(wanderer, { minLength: 1, maxLength: 6 }), (issues) => {
      const today = measure(issues, at('2026-01-20T23:59'));
      const tomorrow = measure(issues, at('2026-01-21T23:59'));
      expect(tomorrow.days.slice(0, today.days.length)).toEqual(today.days);
      for (const [index, column] of today.columns.entries()) {
        expect(tomorrow.columns[index]?.reached.slice(0, today.days.length)).toEqual(column.reached);
      }
    }),
  );
});

test('a move there and back within one day leaves no correction', () => {
  const issue = history({
    key: 'A',
    changes: [
      ['2026-01-02T09:00', 'status', 'To Do', 'In Progress'],
      ['2026-01-03T09:00', 'status', 'In Progress', 'To Do'],
      ['2026-01-03T15:00', 'status', 'To Do', 'In Progress'],
    ],
  });
  expect(measure([issue]).corrections).toEqual([]);
});

test('days end at midnight of the zone', () => {
  const issue = history({ key: 'A', changes: [['2026-01-02T23:30', 'status', 'To Do', 'Done']] });
  const reachedDone = (zone: string) => {
    const { days, columns } = measured(cumulativeFlow(contextOf([issue], { zone, now: NOW })));
    return days.find((_, index) => columns.at(-1)?.reached[index] === 1);
  };
  expect(reachedDone('UTC')).toBe('2026-01-02');
  expect(reachedDone('Europe/Berlin')).toBe('2026-01-03');
});

test('an issue created on the board’s far side of a column passes the columns before it', () => {
  const issue = history({ key: 'A', status: 'Review' });
  expect(measure([issue]).columns.map(({ reached }) => reached[0])).toEqual([1, 1, 1, 0]);
});

test('finished issues without a change history are left out; with only such issues there is no chart', () => {
  const imported = history({ key: 'OLD', status: 'Done', resolved: '2026-01-05' });
  const open = history({ key: 'A' });
  const done = history({ key: 'B', changes: [['2026-01-02', 'status', 'To Do', 'Done']] });
  expect(measure([imported, open, done]).columns[0]?.reached.at(-1)).toBe(2);
  expect(cumulativeFlow(contextOf([imported, open], { now: NOW }))).toEqual({
    status: 'insufficient',
    reason:
      'These issues came without their change history, so which column each was in on which day is not known.',
  });
});

test('without issues there is no chart', () => {
  expect(cumulativeFlow(contextOf([], { now: NOW }))).toMatchObject({
    status: 'insufficient',
    have: 0,
    need: 1,
  });
});
