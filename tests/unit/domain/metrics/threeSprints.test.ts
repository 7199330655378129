import type { Sprint } from '../../../../src/domain/history/types';
import { burndown } from '../../../../src/domain/metrics/burndown';
import { predictability } from '../../../../src/domain/metrics/predictability';
import { sprintBurnup } from '../../../../src/domain/metrics/sprintBurnup';
import { velocity } from '../../../../src/domain/metrics/velocity';
import { contextOf, measured } from './contexts';
import { at, history } from './histories';

const sprint = (id: number, start: string, completed: string): Sprint => ({
  id,
  name: `Sprint ${id}`,
  state: 'closed',
  start: at(start),
  end: at(completed),
  completed: at(completed),
});

const SPRINTS = [
  sprint(1, '2026-01-05', '2026-01-16'),
  sprint(2, '2026-01-19', '2026-01-30'),
  sprint(3, '2026-02-02', '2026-02-13'),
];

/**
 * Worked out by hand, in points (committed / added / removed / re-estimated / done / carried over):
 *
 * | issue | story                                                   | sprint 1          | sprint 2         | sprint 3  |
 * |-------|---------------------------------------------------------|-------------------|------------------|-----------|
 * | P     | 3 points, done in 1                                     | c3 d3             |                  |           |
 * | Q     | 5 points, carried from 1 to 2, done there               | c5 o5             | c5 d5            |           |
 * | R     | added to 1 with 2, re-estimated to 4 there, done in 1   | a4 d4             |                  |           |
 * | S     | 8 points, taken out of 1, added to 3, carried over      | c8 r8             |                  | a8 o8     |
 * | T     | in 2 with 2, re-estimated to 3, done                    |                   | c2 re+1 d3       |           |
 * | U     | done in 2, reopened and carried to 3, done there        |                   | c1 o1            | c1 d1     |
 * | V     | done on the 28th in no sprint, then put into 3          |                   |                  | outside   |
 * | W     | in 3 at its start, but done the day before              |                   |                  | outside   |
 * | X     | 4 points in 3, re-estimated to 2, carried over          |                   |                  | c4 re-2 o2|
 */
