import type { IssueHistory, Sprint } from '../../../../src/domain/history/types';
import { velocity } from '../../../../src/domain/metrics/velocity';
import { contextOf, measured } from './contexts';
import { at, history } from './histories';
import { SPRINT_SEVEN, SPRINT_SEVEN_ISSUES } from './sprintSeven';

const measure = (issues: readonly IssueHistory[], sprints: readonly Sprint[]) =>
  measured(velocity(contextOf(issues, { sprints })));

const closed = (id: number, month: number): Sprint => ({
  id,
  name: `Sprint ${id}`,
  state: 'closed',
  start: Date.UTC(2025, month, 1),
  end: Date.UTC(2025, month, 15),
  completed: Date.UTC(2025, month, 15),
});

/** Finished in the middle of the given sprint, which it had been planned for. */
const doneIn = (key: string, sprint: number, month: number, points: number | null) =>
  history({
    key,
    created: '2024-12-01',
    points,
    sprints: [sprint],
    changes: [[`2025-${String(month + 1).padStart(2, '0')}-10`, 'status', 'To Do', 'Done']],
  });

test('a closed sprint by the table: committed, added, removed, done and carried over', () => {
  const result = measure(SPRINT_SEVEN_ISSUES, [SPRINT_SEVEN]);
  expect(result.sprints).toEqual([
    {
      id: 7,
      name: 'Sprint 7',
      start: '2026-01-05T09:00:00.000Z',
      completed: '2026-01-16T17:00:00.000Z',
      committed: { points: 19, issues: 8 },
      added: { points: 5, issues: 2 },
      removed: { points: 7, issues: 2 },
      done: { points: 15, issues: 5 },
      // B from 5 to 8. J was added later, so its re-estimate is part of what was added.
      reEstimated: { points: 3, issues: 1 },
      carriedOver: { points: 5, issues: 3 },
      committedIssues: ['A', 'B', 'C', 'E', 'H', 'I', 'K', 'L'].map((key) => ({
        key,
        summary: `Summary of ${key}`,
      })),
      doneIssues: ['A', 'B', 'D', 'H', 'K'].map((key) => ({ key, summary: `Summary of ${key}` })),
      completedOutside: ['F', 'G'].map((key) => ({ key, summary: `Summary of ${key}` })),
    },
  ]);
  expect(result).toMatchObject({
    unit: 'points',
    mean: 15,
    range: [15, 15],
    window: 1,
    commitmentUnknown: null,
  });
});

