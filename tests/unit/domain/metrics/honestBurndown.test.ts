import { honestBurndown } from '../../../../src/domain/metrics/honestBurndown';
import { contextOf, measured } from './contexts';
import { at, history } from './histories';
import { planned, request } from './mlProject';

/** Thursday January 1st to Friday the 16th; the 5th and the 12th are Mondays. */
const NOW = at('2026-01-16T12:00');

/**
 * The request for CRM is asked for on Monday the 5th and granted on Wednesday the 14th. Cleaning waits for it, features
 * wait for cleaning, and the report waits for nothing.
 */
const ISSUES = [
  request('crm', { key: 'REQUEST', started: '2026-01-05T09:00', finished: '2026-01-14T09:00' }),
  planned({ key: 'CLEAN', node: 'preparation.clean', points: 3, after: ['REQUEST'] }),
  planned({ key: 'FEATURES', node: 'preparation.features', points: 5, after: ['CLEAN'] }),
  planned({ key: 'REPORT', node: 'report', points: 2, finished: '2026-01-08T09:00' }),
];

/** The same before the request is granted. */
const STILL_WAITING = [
  request('crm', { key: 'REQUEST', started: '2026-01-05T09:00' }),
  ...ISSUES.filter(({ key }) => key !== 'REQUEST'),
];

const on = (days: readonly string[], day: string) => days.indexOf(`2026-01-${day}`);

test('three bands: ready, waiting on data through any chain of links, and what is left of time boxes', () => {
  const { days, ready, waiting, boxes, total, unit } = measured(
    honestBurndown(contextOf(ISSUES, { now: NOW })),
  );
  const row = (day: string) => [ready, waiting, boxes, total].map((series) => series[on(days, day)]);
  expect(unit).toBe('points');
  expect(row('04')).toEqual([2, 8, 5, 15]);
  expect(row('05')).toEqual([2, 8, 4, 14]); // one working day of the box is gone
  expect(row('07')).toEqual([2, 8, 2, 12]);
  expect(row('08')).toEqual([0, 8, 1, 9]); // the report is done
  expect(row('09')).toEqual([0, 8, 0, 8]);
  expect(row('11')).toEqual([0, 8, 0, 8]); // a Sunday
  expect(row('14')).toEqual([8, 0, 0, 8]); // access: all of it is ready now
  expect(row('16')).toEqual([8, 0, 0, 8]);
});

test('names what the waiting band waits for, since when, and what to ask after', () => {
  const { waitsNow } = measured(honestBurndown(contextOf(STILL_WAITING, { now: NOW })));
  expect(waitsNow).toEqual([
    {
      source: 'crm',
      since: '2026-01-05T09:00:00.000Z',
      items: 2,
      amount: 8, // 3 of cleaning, 5 of features behind it
      access: [{ key: 'REQUEST', summary: 'Summary of REQUEST' }],
    },
  ]);
  expect(measured(honestBurndown(contextOf(ISSUES, { now: NOW }))).waitsNow).toEqual([]);
});

test('a source that nobody has asked for is waited for since no day in particular', () => {
  const issues = [
    request('crm', { key: 'REQUEST' }),
    planned({ key: 'CLEAN', node: 'clean', points: 3, after: ['REQUEST'] }),
  ];
  expect(measured(honestBurndown(contextOf(issues, { now: NOW }))).waitsNow).toMatchObject([
    { source: 'crm', since: null, amount: 3 },
  ]);
});

test('work that is counted alone still names the access issue that is not counted', () => {
  const counts = ({ key }: { readonly key: string }) => key === 'CLEAN';
  const context = contextOf(STILL_WAITING, { now: NOW, counts });
  expect(measured(honestBurndown(context)).waitsNow).toMatchObject([
    { since: '2026-01-05T09:00:00.000Z', amount: 3, access: [{ key: 'REQUEST' }] },
  ]);
});

test('no point is ever hidden: the bands of points add up to all open points on every day', () => {
  const { days, ready, waiting } = measured(honestBurndown(contextOf(ISSUES, { now: NOW })));
  const points = days.map((_, index) => (ready[index] ?? 0) + (waiting[index] ?? 0));
  expect(points).toEqual(days.map((day) => (day < '2026-01-08' ? 10 : 8)));
});

test('a spike past its box goes on counting, so the chart is never flat while somebody works on it', () => {
  const { days, boxes, overrun, longestFlat } = measured(
    honestBurndown(contextOf([request('crm', { key: 'REQUEST', started: '2026-01-05' })], { now: NOW })),
  );
  expect(['09', '11', '12', '16'].map((day) => boxes[on(days, day)])).toEqual([0, 0, 0, 0]);
  expect(['09', '11', '12', '16'].map((day) => overrun[on(days, day)])).toEqual([0, 0, 1, 5]);
  expect(longestFlat).toBe(0);
});

