import { calendarOf, MONDAY_TO_FRIDAY } from '../../../../src/domain/history/calendar';
import type { IssueHistory, Sprint } from '../../../../src/domain/history/types';
import { burndown } from '../../../../src/domain/metrics/burndown';
import { guideline } from '../../../../src/domain/metrics/burndown/guideline';
import { contextOf, measured } from './contexts';
import { at, history } from './histories';
import { SPRINT_SEVEN, SPRINT_SEVEN_ISSUES } from './sprintSeven';

/** The guideline over Monday to Friday. */
const falling = (amount: number, start: number, end: number, zone = 'UTC') =>
  guideline(amount, start, end, calendarOf(start, end, zone, MONDAY_TO_FRIDAY));

const measure = (issues: readonly IssueHistory[], sprint: Sprint, now: number) =>
  measured(burndown(contextOf(issues, { now }), sprint));

test('every step of a sprint, by hand, down to what is carried over', () => {
  const result = measure(SPRINT_SEVEN_ISSUES, SPRINT_SEVEN, at('2026-02-01'));
  expect(result.unit).toBe('points');
  expect(
    result.events.map(({ at: when, type, issue, change, remaining }) => [
      when.slice(5, 16),
      type,
      issue?.key,
      change,
      remaining,
    ]),
  ).toEqual([
    ['01-05T09:00', 'start', undefined, 19, 19],
    ['01-06T10:00', 'added', 'J', 1, 20],
    ['01-07T10:00', 'done', 'A', -3, 17],
    ['01-08T08:00', 're-estimated', 'B', 3, 20],
    ['01-08T12:00', 'done', 'I', -2, 18],
    ['01-09T10:00', 'added', 'D', 3, 21],
    ['01-10T10:00', 're-estimated', 'J', 1, 22],
    ['01-12T10:00', 'removed', 'E', -5, 17],
    ['01-12T12:00', 'reopened', 'I', 2, 19],
    ['01-13T10:00', 'done', 'D', -3, 16],
    ['01-13T12:00', 'removed', 'J', -2, 14],
    ['01-14T10:00', 'done', 'B', -8, 6],
    ['01-15T10:00', 'done', 'H', 0, 6],
    ['01-16T17:00', 'done', 'K', -1, 5],
  ]);
});

test('a running sprint stops at now', () => {
  const running = { ...SPRINT_SEVEN, state: 'active', completed: null } as const;
  const result = measure(SPRINT_SEVEN_ISSUES, running, at('2026-01-08T09:00'));
  expect(result.until).toBe('2026-01-08T09:00:00.000Z');
  expect(result.events.at(-1)).toMatchObject({ type: 're-estimated', remaining: 20 });
});

test('without any estimate the burndown is in issues', () => {
  const issues = [
    history({ key: 'A', sprints: [7], changes: [['2026-01-07', 'status', 'To Do', 'Done']] }),
    history({ key: 'B', sprints: [7] }),
  ];
  const result = measure(issues, SPRINT_SEVEN, at('2026-02-01'));
  expect(result.unit).toBe('issues');
  expect(result.events.map(({ remaining }) => remaining)).toEqual([2, 1]);
});

test('an empty sprint burns down from 0', () => {
  const result = measure([], SPRINT_SEVEN, at('2026-02-01'));
  expect(result.events).toEqual([
    { at: '2026-01-05T09:00:00.000Z', type: 'start', issue: null, change: 0, remaining: 0 },
  ]);
});

test.each([
  ['no sprint', undefined, /No sprint has started yet/],
  ['a future sprint', { ...SPRINT_SEVEN, state: 'future' } as const, /No sprint has started yet/],
  ['a sprint without dates', { ...SPRINT_SEVEN, end: null }, /Sprint 7 has no start or end date in Jira/],
])('%s has no burndown and says why', (_, sprint, reason) => {
  const measured = burndown(contextOf(SPRINT_SEVEN_ISSUES, { sprints: [] }), sprint);
  expect(measured).toMatchObject({ status: 'insufficient', reason: expect.stringMatching(reason) });
});

describe('guideline', () => {
  test('falls with working time and stays level over the weekend', () => {
    // Thursday 00:00 to Tuesday 00:00: Thursday, Friday and Monday work, 20 a day.
    expect(falling(60, at('2026-01-08'), at('2026-01-13'))).toEqual([
      { at: '2026-01-08T00:00:00.000Z', remaining: 60 },
      { at: '2026-01-09T00:00:00.000Z', remaining: 40 },
      { at: '2026-01-10T00:00:00.000Z', remaining: 20 },
      { at: '2026-01-11T00:00:00.000Z', remaining: 20 },
      { at: '2026-01-12T00:00:00.000Z', remaining: 20 },
      { at: '2026-01-13T00:00:00.000Z', remaining: 0 },
    ]);
  });

  test('counts partial first and last days by their hours', () => {
    // Monday 12:00 to Wednesday 12:00 = 48 hours: 12 gone by Monday's end, 36 by Tuesday's.
    expect(falling(48, at('2026-01-05T12:00'), at('2026-01-07T12:00')).map((p) => p.remaining)).toEqual([
      48, 36, 12, 0,
    ]);
  });

  test('ends its days at the midnights of its own zone', () => {
    // In New York (UTC-5) Monday ends at 05:00 UTC on Tuesday.
    const points = falling(24, at('2026-01-05T17:00'), at('2026-01-06T17:00'), 'America/New_York');
    expect(points).toEqual([
      { at: '2026-01-05T17:00:00.000Z', remaining: 24 },
      { at: '2026-01-06T05:00:00.000Z', remaining: 12 },
      { at: '2026-01-06T17:00:00.000Z', remaining: 0 },
    ]);
  });

  test('a sprint of a weekend still falls', () => {
    expect(falling(10, at('2026-01-10'), at('2026-01-12')).map((p) => p.remaining)).toEqual([10, 5, 0]);
  });
});
