import { sprintLoads } from '../../../../src/domain/plan/load';
import { schedulePlan } from '../../../../src/domain/plan/schedulePlan';
import { issue, outline, points } from './outlines';

const CALENDAR = { start: '2026-03-02', sprintLengthDays: 14, holidays: [] } as const;

describe('sprintLoads', () => {
  // a (8 points) and s (3 days) begin in sprint 1, b (5 points) on the 9th working day of it; nothing in 2; c in 3.
  const { nodes } = schedulePlan(
    outline([
      issue('a', [], points(8)),
      issue('s', [], { kind: 'spike', estimate: { type: 'time-box', days: 3 } }),
      issue('b', ['a'], points(5)),
      issue('c', ['b'], { ...points(2), notBeforeSprint: 3 }),
    ]),
    CALENDAR,
  );

  test('counts an issue whole in the sprint in which it begins, time boxes apart, and empty sprints', () => {
    expect(sprintLoads(nodes, {})).toEqual([
      { sprint: 1, issues: 3, points: 13, timeBoxDays: 3, overBy: undefined },
      { sprint: 2, issues: 0, points: 0, timeBoxDays: 0, overBy: undefined },
      { sprint: 3, issues: 1, points: 2, timeBoxDays: 0, overBy: undefined },
    ]);
  });

  test('holds points against capacity; a full sprint is not over it', () => {
    expect(sprintLoads(nodes, { capacity: 10 }).map(({ overBy }) => overBy)).toEqual([3, 0, 0]);
    expect(sprintLoads(nodes, { capacity: 13 })[0]?.overBy).toBe(0);
  });

  test('of no issues is no sprint', () => {
    expect(sprintLoads([], { capacity: 10 })).toEqual([]);
  });
});
