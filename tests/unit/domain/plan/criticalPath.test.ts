import { criticalPath } from '../../../../src/domain/plan/criticalPath';
import { type OutlineIssue, placeIssues } from '../../../../src/domain/plan/schedulePlan';
import { issue, points } from './outlines';

const pathOf = (issues: readonly OutlineIssue[]) => {
  const { ordered, placed } = placeIssues(issues, 14);
  return criticalPath(ordered, placed);
};

describe('criticalPath', () => {
  test('is the longest way by days, not by steps', () => {
    // a 3 → d 1 takes 4 days; b 1 → c 1 → d 1 takes 3.
    const path = pathOf([
      issue('a', [], points(3)),
      issue('b', []),
      issue('c', ['b']),
      issue('d', ['a', 'c']),
    ]);
    expect(path.keys).toEqual(['a', 'd']);
    expect(path.days).toBe(4);
    expect(Object.fromEntries(path.slack)).toEqual({ a: 0, b: 1, c: 1, d: 0 });
  });

  test('counts waits as working days: 14 calendar days are 10', () => {
    // a 1, then 10 days of waiting, then b 1: 12. c may slip 12 - 5 = 7.
    const path = pathOf([issue('a'), issue('b', ['a'], { waitDays: 14 }), issue('c', [], points(5))]);
    expect([path.keys, path.days]).toEqual([['a', 'b'], 12]);
    expect(path.slack.get('c')).toBe(7);
  });

  test('begins with what waits for its sprint; what comes before has time', () => {
    // Sprint 2 begins after 10 working days; a ends after 2, so it may slip 8.
    const path = pathOf([issue('a', [], points(2)), issue('b', ['a'], { notBeforeSprint: 2 })]);
    expect([path.keys, path.days, path.slack.get('a')]).toEqual([['b'], 11, 8]);
  });

  test('takes sign-offs of no days along', () => {
    const path = pathOf([issue('a', [], points(2)), issue('s', ['a'], points(0)), issue('b', ['s'])]);
    expect(path.keys).toEqual(['a', 's', 'b']);
  });

  test('of nothing is nothing', () => {
    expect(pathOf([])).toEqual({ keys: [], days: 0, slack: new Map() });
  });
});
