import { blocked } from '../../../../src/domain/metrics/blocked';
import { controlChart } from '../../../../src/domain/metrics/controlChart';
import { flowEfficiency } from '../../../../src/domain/metrics/flowEfficiency';
import { leadTime } from '../../../../src/domain/metrics/leadTime';
import { littlesLaw } from '../../../../src/domain/metrics/littlesLaw';
import { netFlow } from '../../../../src/domain/metrics/netFlow';
import { processTime } from '../../../../src/domain/metrics/processTime';
import { serviceLevelRate } from '../../../../src/domain/metrics/serviceLevel';
import { sprintThroughput } from '../../../../src/domain/metrics/sprintThroughput';
import { throughput } from '../../../../src/domain/metrics/throughput';
import { timeInColumn } from '../../../../src/domain/metrics/timeInColumn';
import { workInProgress } from '../../../../src/domain/metrics/wip';
import { inProgressOn } from '../../../../src/domain/metrics/wip/inProgressOn';
import { workItemAge } from '../../../../src/domain/metrics/workItemAge';
import { contextOf, measured } from './contexts';
import { at, history } from './histories';
import { SPRINT_SEVEN, SPRINT_SEVEN_ISSUES } from './sprintSeven';

/** Now: Wednesday of the week of January 12th, at noon. */
const NOW = at('2026-01-14T12:00');

/**
 * Worked out by hand; the 5th and the 12th are Mondays.
 *
 * | issue | started | finished                  |                                     |
 * |-------|---------|---------------------------|-------------------------------------|
 * | A     | 5th     | 8th                       | 3 days                              |
 * | B     | 6th     | 12th                      | 6 days, 2 of them flagged           |
 * | C     | –       | 9th                       | straight to done                    |
 * | D     | 7th     | –                         | in review since the 10th            |
 * | E     | –       | –                         | started on the 8th, put back on 9th |
 * | F     | 6th     | –                         | done on the 7th, reopened on 13th   |
 */