test('work that nobody has begun may lie flat; that is no fault of the chart', () => {
  const { total, longestFlat } = measured(
    honestBurndown(contextOf([request('crm', { key: 'REQUEST' })], { now: NOW })),
  );
  expect(new Set(total)).toEqual(new Set([5]));
  expect(longestFlat).toBe(0);
});

test('a story that is in progress for days without an end makes the chart flat, and the chart says for how long', () => {
  const story = planned({
    key: 'STORY',
    node: 'report',
    points: 3,
    started: '2026-01-06T09:00',
    finished: '2026-01-15T09:00',
  });
  const { longestFlat } = measured(honestBurndown(contextOf([story], { now: NOW })));
  // Tuesday the 6th to Friday the 9th, Monday the 12th to Wednesday the 14th; on the 15th its points are gone.
  expect(longestFlat).toBe(7);
});

test('a story that was begun and waits for data is work in nobody’s hands', () => {
  const story = planned({
    key: 'STORY',
    node: 'report',
    points: 3,
    started: '2026-01-06T09:00',
    after: ['REQUEST'],
  });
  const asked = request('crm', { key: 'REQUEST' });
  expect(measured(honestBurndown(contextOf([asked, story], { now: NOW }))).longestFlat).toBe(0);
});

test('a re-estimate moves the line on its own day, reopening brings the points back', () => {
  const issue = history({
    key: 'A',
    points: 5,
    changes: [
      ['2026-01-05', 'points', '3', '5'],
      ['2026-01-07', 'status', 'To Do', 'Done'],
      ['2026-01-09', 'status', 'Done', 'To Do'],
    ],
  });
  const { days, ready } = measured(honestBurndown(contextOf([issue], { now: NOW })));
  expect(['04', '05', '07', '08', '09', '16'].map((day) => ready[on(days, day)])).toEqual([3, 5, 0, 0, 5, 5]);
});

test('given-up work leaves the burndown on the day it is given up', () => {
  const workflow = contextOf([]).workflow;
  const cancelled = new Map([...workflow.categoryOfStatus, ['unknown-Cancelled', 'done'] as const]);
  const issue = history({ key: 'A', points: 3, changes: [['2026-01-06', 'status', 'To Do', 'Cancelled']] });
  const context = contextOf([issue], { now: NOW, workflow: { ...workflow, categoryOfStatus: cancelled } });
  const { days, ready } = measured(honestBurndown(context));
  expect(['05', '06', '16'].map((day) => ready[on(days, day)])).toEqual([3, 0, 0]);
});

test('where nothing is estimated it counts issues, and names nothing as unestimated', () => {
  const issues = [
    history({ key: 'A' }),
    history({ key: 'B', changes: [['2026-01-07', 'status', 'To Do', 'Done']] }),
  ];
  const { unit, ready, unestimated } = measured(honestBurndown(contextOf(issues, { now: NOW })));
  expect(unit).toBe('issues');
  expect([ready[0], ready.at(-1)]).toEqual([2, 1]);
  expect(unestimated).toEqual([]);
});

test('open work without an estimate is named, since it is in no band', () => {
  const issues = [history({ key: 'A', points: 3 }), history({ key: 'B' })];
  expect(measured(honestBurndown(contextOf(issues, { now: NOW }))).unestimated).toEqual(['B']);
});

describe('the guideline', () => {
  test('falls from the day on which an item became ready to its due date, over working days', () => {
    // Ready on Wednesday the 14th, due on Tuesday the 20th: five working days for 5 points.
    const issues = [
      request('crm', { key: 'REQUEST', started: '2026-01-05', finished: '2026-01-14', due: '2026-01-09' }),
      planned({ key: 'CLEAN', node: 'clean', points: 5, due: '2026-01-20', after: ['REQUEST'] }),
    ];
    const { days, guideline } = measured(honestBurndown(contextOf(issues, { now: NOW })));
    const at14 = on(days, '14');
    // The box of 5 days, from its creation on the 1st to the 9th: seven working days. It is gone by then.
    expect(guideline?.slice(at14)).toEqual([4, 3, 2]);
    expect(guideline?.[at14 - 1]).toBe(5);
    expect(guideline?.[on(days, '01')]).toBe(9.29); // 5 + 5 × 6 / 7
  });

  test('is none where nothing has a due date', () => {
    expect(measured(honestBurndown(contextOf(ISSUES, { now: NOW }))).guideline).toBeNull();
  });
});
