import { accessRequests } from '../../../../src/domain/forecast/accessRequests';
import { featureForecasts } from '../../../../src/domain/forecast/featureForecasts';
import { projectBacktest, scopeOutlook } from '../../../../src/domain/forecast/projectForecast';
import { scopeHistory } from '../../../../src/domain/forecast/scopeHistory';
import { workDays } from '../../../../src/domain/forecast/workDays';
import type { IssueHistory } from '../../../../src/domain/history/types';
import { itemsOf } from '../../../../src/domain/metrics/items';
import { contextOf, measured } from '../metrics/contexts';
import { at, history } from '../metrics/histories';
import { planned } from '../metrics/mlProject';

const TERMS = {
  seed: '10001',
  sprintLengthDays: 14,
  sourceName: (slug: string) => ({ crm: 'CRM' })[slug] ?? slug,
};

const request = (key: string, source: string, started?: string, finished?: string) =>
  planned({
    key,
    node: `data-access.${source}.request`,
    plan: { phase: 'data-understanding', source },
    ...(started === undefined ? {} : { started }),
    ...(finished === undefined ? {} : { finished }),
  });

const finishedOn = (key: string, started: string, finished: string): IssueHistory =>
  planned({ key, node: key.toLowerCase(), started, finished });

/** Six items finished on the working days from Monday 4 to Monday 11 May 2026, all started on Monday 4. */
const FINISHED = ['04', '05', '06', '07', '08', '11'].map((day, index) =>
  finishedOn(`F-${index + 1}`, '2026-05-04', `2026-05-${day}T12:00`),
);

/** Wednesday 13 May, noon: the sample is Monday 4 to Tuesday 12 May, seven working days. */
const NOW = at('2026-05-13T12:00');

const of = (histories: readonly IssueHistory[]) => contextOf(histories, { now: NOW });

describe('what waits for access to data', () => {
  // F-A waits for its sample, which waits for CRM's request; F-B for both requests; the request of WEB is granted.
  const issues = [
    request('R-CRM', 'crm', '2026-05-08T09:00'),
    request('R-ERP', 'erp'),
    request('R-WEB', 'web', '2026-05-04T09:00', '2026-05-08T17:00'),
    planned({
      key: 'S-CRM',
      node: 'data-access.crm.sample',
      plan: { phase: 'data-understanding', source: 'crm' },
      after: ['R-CRM'],
    }),
    planned({ key: 'F-A', node: 'features.a', after: ['S-CRM'] }),
    planned({ key: 'F-B', node: 'features.b', after: ['F-A', 'R-ERP'] }),
    planned({ key: 'F-C', node: 'features.c', after: ['R-WEB'] }),
  ];
  const { open, behind, leadTimes } = accessRequests(of(issues));
  const waitsOf = (key: string) => issues.filter((issue) => issue.key === key).flatMap(behind);

  test('an open request has waited since its issue was started, one that nobody started for 0 days', () => {
    expect(open).toEqual([
      { key: 'R-CRM', source: 'crm', ageDays: 5 },
      { key: 'R-ERP', source: 'erp', ageDays: 0 },
    ]);
  });

  test('granted requests tell how many calendar days access takes', () => {
    expect(leadTimes).toEqual([4]);
  });

  test('an item waits for every open request at the end of its chain of links, a request for itself', () => {
    expect(waitsOf('F-A')).toEqual(['R-CRM']);
    expect(waitsOf('F-B')).toEqual(['R-CRM', 'R-ERP']);
    expect(waitsOf('F-C')).toEqual([]);
    expect(waitsOf('R-ERP')).toEqual(['R-ERP']);
  });

  test('links that run in a circle are followed once', () => {
    const circle = [
      request('R', 'crm'),
      planned({ key: 'X', node: 'x', after: ['R', 'Y'] }),
      planned({ key: 'Y', node: 'y', after: ['X'] }),
    ];
    const found = accessRequests(of(circle));
    expect(circle.map((issue) => found.behind(issue))).toEqual([['R'], ['R'], ['R']]);
  });
});