const ISSUES = [
  history({ key: 'P', points: 3, sprints: [1], changes: [['2026-01-07', 'status', 'To Do', 'Done']] }),
  history({
    key: 'Q',
    points: 5,
    changes: [
      ['2026-01-16', 'sprint', '1', '1, 2'],
      ['2026-01-21', 'status', 'To Do', 'Done'],
    ],
  }),
  history({
    key: 'R',
    points: 4,
    changes: [
      ['2026-01-08', 'sprint', '', '1'],
      ['2026-01-09', 'points', '2', '4'],
      ['2026-01-13', 'status', 'To Do', 'Done'],
    ],
  }),
  history({
    key: 'S',
    points: 8,
    changes: [
      ['2026-01-12', 'sprint', '1', ''],
      ['2026-02-03', 'sprint', '', '3'],
    ],
  }),
  history({
    key: 'T',
    points: 3,
    sprints: [2],
    changes: [
      ['2026-01-20', 'points', '2', '3'],
      ['2026-01-28', 'status', 'To Do', 'Done'],
    ],
  }),
  history({
    key: 'U',
    points: 1,
    changes: [
      ['2026-01-21', 'status', 'To Do', 'Done'],
      ['2026-01-26', 'status', 'Done', 'In Progress'],
      ['2026-01-30T12:00', 'sprint', '2', '2, 3'],
      ['2026-02-10', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({
    key: 'V',
    points: 13,
    changes: [
      ['2026-01-28', 'status', 'To Do', 'Done'],
      ['2026-02-04', 'sprint', '', '3'],
    ],
  }),
  history({ key: 'W', points: 13, sprints: [3], changes: [['2026-02-01', 'status', 'To Do', 'Done']] }),
  history({ key: 'X', points: 2, sprints: [3], changes: [['2026-02-05', 'points', '4', '2']] }),
];

const CONTEXT = contextOf(ISSUES, { sprints: SPRINTS });

test('three sprints with added, removed, re-estimated, reopened and carried-over issues, by hand', () => {
  const { sprints, mean, range } = measured(velocity(CONTEXT));
  const points = sprints.map((one) => [
    one.committed?.points,
    one.added?.points,
    one.removed?.points,
    one.reEstimated?.points,
    one.done.points,
    one.carriedOver?.points,
  ]);
  expect(points).toEqual([
    [16, 4, 8, 0, 7, 5],
    [8, 0, 0, 1, 8, 1],
    [5, 8, 0, -2, 1, 10],
  ]);
  const counts = sprints.map((one) => [
    one.committed?.issues,
    one.added?.issues,
    one.removed?.issues,
    one.reEstimated?.issues,
    one.done.issues,
    one.carriedOver?.issues,
  ]);
  expect(counts).toEqual([
    [3, 1, 1, 0, 2, 1],
    [3, 0, 0, 1, 2, 1],
    [2, 1, 0, 1, 1, 2],
  ]);
  expect([mean, range]).toEqual([5.3, [1, 8]]);
});

test('in every sprint, committed + added + re-estimated − removed = done + carried over', () => {
  const { sprints } = measured(velocity(CONTEXT));
  const sides = sprints.map(({ committed, added, reEstimated, removed, done, carriedOver }) => [
    (committed?.points ?? 0) + (added?.points ?? 0) + (reEstimated?.points ?? 0) - (removed?.points ?? 0),
    (done.points ?? 0) + (carriedOver?.points ?? 0),
  ]);
  expect(sides).toEqual([
    [12, 12],
    [9, 9],
    [11, 11],
  ]);
});

test('what was done before it came into a sprint is left out of its velocity and listed apart', () => {
  const { sprints } = measured(velocity(CONTEXT));
  expect(sprints.map(({ completedOutside }) => completedOutside?.map(({ key }) => key))).toEqual([
    [],
    [],
    ['V', 'W'],
  ]);
});

test('predictability and carry-over rate by sprint, as estimated at the start', () => {
  const { sprints } = measured(predictability(CONTEXT));
  // 3 of 16, then Q (5) and T (2 as it was) of 8, then U (1) of 5.
  expect(sprints.map(({ raw, carryOverRate, n }) => [raw, carryOverRate, n])).toEqual([
    [3 / 16, 13 / 16, 3],
    [7 / 8, 1 / 8, 3],
    [1 / 5, 4 / 5, 2],
  ]);
});

test('by the rule of status categories, a done column in the middle of the board is not what counts', () => {
  // Sprint 1 by category: the same as by the board, since the board's last column is the only done status.
  const byCategory = contextOf(ISSUES, { sprints: SPRINTS, settings: { doneRule: 'statusCategory' } });
  expect(measured(velocity(byCategory)).sprints.map(({ done }) => done.points)).toEqual([7, 8, 1]);
  // Review counts as done on this board, though Jira calls it in progress.
  const workflow = { ...CONTEXT.workflow, done: 2 };
  const reviewed = history({
    key: 'Z',
    points: 2,
    sprints: [1],
    changes: [['2026-01-07', 'status', 'To Do', 'Review']],
  });
  const doneBy = (doneRule: 'boardColumn' | 'statusCategory') =>
    measured(velocity(contextOf([reviewed], { workflow, sprints: SPRINTS, settings: { doneRule } })))
      .sprints[0]?.done.points;
  expect(doneBy('boardColumn')).toBe(2);
  expect(doneBy('statusCategory')).toBe(0);
});

test('the burnup of a sprint: added work lifts the scope, done work the other line', () => {
  const { steps } = measured(sprintBurnup(burndown(CONTEXT, SPRINTS[0])));
  expect(
    steps.map(({ at: when, type, scope, completed }) => [when.slice(8, 10), type, scope, completed]),
  ).toEqual([
    ['05', 'start', 16, 0],
    ['07', 'done', 16, 3],
    ['08', 'added', 18, 3],
    ['09', 're-estimated', 20, 3],
    ['12', 'removed', 12, 3],
    ['13', 'done', 12, 7],
  ]);
});
