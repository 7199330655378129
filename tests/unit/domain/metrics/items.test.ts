import { replay } from '../../../../src/domain/history/replay';
import { finishedItems } from '../../../../src/domain/metrics/items';
import { contextOf } from './contexts';
import { recorded } from './histories';

/** An issue that went straight to done so many milliseconds after noon. */
const finishedAt = (key: string, afterNoon: number) => {
  const issue = recorded({ key, changes: [['2026-02-02T12:00', 'status', 'To Do', 'Done']] });
  return replay({
    ...issue,
    changes: issue.changes.map((change) => ({ ...change, at: change.at + afterNoon })),
  });
};

const keysOf = (...issues: Parameters<typeof contextOf>[0]) =>
  finishedItems(contextOf(issues)).map(({ issue }) => issue.key);

test('finished items come in the order in which they were finished; at one instant, by key', () => {
  expect(keysOf(finishedAt('C', 5), finishedAt('B', 0), finishedAt('A', 5), finishedAt('D', 2))).toEqual([
    'B',
    'D',
    'A',
    'C',
  ]);
});

test('none is lost where instants are told more precisely than in milliseconds', () => {
  expect(keysOf(finishedAt('B', 0.4), finishedAt('C', 0.7), finishedAt('A', 0.1))).toEqual(['A', 'B', 'C']);
});
