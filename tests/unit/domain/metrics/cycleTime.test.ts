import { cycleTimes } from '../../../../src/domain/metrics/cycleTime';
import { contextOf } from './contexts';
import { history } from './histories';

const done = (key: string, started: string, finished: string) =>
  history({
    key,
    changes: [
      [started, 'status', 'To Do', 'In Progress'],
      [finished, 'status', 'In Progress', 'Done'],
    ],
  });

const imported = (key: string, created: string, resolved: string) =>
  history({ key, created, resolved, status: 'Done' });

test('with fewer than five items there are no percentiles; with five there are', () => {
  const items = [1, 2, 3, 4, 5].map((days) => done(`A-${days}`, '2026-01-02', `2026-01-0${2 + days}`));
  expect(cycleTimes(contextOf(items.slice(0, 4)))).toMatchObject({ status: 'ok', percentiles: null });
  // 1 2 3 4 5: ranks 2, 2.8, 3.4 and 3.8 of 0..4.
  expect(cycleTimes(contextOf(items))).toMatchObject({
    percentiles: { p50: 3, p70: 3.8, p85: 4.4, p95: 4.8 },
  });
});

test('items come in the order in which they were finished', () => {
  const measured = cycleTimes(
    contextOf([done('B', '2026-01-02', '2026-01-05'), done('A', '2026-01-03', '2026-01-04')]),
  );
  expect(measured).toMatchObject({ items: [{ key: 'A' }, { key: 'B' }] });
});

test('whole days follow the zone: over midnight is a second day', () => {
  // 22:50 to 23:10 UTC is 23:50 to 00:10 in Berlin.
  const measured = cycleTimes(
    contextOf([done('A', '2026-01-02T22:50', '2026-01-02T23:10')], { zone: 'Europe/Berlin' }),
  );
  expect(measured).toMatchObject({ items: [{ elapsedDays: 0, wholeDays: 2 }] });
});

test('nothing finished: not enough data, with a sentence', () => {
  expect(cycleTimes(contextOf([history({ key: 'A' })]))).toEqual({
    status: 'insufficient',
    reason: 'No issue has been finished yet; a cycle time starts with the first one.',
    have: 0,
    need: 1,
  });
});

test('only straight jumps to done: not enough data, and not 0 days', () => {
  const jump = history({ key: 'A', changes: [['2026-01-02', 'status', 'To Do', 'Done']] });
  expect(cycleTimes(contextOf([jump]))).toMatchObject({
    status: 'insufficient',
    reason: 'The only finished issue went straight to done without being started, so it has no cycle time.',
  });
});

test('issues without a change history give lead times, as their only known length', () => {
  const measured = cycleTimes(contextOf([imported('A', '2026-01-01', '2026-01-04T12:00')]));
  expect(measured).toMatchObject({
    kind: 'lead',
    items: [{ key: 'A', elapsedDays: 3.5, wholeDays: 4 }],
    finishedWithoutStart: null,
  });
});

test('beside issues with a history, those without are left out rather than taken for straight jumps', () => {
  const issues = [done('A', '2026-01-02', '2026-01-03'), imported('B', '2026-01-01', '2026-01-04')];
  expect(cycleTimes(contextOf(issues))).toMatchObject({
    kind: 'cycle',
    items: [{ key: 'A' }],
    finishedWithoutStart: 0,
  });
});

test('an issue created done is a straight jump, not a missing history', () => {
  const createdDone = history({ key: 'B', created: '2026-01-04', resolved: '2026-01-04', status: 'Done' });
  const measured = cycleTimes(contextOf([done('A', '2026-01-02', '2026-01-03'), createdDone]));
  expect(measured).toMatchObject({ kind: 'cycle', finishedWithoutStart: 1 });
});
