import { burndown } from '../../../../src/domain/metrics/burndown';
import { guideline, mondayToFriday } from '../../../../src/domain/metrics/burndown/guideline';
import { at, history, WORKFLOW } from './histories';
import { SPRINT_SEVEN, SPRINT_SEVEN_ISSUES } from './sprintSeven';

const UTC = mondayToFriday('UTC');

const measure = (...parameters: Parameters<typeof burndown>) => {
  const measured = burndown(...parameters);
  if (measured.status !== 'ok') throw new Error(measured.reason);
  return measured;
};

test('every step of a sprint, by hand, down to what is carried over', () => {
  const measured = measure(SPRINT_SEVEN_ISSUES, WORKFLOW, SPRINT_SEVEN, UTC, at('2026-02-01'));
  expect(measured.unit).toBe('points');
  expect(
    measured.events.map(({ at: when, type, issue, change, remaining }) => [
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
  const measured = measure(SPRINT_SEVEN_ISSUES, WORKFLOW, running, UTC, at('2026-01-08T09:00'));
  expect(measured.until).toBe('2026-01-08T09:00:00.000Z');
  expect(measured.events.at(-1)).toMatchObject({ type: 're-estimated', remaining: 20 });
});

test('without any estimate the burndown is in issues', () => {
  const issues = [
    history({ key: 'A', sprints: [7], changes: [['2026-01-07', 'status', 'To Do', 'Done']] }),
    history({ key: 'B', sprints: [7] }),
  ];
  const measured = measure(issues, WORKFLOW, SPRINT_SEVEN, UTC, at('2026-02-01'));
  expect(measured.unit).toBe('issues');
  expect(measured.events.map(({ remaining }) => remaining)).toEqual([2, 1]);
});

test('an empty sprint burns down from 0', () => {
  const measured = measure([], WORKFLOW, SPRINT_SEVEN, UTC, at('2026-02-01'));
  expect(measured.events).toEqual([
    { at: '2026-01-05T09:00:00.000Z', type: 'start', issue: null, change: 0, remaining: 0 },
  ]);
});

test.each([
  ['no sprint', undefined, /No sprint has started yet/],
  ['a future sprint', { ...SPRINT_SEVEN, state: 'future' } as const, /No sprint has started yet/],
  ['a sprint without dates', { ...SPRINT_SEVEN, end: null }, /Sprint 7 has no start or end date in Jira/],
])('%s has no burndown and says why', (_, sprint, reason) => {
  const measured = burndown(SPRINT_SEVEN_ISSUES, WORKFLOW, sprint, UTC, at('2026-02-01'));
  expect(measured).toMatchObject({ status: 'insufficient', reason: expect.stringMatching(reason) });
});

describe('guideline', () => {
  test('falls with working time and stays level over the weekend', () => {
    // Thursday 00:00 to Tuesday 00:00: Thursday, Friday and Monday work, 20 a day.
    expect(guideline(60, at('2026-01-08'), at('2026-01-13'), UTC)).toEqual([
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
    expect(
      guideline(48, at('2026-01-05T12:00'), at('2026-01-07T12:00'), UTC).map((p) => p.remaining),
    ).toEqual([48, 36, 12, 0]);
  });

  test('ends its days at the midnights of its own zone', () => {
    // In New York (UTC-5) Monday ends at 05:00 UTC on Tuesday.
    const points = guideline(
      24,
      at('2026-01-05T17:00'),
      at('2026-01-06T17:00'),
      mondayToFriday('America/New_York'),
    );
    expect(points).toEqual([
      { at: '2026-01-05T17:00:00.000Z', remaining: 24 },
      { at: '2026-01-06T05:00:00.000Z', remaining: 12 },
      { at: '2026-01-06T17:00:00.000Z', remaining: 0 },
    ]);
  });

  test('a sprint of a weekend still falls', () => {
    expect(guideline(10, at('2026-01-10'), at('2026-01-12'), UTC).map((p) => p.remaining)).toEqual([
      10, 5, 0,
    ]);
  });
});