describe('the outlook of a scope', () => {
  const issues = [
    ...FINISHED,
    request('R-CRM', 'crm', '2026-05-08T09:00'),
    planned({ key: 'WAITS', node: 'features.a', after: ['R-CRM'] }),
    planned({ key: 'READY', node: 'features.b' }),
  ];
  const context = of(issues);

  test('draws from the days since work began, which is when the first item was started', () => {
    expect(workDays(context)[0]?.day).toBe('2026-05-04');
    const { outlook } = measured(scopeOutlook(context, itemsOf(context), TERMS));
    expect(outlook.pace).toEqual({
      working: [1, 1, 1, 1, 1, 1, 0],
      off: [0, 0],
      from: '2026-05-04',
      to: '2026-05-12',
      activeDays: 6,
      finished: 6,
    });
    expect(outlook).toMatchObject({ today: '2026-05-13', seed: '10001' });
  });

  test('counts what is ready and what waits, under the names that people gave their sources', () => {
    const { outlook } = measured(scopeOutlook(context, itemsOf(context), TERMS));
    expect(outlook.ready).toBe(1);
    // The request itself waits for its own access.
    expect(outlook.waiting).toEqual([{ items: 2, behind: ['R-CRM'] }]);
    // No access was granted so far: 1 to 2 sprints of 14 days from the request, of which 5 days have passed.
    expect(outlook.access).toMatchObject([
      { key: 'R-CRM', source: 'CRM', basis: { type: 'template', known: 0 } },
    ]);
    expect(outlook.access[0]?.days).toEqual(Array.from({ length: 15 }, (_, index) => 9 + index));
  });

  test('of a part of the project takes the pace of the whole, and only its own remaining items', () => {
    const part = itemsOf(context).filter(({ issue }) => ['READY', 'F-1'].includes(issue.key));
    const { outlook } = measured(scopeOutlook(context, part, TERMS));
    expect(outlook).toMatchObject({ ready: 1, waiting: [], access: [], pace: { finished: 6 } });
  });

  test('is missing while work was finished on fewer than five days, and says how many it takes', () => {
    const young = of([...FINISHED.slice(0, 3), planned({ key: 'READY', node: 'r' })]);
    expect(scopeOutlook(young, itemsOf(young), TERMS)).toEqual({
      status: 'insufficient',
      reason: 'Work was finished on 3 of the last 9 days; a forecast takes at least 5 such days.',
      have: 3,
      need: 5,
    });
  });

  test('a project in which nothing was begun has no days to draw from', () => {
    const idle = of([planned({ key: 'READY', node: 'r' })]);
    expect(workDays(idle)).toEqual([]);
    expect(scopeOutlook(idle, itemsOf(idle), TERMS)).toMatchObject({ status: 'insufficient', have: 0 });
  });

  test('work that was begun and taken back has begun, so that the past does not change with it', () => {
    const takenBack = history({
      key: 'BACK',
      changes: [
        ['2026-05-06', 'status', 'To Do', 'In Progress'],
        ['2026-05-11', 'status', 'In Progress', 'To Do'],
      ],
    });
    expect(workDays(of([takenBack]))[0]?.day).toBe('2026-05-06');
    // Without a change history the day of its resolution is all that is known.
    const imported = history({ key: 'OLD', status: 'Done', resolved: '2026-05-05' });
    expect(workDays(of([takenBack, imported]))[0]?.day).toBe('2026-05-05');
  });
});

test('a scope’s history ends today and leaves out what was given up', () => {
  const context = of([
    ...FINISHED.slice(0, 2),
    planned({ key: 'LATER', node: 'l', created: '2026-05-06' }),
    history({ key: 'GONE', facts: { status: { id: '9', name: 'Won’t do', category: 'done' } } }),
  ]);
  const { days, total, finished, items } = scopeHistory(context, itemsOf(context));
  expect(days).toHaveLength(10);
  expect(days.at(-1)).toBe('2026-05-13');
  expect(total).toEqual([2, 2, 3, 3, 3, 3, 3, 3, 3, 3]);
  expect(finished).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
  expect(items).toEqual([
    { key: 'F-1', summary: 'Summary of F-1', day: '2026-05-04' },
    { key: 'F-2', summary: 'Summary of F-2', day: '2026-05-05' },
  ]);
});

test('the backtest of a project counts also what was finished and reopened later', () => {
  // Ten weeks of one item a working day, as in the backtest's own test, and one item that was reopened.
  const start = at('2026-03-02');
  const steady = Array.from({ length: 10 * 7 }, (_, index) => index)
    .filter((index) => index % 7 < 5)
    .map((index) => {
      const day = new Date(start + index * 86_400_000).toISOString().slice(0, 10);
      return finishedOn(`D-${index}`, '2026-03-02', `${day}T12:00`);
    });
  const result = measured(projectBacktest(of(steady), TERMS));
  expect(result.weeks[0]).toMatchObject({ week: '2026-03-09', items: 5, p85: '2026-03-13', kept: true });
  expect(result.coverage).toBe(1);
});

test('each epic is forecast at the pace of the whole project, as if the team worked on nothing else', () => {
  // Tuesday 12 May, noon: one item was finished on each of the six working days before, so one will be on each to come.
  const open = ['A-1', 'A-2', 'A-3', 'B-1'].map((key) => ({
    ...planned({ key, node: key.toLowerCase() }),
    parentKey: key.slice(0, 1),
  }));
  const context = contextOf([...FINISHED, ...open], { now: at('2026-05-12T12:00') });
  expect(featureForecasts(context, TERMS)).toEqual(
    new Map([
      ['A', '2026-05-15'],
      ['B', '2026-05-13'],
    ]),
  );
  // Finished on four days only: too few to forecast from.
  expect(featureForecasts(contextOf([...FINISHED.slice(0, 4), ...open], { now: NOW }), TERMS).size).toBe(0);
});
