import {
  estimateFact,
  urgentFirst,
  waitingReading,
  waitWords,
} from '../../../../static/issue-panel/panelWords';
import { blocker, planned } from '../fixtures/panel';

test('the blocker that has stood still longest comes first, one of which nobody knows last', () => {
  const issues = [blocker('A-1', 'new', 2), blocker('A-2', 'new', null), blocker('A-3', 'new', 9)];
  expect(urgentFirst(issues).map(({ key }) => key)).toEqual(['A-3', 'A-1', 'A-2']);
});

test.each([
  [[12, 41], '2 open issues; one has not moved for 41 days.'],
  [[1], '1 open issue; it has not moved for 1 day.'],
  [[0], '1 open issue.'],
  [[0, 3], '2 open issues; one has not moved for 3 days.'],
  [[null], '1 open issue.'],
])('waiting for issues that have not moved for %j days reads "%s"', (ages, sentence) => {
  const waitsFor = ages.map((age, index) => blocker(`A-${index + 1}`, 'new', age));
  expect(waitingReading({ isDone: false, waitsFor, cleared: [] })).toBe(sentence);
});

test('waiting for nothing tells apart what never waited and what is free now', () => {
  const free = { isDone: false, waitsFor: [] };
  expect(waitingReading({ ...free, cleared: [] })).toBe('Nothing holds it up.');
  expect(waitingReading({ ...free, cleared: planned.cleared })).toBe(
    'Nothing any more: everything it needed is done.',
  );
});

test('a done issue waits for nothing, unless it was done before what it waits for', () => {
  const done = { isDone: true, cleared: planned.cleared };
  expect(waitingReading({ ...done, waitsFor: [] })).toBe('Nothing: it is done.');
  expect(waitingReading({ ...done, waitsFor: [blocker('A-1', 'new', 5)] })).toBe(
    '1 open issue; it has not moved for 5 days.',
  );
});

test('waits are whole days since a day; today has its own word and unknown has none', () => {
  expect(waitWords({ since: '2026-03-05', days: 0 })).toBe('Moved today');
  expect(waitWords({ since: '2026-03-04', days: 1 })).toBe('Unchanged for 1 day, since 4 Mar 2026');
  expect(waitWords(null)).toBeNull();
});

test('points are an estimate, days are a time box, nothing is nothing', () => {
  expect(estimateFact({ type: 'points', points: 5 })).toEqual({ name: 'Estimate', value: '5 points' });
  expect(estimateFact({ type: 'time-box', days: 1 })).toEqual({ name: 'Time box', value: '1 working day' });
  expect(estimateFact(null)).toBeNull();
});
