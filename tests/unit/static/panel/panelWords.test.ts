import {
  ageWords,
  estimateFact,
  urgentFirst,
  waitingReading,
} from '../../../../static/issue-panel/panelWords';
import { planned, related } from '../fixtures/panel';

test('the longest open blocker comes first, one of unknown age last', () => {
  const issues = [related('A-1', 'new', 2), related('A-2', 'new', null), related('A-3', 'new', 9)];
  expect(urgentFirst(issues).map(({ key }) => key)).toEqual(['A-3', 'A-1', 'A-2']);
});

test.each([
  [[12, 41], '2 open issues; the oldest has been open for 41 days.'],
  [[1], '1 open issue; it has been open for 1 day.'],
  [[0], '1 open issue, opened today.'],
  [[0, 0], '2 open issues, opened today.'],
  [[0, 3], '2 open issues; the oldest has been open for 3 days.'],
  [[null], '1 open issue.'],
])('waiting for issues open for %j days reads "%s"', (ages, sentence) => {
  const waitsFor = ages.map((age, index) => related(`A-${index + 1}`, 'new', age));
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
  expect(waitingReading({ ...done, waitsFor: [related('A-1', 'new', 5)] })).toBe(
    '1 open issue; it has been open for 5 days.',
  );
});

test('ages are whole days; today has its own word and unknown has none', () => {
  expect(ageWords(0)).toBe('Opened today');
  expect(ageWords(1)).toBe('Open for 1 day');
  expect(ageWords(null)).toBeNull();
});

test('points are an estimate, days are a time box, nothing is nothing', () => {
  expect(estimateFact({ type: 'points', points: 5 })).toEqual({ name: 'Estimate', value: '5 points' });
  expect(estimateFact({ type: 'time-box', days: 1 })).toEqual({ name: 'Time box', value: '1 working day' });
  expect(estimateFact(null)).toBeNull();
});