const ISSUES = [
  history({
    key: 'A',
    changes: [
      ['2026-01-05', 'status', 'To Do', 'In Progress'],
      ['2026-01-08', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({
    key: 'B',
    changes: [
      ['2026-01-06', 'status', 'To Do', 'In Progress'],
      ['2026-01-07', 'flag', '', 'Impediment'],
      ['2026-01-09', 'flag', 'Impediment', ''],
      ['2026-01-12', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({ key: 'C', changes: [['2026-01-09', 'status', 'To Do', 'Done']] }),
  history({
    key: 'D',
    changes: [
      ['2026-01-07', 'status', 'To Do', 'In Progress'],
      ['2026-01-10', 'status', 'In Progress', 'Review'],
    ],
  }),
  history({
    key: 'E',
    changes: [
      ['2026-01-08', 'status', 'To Do', 'In Progress'],
      ['2026-01-09', 'status', 'In Progress', 'To Do'],
    ],
  }),
  history({
    key: 'F',
    changes: [
      ['2026-01-06', 'status', 'To Do', 'In Progress'],
      ['2026-01-07', 'status', 'In Progress', 'Done'],
      ['2026-01-13', 'status', 'Done', 'In Progress'],
    ],
  }),
];

const CONTEXT = contextOf(ISSUES, { now: NOW });
const NOTHING = contextOf([history({ key: 'A' })], { now: NOW });

describe('throughput', () => {
  test('counts what is finished by day and ISO week; the running week is partial', () => {
    const { n, perDay, days, weeks } = measured(throughput(CONTEXT));
    expect(n).toBe(3);
    expect(days.filter((_, index) => perDay[index] === 1)).toEqual([
      '2026-01-08',
      '2026-01-09',
      '2026-01-12',
    ]);
    expect(weeks).toEqual([
      { start: '2025-12-29', finished: 0, partial: false },
      // A and C, then B.
      { start: '2026-01-05', finished: 2, partial: false },
      { start: '2026-01-12', finished: 1, partial: true },
    ]);
  });

  test('of a sprint it is what was finished while in it', () => {
    const { sprints } = measured(
      sprintThroughput(contextOf(SPRINT_SEVEN_ISSUES, { sprints: [SPRINT_SEVEN] })),
    );
    // F was done before, G outside, I reopened: A, D, B, H and K remain, in the order in which they were finished.
    expect(sprints).toEqual([
      { id: 7, name: 'Sprint 7', finished: 5, keys: ['A', 'D', 'B', 'H', 'K'], partial: false },
    ]);
  });

  test('a running sprint is marked partial, a future one is left out', () => {
    const running = { ...SPRINT_SEVEN, state: 'active', completed: null } as const;
    const future = { ...SPRINT_SEVEN, id: 8, state: 'future' } as const;
    const { sprints } = measured(
      sprintThroughput(contextOf(ISSUES, { now: NOW, sprints: [future, running] })),
    );
    expect(sprints).toEqual([{ id: 7, name: 'Sprint 7', finished: 0, keys: [], partial: true }]);
  });

  test('nothing finished is not a throughput of 0', () => {
    expect(throughput(NOTHING)).toMatchObject({ status: 'insufficient', have: 0, need: 1 });
  });
});

test('work in progress is counted at each day’s end, as it was that day', () => {
  const { days, atDayEnd, now } = measured(workInProgress(CONTEXT));
  const on = (day: string) => atDayEnd[days.indexOf(`2026-01-${day}`)];
  // 5th: A. 6th: A B F. 7th: A B D, F done. 8th: B D E. 9th: B D, E put back. 12th: D. 13th: D F.
  expect(['04', '05', '06', '07', '08', '09', '12', '13', '14'].map(on)).toEqual([0, 1, 3, 3, 3, 2, 1, 2, 2]);
  expect(now).toEqual(['D', 'F']);
});

test('what was in progress at a day’s end is listed as it was that day', () => {
  const keysOn = (day: string) => inProgressOn(CONTEXT, `2026-01-${day}`).map(({ key }) => key);
  expect(['04', '06', '08', '09', '13', '14'].map(keysOn)).toEqual([
    [],
    ['A', 'B', 'F'],
    ['B', 'D', 'E'],
    ['B', 'D'],
    ['D', 'F'],
    ['D', 'F'],
  ]);
  expect(inProgressOn(CONTEXT, '2031-01-01')).toEqual([]);
});

test('age runs from the start that still counts, for work in progress only, oldest first', () => {
  const { items, cycleTimes } = measured(workItemAge(CONTEXT));
  expect(items).toEqual([
    {
      key: 'F',
      summary: 'Summary of F',
      column: 'In Progress',
      elapsedDays: 8.5,
      wholeDays: 9,
      daysInColumn: 1.5,
    },
    {
      key: 'D',
      summary: 'Summary of D',
      column: 'Review',
      elapsedDays: 7.5,
      wholeDays: 8,
      daysInColumn: 4.5,
    },
  ]);
  expect(cycleTimes).toEqual({ n: 2, few: true, p50: null, p85: null });
});

test('net flow is what arrived less what was finished; a straight jump is both at once', () => {
  expect(measured(netFlow(CONTEXT)).weeks).toEqual([
    { start: '2025-12-29', arrivals: 0, finished: 0, net: 0, partial: false },
    // A, B, C, D and F arrived (E was put back); A and C were finished.
    { start: '2026-01-05', arrivals: 5, finished: 2, net: 3, partial: false },
    { start: '2026-01-12', arrivals: 0, finished: 1, net: -1, partial: true },
  ]);
});

test('lead time counts from creation, whether or not the start is known', () => {
  // All created on January 1st.
  expect(leadTime(CONTEXT)).toMatchObject({
    keys: ['A', 'C', 'B'],
    elapsedDays: [7, 8, 11],
  });
});

describe('process time', () => {
  test('is cycle time less flagged time', () => {
    // A, then B.
    expect(processTime(CONTEXT)).toMatchObject({ processDays: [3, 4], pausedDays: [0, 2] });
  });

  test('leaves out waiting columns and configured pauses, each moment once', () => {
    const issue = history({
      key: 'A',
      changes: [
        ['2026-01-05', 'status', 'To Do', 'In Progress'],
        ['2026-01-06', 'status', 'In Progress', 'Review'],
        ['2026-01-09', 'status', 'Review', 'Done'],
      ],
    });
    const settings = {
      waitingColumns: new Set([2]),
      pauses: [{ from: at('2026-01-05T12:00'), to: at('2026-01-07') }],
    };
    // In progress for 4 days; the pause takes the afternoon of the 5th and overlaps the three days in review.
    expect(processTime(contextOf([issue], { settings }))).toMatchObject({
      processDays: [0.5],
      pausedDays: [3.5],
    });
  });
});

describe('service level expectation', () => {
  const withLevel = (days: number) =>
    contextOf(ISSUES, { now: NOW, settings: { serviceLevel: { share: 0.85, days } } });

  test('is judged per item and as a rate', () => {
    expect(measured(serviceLevelRate(withLevel(5)))).toMatchObject({
      n: 2,
      few: true,
      kept: 1,
      rate: 0.5,
      missed: [{ key: 'B' }],
      overdue: [
        { key: 'F', elapsedDays: 8.5 },
        { key: 'D', elapsedDays: 7.5 },
      ],
    });
  });

  test('an item that took exactly as long keeps it', () => {
    expect(measured(serviceLevelRate(withLevel(6)))).toMatchObject({ kept: 2, missed: [] });
  });

  test('without one there is no rate', () => {
    expect(serviceLevelRate(CONTEXT)).toEqual({
      status: 'insufficient',
      reason: 'No service level expectation has been set for this project yet.',
    });
  });

  test('only the last 90 days count', () => {
    const later = contextOf(ISSUES, {
      now: at('2026-04-20'),
      settings: { serviceLevel: { share: 0.85, days: 5 } },
    });
    expect(serviceLevelRate(later)).toMatchObject({ status: 'insufficient' });
  });
});

describe('control chart', () => {
  const lasting = (days: number, index: number) =>
    history({
      key: `A-${index}`,
      changes: [
        [`2026-02-${String(index + 1).padStart(2, '0')}`, 'status', 'To Do', 'In Progress'],
        [`2026-02-${String(index + 1 + days).padStart(2, '0')}`, 'status', 'In Progress', 'Done'],
      ],
    });

  test('its rolling mean takes five neighbours on each side at least, and fewer at the ends', () => {
    // Finished in this order: 1 day each, and the last one 7 days.
    const days = [1, 1, 1, 1, 1, 1, 1, 7];
    const { rollingMeans, neighbours, mean, standardDeviation } = measured(
      controlChart(contextOf(days.map(lasting))),
    );
    expect(neighbours).toBe(5);
    expect(mean).toBe(1.75); // 14 / 8
    expect(standardDeviation).toBe(1.98); // variance (7 × 0.75² + 5.25²) / 8 = 3.9375
    // First: the first six. Third: all eight. Last: the last six = 12 / 6.
    expect([rollingMeans[0], rollingMeans[2], rollingMeans[7]]).toEqual([1, 1.75, 2]);
  });

  test('of many items a fifth, made odd', () => {
    const many = Array.from({ length: 30 }, (_, index) => index % 10).map((index) => lasting(1, index));
    const unique = many.map((issue, index) => ({ ...issue, key: `A-${index}` }));
    // A fifth of 30 is 6, which is even: 7.
    expect(measured(controlChart(contextOf(unique))).neighbours).toBe(7);
  });
});

describe('time in column', () => {
  test('adds up all visits until the finish, and names the column in progress that takes most', () => {
    const issue = history({
      key: 'A',
      changes: [
        ['2026-01-03', 'status', 'To Do', 'In Progress'], // 2 days to do
        ['2026-01-04', 'status', 'In Progress', 'Review'], // 1 in progress
        ['2026-01-08', 'status', 'Review', 'In Progress'], // 4 in review
        ['2026-01-09', 'status', 'In Progress', 'Done'], // 1 more in progress
      ],
    });
    const { columns, bottleneck } = measured(timeInColumn(contextOf([issue])));
    expect(columns.map(({ name, itemDays, n }) => [name, itemDays, n])).toEqual([
      ['To Do', 2, 1],
      ['In Progress', 2, 1],
      ['Review', 4, 1],
    ]);
    expect(columns.map(({ share }) => share)).toEqual([null, 2 / 6, 4 / 6]);
    expect(bottleneck).toBe('Review');
  });
});

describe('flow efficiency', () => {
  test('is the share of the time in progress that was not waiting', () => {
    // A 3 days and B 6, of which 2 flagged: 1 − 2 / 9.
    expect(measured(flowEfficiency(CONTEXT))).toMatchObject({
      n: 2,
      few: true,
      efficiency: 0.78,
      waitingDays: 2,
      elapsedDays: 9,
    });
  });

  test('is unknown, and not 100 %, where nobody records waiting', () => {
    const [issue] = ISSUES;
    expect(flowEfficiency(contextOf(issue === undefined ? [] : [issue]))).toMatchObject({
      status: 'insufficient',
      reason: expect.stringContaining('no column is set as waiting'),
    });
  });
});

describe('blocked', () => {
  test('flags and open links count once where they overlap, and only from start to finish', () => {
    const blocker = history({
      key: 'X',
      changes: [['2026-01-08', 'status', 'To Do', 'Done']],
    });
    const issue = {
      ...history({
        key: 'A',
        changes: [
          ['2026-01-02', 'flag', '', 'Impediment'],
          ['2026-01-05', 'status', 'To Do', 'In Progress'],
          ['2026-01-06', 'flag', 'Impediment', ''],
          ['2026-01-12', 'status', 'In Progress', 'Done'],
          ['2026-01-13', 'flag', '', 'Impediment'],
        ],
      }),
      blockedBy: [{ id: 'X', key: 'X', from: at('2026-01-05T12:00'), to: null }],
    };
    const result = measured(blocked(contextOf([issue, blocker], { now: NOW })));
    // Flagged from the start on the 5th to the 6th; behind X from noon of the 5th until X was done on the 8th.
    expect(result).toMatchObject({ n: 1, now: 0, days: 3 });
    expect(result.items).toEqual([
      {
        key: 'A',
        summary: 'Summary of A',
        days: 3,
        times: 1,
        blockedNow: false,
        reasons: ['Flagged', 'Blocked by X'],
      },
    ]);
    expect(result.reasons).toEqual([
      { reason: 'Blocked by X', type: 'issue', issues: 1, days: 2.5 },
      { reason: 'Flagged', type: 'flag', issues: 1, days: 1 },
    ]);
  });

  test('what is flagged now is blocked now', () => {
    const issue = history({
      key: 'A',
      changes: [
        ['2026-01-05', 'status', 'To Do', 'In Progress'],
        ['2026-01-13T12:00', 'flag', '', 'Impediment'],
      ],
    });
    expect(measured(blocked(contextOf([issue], { now: NOW })))).toMatchObject({ n: 1, now: 1, days: 1 });
  });

  test('started work that was never blocked is 0, nothing started is unknown', () => {
    const [issue] = ISSUES;
    const context = contextOf(issue === undefined ? [] : [issue]);
    expect(measured(blocked(context))).toMatchObject({ n: 0, days: 0, reasons: [], items: [] });
    expect(blocked(NOTHING)).toMatchObject({ status: 'insufficient' });
  });
});

describe('Little’s law', () => {
  /** One item is started each midnight and finished two days later, through all of January. */
  const steady = Array.from({ length: 28 }, (_, index) =>
    history({
      key: `S-${index}`,
      created: '2025-12-01',
      changes: [
        [`2026-01-${String(index + 1).padStart(2, '0')}`, 'status', 'To Do', 'In Progress'],
        ...(index < 26
          ? [[`2026-01-${String(index + 3).padStart(2, '0')}`, 'status', 'In Progress', 'Done'] as const]
          : []),
      ],
    }),
  );

  test('holds for a steady flow', () => {
    const now = at('2026-01-28T23:00');
    const law = measured(littlesLaw(contextOf(steady, { now })));
    // Two in progress but on the first day; 26 finished in 28 days, 2 days each.
    expect(law).toMatchObject({
      n: 26,
      days: 28,
      averageWip: 1.96,
      throughputPerDay: 0.93,
      averageCycleTime: 2,
    });
    expect(law.ratio).toBe(1.06); // 1.964 / (0.929 × 2)
  });

  test('names the assumptions that fail', () => {
    const { failing } = measured(littlesLaw(CONTEXT));
    // Started: A, B, D, F. Finished of those: A, B. E was put back and F reopened.
    expect(failing.map(({ assumption }) => assumption)).toEqual([
      'arrivals-equal-departures',
      'what-starts-finishes',
      'wip-is-stable',
    ]);
  });
});
