import {
  cycleTimeReading,
  flowReading,
  leftOutReading,
} from '../../../../static/project-page/metrics/flow/readings';
import { meanBegins } from '../../../../static/project-page/metrics/sprints/meanWindow';
import {
  burndownReading,
  guidelineAt,
  velocityReading,
} from '../../../../static/project-page/metrics/sprints/readings';
import { burndown, cumulativeFlow, cycleTimes, velocity } from '../fixtures/metrics';

describe('velocity', () => {
  test('says the mean with its range', () => {
    expect(velocityReading(velocity)).toBe(
      'A sprint brings 6.5 points on average, between 5 and 8 over the last 2 closed sprints.',
    );
  });

  test('says one amount where all sprints brought the same', () => {
    expect(velocityReading({ ...velocity, unit: 'issues', mean: 1, range: [1, 1] })).toBe(
      'Each of the last 2 closed sprints brought 1 issue.',
    );
  });

  test('promises no average of a single sprint', () => {
    const sprints = velocity.sprints.slice(1);
    expect(velocityReading({ ...velocity, sprints, window: 1, mean: 8, range: [8, 8] })).toBe(
      'Churn 2, the only closed sprint, brought 8 points.',
    );
  });

  test('says so where sprints without estimates are left out of the mean', () => {
    const [first, second] = velocity.sprints;
    if (!first || !second) throw new Error('The fixture has two sprints.');
    const unestimated = { ...second, id: 99, done: { points: null, issues: 4 } };
    const between = { ...velocity, sprints: [first, unestimated, second] };
    expect(meanBegins(between)).toBe(0);
    expect(velocityReading(between)).toContain('over the last 2 closed sprints with estimates.');
    const newest = { ...velocity, sprints: [first, unestimated], window: 1, mean: 5, range: [5, 5] as const };
    expect(velocityReading(newest)).toBe('The last closed sprint with estimates brought 5 points.');
  });

  test('a mean over the newest sprints begins with the first of them', () => {
    expect(meanBegins({ ...velocity, window: 1 })).toBe(1);
    expect(meanBegins(velocity)).toBe(0);
  });
});

describe('burndown', () => {
  test('holds an active sprint against the guideline', () => {
    // 9 points are left at midnight before 2 April; the guideline says 7. 2 to 13 April are 11 days.
    expect(burndownReading(burndown, 'UTC')).toBe(
      '9 points remain with 11 days to go, 2 more than the guideline.',
    );
  });

  test('counts days in the project’s zone', () => {
    // In Los Angeles it is still 1 April.
    expect(burndownReading(burndown, 'America/Los_Angeles')).toContain('with 12 days to go');
  });

  test('less than half a point apart is on the guideline', () => {
    const guideline = [{ at: burndown.until, remaining: 8.6 }];
    expect(burndownReading({ ...burndown, guideline }, 'UTC')).toContain('on the guideline');
  });

  test('says fewer when ahead, and knows the last day', () => {
    const ahead = {
      ...burndown,
      guideline: [{ at: burndown.until, remaining: 12 }],
      end: '2026-04-02T17:00:00Z',
    };
    expect(burndownReading(ahead, 'UTC')).toBe(
      '9 points remain on the last day, 3 fewer than the guideline.',
    );
  });

  test('a sprint past its planned end says by how much', () => {
    expect(burndownReading({ ...burndown, end: '2026-04-01T09:00:00Z' }, 'UTC')).toBe(
      '9 points remain, 1 day after the planned end.',
    );
  });

  test('a closed sprint is told from its start', () => {
    const closed = { ...burndown, sprint: { ...burndown.sprint, state: 'closed' as const } };
    expect(burndownReading(closed, 'UTC')).toBe(
      'started with 10 points, had 2 added and closed with 9 not done.',
    );
  });

  test('the guideline between two midnights lies on the line between them', () => {
    expect(guidelineAt(Date.parse('2026-03-31T12:00:00Z'), burndown)).toBe(8.5);
    expect(guidelineAt(Date.parse('2026-05-01T00:00:00Z'), burndown)).toBe(7);
  });
});

describe('cumulative flow', () => {
  test('a young project is told since its first day', () => {
    // To do went from 8 to 10: 2 came in. Done went from 1 to 2.
    expect(flowReading(cumulativeFlow)).toBe(
      'Since 30 Mar 2026, 2 issues came in and 1 was finished; today 4 issues are under way.',
    );
  });

  test('a longer one over the last 4 weeks, from the day 28 days ago', () => {
    const days = Array.from({ length: 31 }, (_, index) =>
      new Date(Date.UTC(2026, 2, 1 + index)).toISOString().slice(0, 10),
    );
    // One issue came in a day, none was finished: 28 in 28 days.
    const columns = [
      { name: 'To do', reached: days.map((_, index) => index) },
      { name: 'Done', reached: days.map(() => 0) },
    ];
    expect(flowReading({ days, columns, corrections: [], wip: 1 })).toBe(
      'In the last 4 weeks, 28 issues came in and none was finished; today 1 issue is under way.',
    );
  });

  test('more reopened than finished is said so, not as a negative number', () => {
    const columns = [
      { name: 'To do', reached: [5, 5] },
      { name: 'Done', reached: [3, 2] },
    ];
    const flow = { days: ['2026-03-30', '2026-03-31'], columns, corrections: [], wip: 3 };
    expect(flowReading(flow)).toContain('no issue came in and 1 more was reopened than finished');
  });

  test('a first day has no past to tell', () => {
    const flow = {
      days: ['2026-03-30'],
      columns: [{ name: 'To do', reached: [5] }],
      corrections: [],
      wip: 0,
    };
    expect(flowReading(flow)).toBe('Today no issue is under way.');
  });
});

describe('cycle time', () => {
  const percentiles = { p50: 4.6, p70: 9, p85: 14.84, p95: 20 };

  test('is told as a share of issues within days', () => {
    expect(cycleTimeReading({ ...cycleTimes, percentiles })).toBe(
      'Half of 3 issues took 4.6 days or less from start to finish, and 85% took 14.8 days or less.',
    );
  });

  test('lead time says from where it counts', () => {
    expect(cycleTimeReading({ ...cycleTimes, kind: 'lead', percentiles })).toContain(
      'from creation to completion',
    );
  });

  test('few issues get no percentiles but a reason', () => {
    expect(cycleTimeReading(cycleTimes)).toBe(
      'Only 3 issues have finished so far; percentiles take at least 5.',
    );
    expect(cycleTimeReading({ ...cycleTimes, items: cycleTimes.items.slice(0, 1) })).toBe(
      'Only 1 issue has finished so far; percentiles take at least 5.',
    );
  });

  test('issues that were never started are counted apart, where that is known', () => {
    expect(leftOutReading(cycleTimes)).toBe(
      '1 more issue went straight to done without being started; it has no cycle time.',
    );
    expect(leftOutReading({ ...cycleTimes, finishedWithoutStart: 0 })).toBeNull();
    expect(leftOutReading({ ...cycleTimes, finishedWithoutStart: null })).toBeNull();
  });
});
