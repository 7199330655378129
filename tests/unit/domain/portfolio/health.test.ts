import { type HealthFacts, healthOf } from '../../../../src/domain/portfolio/health';

type Feature = HealthFacts['features'][number];

const feature = (summary: string, state: Feature['state'], daysLate = 0): Feature => ({
  summary,
  state,
  daysLate,
});

/** A project that goes well. */
const WELL: HealthFacts = {
  openAccess: [],
  features: [
    feature('Charter', 'done'),
    feature('Data access', 'in-progress'),
    feature('Modeling', 'planned'),
  ],
  commitmentKept: [0.9, 1, 0.85],
  unchangedWorkingDays: 1,
  started: true,
  progress: { done: 10, total: 83 },
};

const access = (sourceName: string, days: number, workingDays: number, timeBox: number | null) => ({
  source: sourceName.toLowerCase(),
  sourceName,
  days,
  workingDays,
  timeBox,
});

test('nothing wrong: on track, and what goes well', () => {
  expect(healthOf(WELL)).toEqual({
    status: 'on-track',
    reasons: ['1 of 3 features are done, none is past its due date.'],
  });
});

test('nothing started: unknown, not on track', () => {
  expect(
    healthOf({ ...WELL, started: false, unchangedWorkingDays: 40, progress: { done: 0, total: 83 } }),
  ).toEqual({
    status: 'unknown',
    reasons: ['No issue has been started yet.'],
  });
});

test('everything done: on track, however long nothing has changed since', () => {
  expect(healthOf({ ...WELL, unchangedWorkingDays: 90, progress: { done: 83, total: 83 } })).toEqual({
    status: 'on-track',
    reasons: ['All 83 issues are done.'],
  });
});

test.each([
  ['within its time box of working days', access('CRM', 7, 5, 5), 'on-track'],
  ['over it', access('CRM', 8, 6, 5), 'at-risk'],
  ['four times over it is still a slip', access('CRM', 28, 20, 5), 'at-risk'],
  ['more than four times over it', access('CRM', 41, 29, 5), 'off-track'],
  ['without a time box', access('CRM', 41, 29, null), 'on-track'],
])('an access request %s', (_, open, status) => {
  expect(healthOf({ ...WELL, openAccess: [open] }).status).toBe(status);
});

test('an overdue access request is told in calendar days beside its time box', () => {
  expect(healthOf({ ...WELL, openAccess: [access('CRM', 41, 29, 5)] }).reasons).toEqual([
    'CRM: access request open for 41 days; its time box is 5 working days.',
  ]);
});

test.each([
  [[feature('Charter', 'in-progress', 1)], 'at-risk', 'The feature “Charter” is 1 day past its due date.'],
  [[feature('Charter', 'in-progress', 14)], 'at-risk', 'The feature “Charter” is 14 days past its due date.'],
  [
    [feature('Charter', 'in-progress', 15)],
    'off-track',
    'The feature “Charter” is 15 days past its due date.',
  ],
  [
    [feature('Charter', 'in-progress', 3), feature('Data', 'planned', 20), feature('Close', 'planned')],
    'off-track',
    '2 of 3 features are past their due date; “Data” by 20 days.',
  ],
])('late features', (features, status, reason) => {
  expect(healthOf({ ...WELL, features })).toEqual({ status, reasons: [reason] });
});

test.each([
  ['one bad sprint of three is an accident', [0.5, 0.9, 1], 'on-track'],
  ['two of the last three are a pattern', [0.5, 0.9, 0.79], 'at-risk'],
  ['exactly 80 % is kept', [0.8, 0.8, 0.8], 'on-track'],
  ['only the last three count', [0.1, 0.1, 0.9, 0.9, 1], 'on-track'],
  ['no closed sprint says nothing', [], 'on-track'],
])('commitment: %s', (_, commitmentKept, status) => {
  expect(healthOf({ ...WELL, commitmentKept }).status).toBe(status);
});

test('kept commitment is told with its share', () => {
  expect(healthOf({ ...WELL, commitmentKept: [0.5, 0.9, 0.7] }).reasons).toEqual([
    'In 2 of the last 3 sprints less than 80% of the committed work was done.',
  ]);
});

test('nine working days without a change are quiet, ten are stale', () => {
  expect(healthOf({ ...WELL, unchangedWorkingDays: 9 }).status).toBe('on-track');
  expect(healthOf({ ...WELL, unchangedWorkingDays: 10 })).toEqual({
    status: 'at-risk',
    reasons: ['No issue has changed for 10 working days.'],
  });
});

test('reasons come worst first', () => {
  const health = healthOf({
    ...WELL,
    openAccess: [access('CRM', 8, 6, 5)],
    features: [feature('Charter', 'in-progress', 30)],
    unchangedWorkingDays: 12,
  });
  expect(health).toEqual({
    status: 'off-track',
    reasons: [
      'The feature “Charter” is 30 days past its due date.',
      'CRM: access request open for 8 days; its time box is 5 working days.',
      'No issue has changed for 12 working days.',
    ],
  });
});