test('the mean is over the last seven closed sprints, in the order in which they were completed', () => {
  // Months 0 to 7 with 100, 1, 2, 3, 4, 5, 6 and 7 points: the 100 are out, 28 / 7 = 4.
  const points = [100, 1, 2, 3, 4, 5, 6, 7];
  const sprints = points.map((_, month) => closed(month + 1, month));
  const issues = points.map((amount, month) => doneIn(`P-${month}`, month + 1, month, amount));
  const result = measure(issues, sprints.toReversed());
  expect(result.sprints.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(result).toMatchObject({ mean: 4, range: [1, 7], window: 7 });
});

test('a sprint without any finished issue counts as 0; one with unestimated issues only is left out of the mean', () => {
  const sprints = [closed(1, 0), closed(2, 1), closed(3, 2)];
  const issues = [doneIn('P-1', 1, 0, 6), doneIn('P-3', 3, 2, null)];
  const result = measure(issues, sprints);
  expect(result.sprints.map(({ done }) => done)).toEqual([
    { points: 6, issues: 1 },
    { points: 0, issues: 0 },
    { points: null, issues: 1 },
  ]);
  expect(result).toMatchObject({ unit: 'points', mean: 3, range: [0, 6], window: 2 });
});

test('a sprint in which only time-boxed spikes were finished counts as 0 points, not as unknown', () => {
  const plan = {
    plan: 'p',
    node: 'data-access.crm.sample',
    phase: 'data-understanding',
    kind: 'spike',
    timeBoxDays: 2,
  } as const;
  const issues = [doneIn('P-1', 1, 0, 6), { ...doneIn('SPIKE', 2, 1, null), plan }];
  const result = measure(issues, [closed(1, 0), closed(2, 1)]);
  expect(result.sprints.map(({ done }) => done)).toEqual([
    { points: 6, issues: 1 },
    { points: 0, issues: 1 },
  ]);
  expect(result).toMatchObject({ unit: 'points', mean: 3, range: [0, 6], window: 2 });
});

test('without any estimate velocity is in issues', () => {
  const result = measure([doneIn('P-1', 1, 0, null), doneIn('P-2', 1, 0, null)], [closed(1, 0)]);
  expect(result).toMatchObject({ unit: 'issues', mean: 2, range: [2, 2], window: 1 });
});

test('spikes without points add to the count of a sprint and not to its points', () => {
  const result = measure([doneIn('P-1', 1, 0, 5), doneIn('SPIKE', 1, 0, null)], [closed(1, 0)]);
  expect(result.sprints[0]?.done).toEqual({ points: 5, issues: 2 });
});

test('a board without sprints has no velocity, and is told what to look at instead', () => {
  expect(velocity(contextOf([]))).toEqual({
    status: 'insufficient',
    reason:
      'This board has no sprints, so there is no velocity. Cycle time and cumulative flow show how work moves here.',
  });
});

test('without a closed sprint there is no velocity yet', () => {
  expect(
    velocity(
      contextOf(SPRINT_SEVEN_ISSUES, { sprints: [{ ...SPRINT_SEVEN, state: 'active', completed: null }] }),
    ),
  ).toEqual({
    status: 'insufficient',
    reason: 'No sprint has been closed yet; velocity begins with the first closed sprint.',
    have: 0,
    need: 1,
  });
});

test('one imported issue makes the commitment of its sprint unknown, and of no other', () => {
  const imported = history({
    key: 'OLD',
    status: 'Done',
    points: 2,
    sprints: [1],
    created: '2024-12-01',
    resolved: '2025-01-10',
  });
  const result = measure(
    [imported, doneIn('P-1', 1, 0, 3), doneIn('P-2', 2, 1, 5)],
    [closed(1, 0), closed(2, 1)],
  );
  expect(result.sprints.map(({ committed, done }) => [committed, done])).toEqual([
    [null, { points: 5, issues: 2 }],
    [
      { points: 5, issues: 1 },
      { points: 5, issues: 1 },
    ],
  ]);
  expect(result.commitmentUnknown).not.toBeNull();
});

test('an imported issue resolved between its sprints was completed in none of them', () => {
  const imported = history({
    key: 'OLD',
    status: 'Done',
    points: 2,
    sprints: [1, 2],
    created: '2024-12-01',
    resolved: '2025-01-20', // sprint 1 ran until the 15th, sprint 2 from February 1st
  });
  const result = measure([imported], [closed(1, 0), closed(2, 1)]);
  expect(result.sprints.map(({ done }) => done.issues)).toEqual([0, 0]);
});

test('an issue created in a running sprint was added to it, even if nobody touches it again', () => {
  const context = contextOf(
    [
      history({ key: 'A', points: 3, sprints: [1], changes: [['2026-01-07', 'status', 'To Do', 'Done']] }),
      history({ key: 'B', points: 2, sprints: [1], created: '2026-01-08' }),
    ],
    {
      sprints: [
        {
          id: 1,
          name: 'Sprint 1',
          state: 'closed',
          start: at('2026-01-05'),
          end: at('2026-01-16'),
          completed: at('2026-01-16'),
        },
      ],
    },
  );
  expect(measured(velocity(context)).sprints[0]).toMatchObject({
    committed: { points: 3, issues: 1 },
    added: { points: 2, issues: 1 },
    done: { points: 3, issues: 1 },
    carriedOver: { points: 2, issues: 1 },
  });
});
