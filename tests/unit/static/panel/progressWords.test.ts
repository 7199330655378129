import {
  accessReading,
  accessTimesReading,
  ageReading,
  isLate,
  type KnownProgress,
  timeBoxReading,
  usualReading,
} from '../../../../static/issue-panel/progressWords';
import { blocker } from '../fixtures/panel';

const usual = (workingDays: number | null, issues = 9) => ({ workingDays, issues, needed: 5 });
const ABOUT = { columns: [], usual: usual(4) };
const inProgress = (workingDays: number, expected: number | null = 4): KnownProgress => ({
  state: 'in-progress',
  since: '2026-10-26',
  workingDays,
  columns: [],
  usual: usual(expected),
});

test.each<[KnownProgress, string]>([
  [{ state: 'not-started', ...ABOUT }, 'Work on it has not started.'],
  [inProgress(6), 'In progress for 6 working days, since 26 Oct 2026.'],
  [inProgress(1), 'In progress for 1 working day, since 26 Oct 2026.'],
  [inProgress(0), 'In progress since today, or the weekend before.'],
  [{ state: 'done', workingDays: 3, ...ABOUT }, 'Finished after 3 working days.'],
  [{ state: 'done', workingDays: 0, ...ABOUT }, 'Finished within a working day.'],
  [
    { state: 'done', workingDays: null, ...ABOUT },
    'It was finished without having been started, so how long it took is not known.',
  ],
])('%j reads "%s"', (progress, sentence) => {
  expect(ageReading(progress)).toBe(sentence);
});

test('what such work usually takes is said with its number, or with what is missing', () => {
  expect(usualReading({ ...inProgress(6), usual: usual(8, 9) }, 'spike')).toBe(
    '85% of the 9 spikes finished in the last 90 days took at most 8 working days.',
  );
  expect(usualReading({ ...inProgress(6), usual: usual(0, 5) }, 'story')).toBe(
    '85% of the 5 stories finished in the last 90 days took less than a working day.',
  );
  expect(usualReading({ ...inProgress(6), usual: usual(null, 3) }, 'experiment')).toBe(
    'How long experiments usually take here is not known yet: 3 of the 5 it takes to say were finished in the last 90 days.',
  );
});

test('late is what takes longer than usual and is not finished', () => {
  expect(isLate(inProgress(5))).toBe(true);
  expect(isLate(inProgress(4))).toBe(false);
  expect(isLate(inProgress(50, null))).toBe(false);
  expect(isLate({ state: 'done', workingDays: 50, ...ABOUT })).toBe(false);
});

test('a time box has days left, ends today or is over', () => {
  const box = { type: 'time-box', days: 5 } as const;
  expect(timeBoxReading(inProgress(3), box)).toBe('Its time box has 2 working days left.');
  expect(timeBoxReading(inProgress(5), box)).toBe('Its time box ends today.');
  expect(timeBoxReading(inProgress(6), box)).toBe('That is 1 working day over its time box of 5.');
  expect(timeBoxReading(inProgress(6), { type: 'points', points: 5 })).toBeNull();
  expect(timeBoxReading({ state: 'not-started', ...ABOUT }, box)).toBeNull();
});

test('a request for access is held against its time box and against granted ones', () => {
  const request = blocker('A-1', 'indeterminate', 12);
  expect(accessReading(request)).toBeNull();
  expect(accessReading({ ...request, access: { workingDays: 9, timeBox: 5 } })).toBe(
    'Access was asked for 9 working days ago; its time box is 5.',
  );
  expect(accessReading({ ...request, access: { workingDays: 1, timeBox: null } })).toBe(
    'Access was asked for 1 working day ago.',
  );
  expect(accessTimesReading({ days: [7], spread: null })).toBe(
    'The one request for access granted so far took 7 working days.',
  );
  expect(accessTimesReading({ days: [7, 12, 20], spread: null })).toBe(
    'The 3 requests for access granted so far took 7, 12 and 20 working days.',
  );
  expect(accessTimesReading({ days: [3, 5, 7, 12, 20], spread: { half: 7, most: 16 } })).toBe(
    'Half of the 5 requests for access granted so far took at most 7 working days, 85% at most 16.',
  );
});
