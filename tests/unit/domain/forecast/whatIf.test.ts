import { whatIf } from '../../../../src/domain/forecast/whatIf';
import { whenDone } from '../../../../src/domain/forecast/whenDone';
import { granted, outlookWith, paceWith } from './outlooks';

/** Three on Monday to Wednesday, then CRM on Monday the 16th and its two items on Tuesday and Wednesday, the 18th. */
const OUTLOOK = outlookWith({
  ready: 3,
  waiting: [{ items: 2, behind: ['CRM-1'] }],
  access: [granted('CRM-1', 'CRM', [10])],
});
const on = (day: string) => ({ p85: { type: 'on', day } });

test('without a change it is the forecast', () => {
  expect(whatIf(OUTLOOK, {})).toEqual(whenDone(OUTLOOK));
  expect(whatIf(OUTLOOK, {})).toMatchObject(on('2026-03-18'));
});

test('items are given up where nothing waits first', () => {
  // Three fewer gain nothing: the last two still wait for CRM. The fourth does.
  expect(whatIf(OUTLOOK, { fewerItems: 3 })).toMatchObject({ remaining: 2, ...on('2026-03-18') });
  expect(whatIf(OUTLOOK, { fewerItems: 4 })).toMatchObject({ remaining: 1, ...on('2026-03-17') });
});

test('giving up everything leaves nothing to forecast', () => {
  expect(whatIf(OUTLOOK, { fewerItems: 9 })).toMatchObject({ status: 'insufficient' });
});

test('a source two weeks later moves what waits for it by two weeks', () => {
  expect(whatIf(OUTLOOK, { later: { source: 'CRM', days: 14 } })).toMatchObject(on('2026-04-01'));
});

test('a source that comes earlier comes not before today', () => {
  // All five are ready: Monday to Friday.
  expect(whatIf(OUTLOOK, { later: { source: 'CRM', days: -30 } })).toMatchObject(on('2026-03-13'));
});

test('a source that nothing waits for changes nothing', () => {
  expect(whatIf(OUTLOOK, { later: { source: 'Web', days: 14 } })).toMatchObject(on('2026-03-18'));
});

test('a team that finishes half as much again takes two thirds of the days', () => {
  // 9 items at 1.5 a day: six working days, to Monday the 16th, instead of nine.
  expect(whatIf(outlookWith({ ready: 9 }), { throughput: 1.5 })).toMatchObject(on('2026-03-16'));
});

test('fractions of items add up to whole ones', () => {
  // Ten days of 1.1 are 11 items, whatever their sum in binary: Friday the 20th.
  expect(whatIf(outlookWith({ ready: 11 }), { throughput: 1.1 })).toMatchObject(on('2026-03-20'));
});

test('a change of the scope redraws no day: every percentile moves the same way', () => {
  const chancy = outlookWith({ ready: 20, pace: paceWith([0, 1, 0, 3, 1]) });
  const [fewer, all] = [whatIf(chancy, { fewerItems: 1 }), whenDone(chancy)];
  if (fewer.status === 'insufficient' || all.status === 'insufficient') throw new Error('both are forecasts');
  for (const share of ['p50', 'p70', 'p85', 'p95'] as const)
    expect(fewer[share].day <= all[share].day).toBe(true);
});
