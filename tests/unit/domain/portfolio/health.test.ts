import type { Feature } from '../../../../src/domain/metrics/features';
import { lateFeaturesOf, overdueAccessOf } from '../../../../src/domain/portfolio/evidence';
import { healthOf as healthBy, judged } from '../../../../src/domain/portfolio/health';
import { DEFAULT_HEALTH_RULES, type HealthRules } from '../../../../src/domain/portfolio/healthRules';
import type { Health, PortfolioRow } from '../../../../src/domain/portfolio/types';
import { row } from '../../static/fixtures/portfolio';

type OneFeature = Pick<Feature, 'state' | 'daysLate'>;

/** What a project comes to, as far as health goes. */
interface Facts {
  readonly openAccess: readonly ReturnType<typeof access>[];
  readonly usualAccessDays: number | null;
  readonly features: readonly OneFeature[];
  /** Features that are delayed by their forecast or their date. */
  readonly delayed?: number;
  readonly commitmentKept: readonly number[];
  readonly promise:
    | (Pick<Extract<PortfolioRow['forecast'], { status: 'ok' }>, 'p50' | 'p85'> & {
        readonly target: string;
      })
    | undefined;
  readonly oldestDecisionDays: number | null;
  readonly unchangedWorkingDays: number;
  readonly started: boolean;
  readonly progress: PortfolioRow['progress'];
}

const feature = (state: Feature['state'], daysLate = 0): OneFeature => ({ state, daysLate });

/** A project that goes well. */
const WELL: Facts = {
  openAccess: [],
  features: [feature('done'), feature('in-progress'), feature('planned')],
  usualAccessDays: null,
  commitmentKept: [0.9, 1, 0.85],
  promise: undefined,
  oldestDecisionDays: null,
  unchangedWorkingDays: 1,
  started: true,
  progress: { done: 10, total: 83 },
};

const evidenceOf = (facts: Facts) => ({
  ...overdueAccessOf(facts.openAccess, facts.usualAccessDays),
  lateFeatures: lateFeaturesOf(facts.features),
  unchangedWorkingDays: facts.unchangedWorkingDays,
  started: facts.started,
});

const healthOf = (facts: Facts, rules?: HealthRules): Health => {
  const { features, promise } = facts;
  const inState = (state: Feature['state']) => features.filter((one) => one.state === state).length;
  return healthBy(
    {
      progress: facts.progress,
      features: {
        planned: inState('planned'),
        inProgress: inState('in-progress'),
        done: inState('done'),
        delayed: facts.delayed ?? 0,
      },
      commitment: {
        status: 'ok',
        sprints: facts.commitmentKept.map((raw) => ({ raw, adjusted: null, n: 9 })),
      },
      target: promise?.target ?? null,
      forecast:
        promise === undefined
          ? { status: 'insufficient', reason: 'Too little is finished.', have: 0, need: 5 }
          : { status: 'ok', ...promise, movedDays: null },
      decisions: { checkpoints: 0, signOffs: 0, oldestDays: facts.oldestDecisionDays },
    },
    evidenceOf(facts),
    rules,
  );
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

test('a feature that is in time and forecast to be late does not go unsaid', () => {
  expect(healthOf({ ...WELL, delayed: 1 })).toEqual({
    status: 'on-track',
    reasons: ['1 of 3 features are done, none is past its due date; 1 may finish after it.'],
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
  [[feature('in-progress', 1)], 'at-risk', '1 of 1 feature is past its due date, by 1 day.'],
  [[feature('in-progress', 14)], 'at-risk', '1 of 1 feature is past its due date, by 14 days.'],
  [[feature('in-progress', 15)], 'off-track', '1 of 1 feature is past its due date, by 15 days.'],
  [
    [feature('in-progress', 3), feature('planned', 20), feature('planned')],
    'off-track',
    '2 of 3 features are past their due date, one of them by 20 days.',
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

test('missed commitments are told with how many and by how much', () => {
  expect(healthOf({ ...WELL, commitmentKept: [0.5, 0.9, 0.7] }).reasons).toEqual([
    '2 of the last 3 commitments were missed by more than 20%.',
  ]);
});

test.each([
  ['as old as 85 of 100 were', 19, 'on-track'],
  ['older', 20, 'at-risk'],
  ['four times as old', 76, 'at-risk'],
  ['more than four times as old', 77, 'off-track'],
])('where it is known how long access takes, a request %s is held against that', (_, days, status) => {
  const open = access('CRM', days, 5, 5);
  expect(healthOf({ ...WELL, usualAccessDays: 19, openAccess: [open] }).status).toBe(status);
});

test('a request that is late for its project is told with what is usual there', () => {
  expect(healthOf({ ...WELL, usualAccessDays: 19, openAccess: [access('CRM', 41, 29, 5)] }).reasons).toEqual([
    'CRM: access request open for 41 days; 85% of this project’s requests took 19 days or less.',
  ]);
});

const on = (day: string) => ({ type: 'on', day }) as const;

test.each([
  ['on the target', on('2027-01-20'), on('2027-02-01'), 'on-track'],
  ['after it', on('2027-02-01'), on('2027-03-12'), 'at-risk'],
  ['after it, and so is the even chance', on('2027-02-02'), on('2027-03-12'), 'off-track'],
  [
    'further ahead than a forecast looks',
    on('2027-02-02'),
    { type: 'after', day: '2029-11-28' } as const,
    'off-track',
  ],
])('85%% likely to finish %s', (_, p50, p85, status) => {
  expect(healthOf({ ...WELL, promise: { target: '2027-02-01', p50, p85 } }).status).toBe(status);
});

test('a forecast after the target is told with both days', () => {
  const promise = { target: '2027-02-01', p50: on('2027-01-20'), p85: on('2027-03-12') };
  expect(healthOf({ ...WELL, promise }).reasons).toEqual([
    '85% likely to finish by 12 March 2027; the target is 1 February 2027.',
  ]);
});

test('a decision may wait for three weeks', () => {
  expect(healthOf({ ...WELL, oldestDecisionDays: 21 }).status).toBe('on-track');
  expect(healthOf({ ...WELL, oldestDecisionDays: 22 })).toEqual({
    status: 'at-risk',
    reasons: ['A checkpoint or sign-off has been waiting for its decision for 22 days.'],
  });
});

test('a site has its own rules', () => {
  const rules = { ...DEFAULT_HEALTH_RULES, staleWorkingDays: 3 };
  expect(healthOf({ ...WELL, unchangedWorkingDays: 3 }, rules).status).toBe('at-risk');
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
    features: [feature('in-progress', 30)],
    unchangedWorkingDays: 12,
  });
  expect(health).toEqual({
    status: 'off-track',
    reasons: [
      '1 of 1 feature is past its due date, by 30 days.',
      'CRM: access request open for 8 days; its time box is 5 working days.',
      'No issue has changed for 12 working days.',
    ],
  });
});

test('of many overdue access requests the worst four are told, and how many more there are', () => {
  const openAccess = [6, 7, 8, 9, 10, 11].map((days) => access(`S${days}`, days, days, 5));
  expect(healthOf({ ...WELL, openAccess }).reasons).toEqual([
    'S11: access request open for 11 days; its time box is 5 working days.',
    'S10: access request open for 10 days; its time box is 5 working days.',
    'S9: access request open for 9 days; its time box is 5 working days.',
    'S8: access request open for 8 days; its time box is 5 working days.',
    '2 more access requests are overdue.',
  ]);
});

test.each([
  ['by which any overdue request stands', { accessOffTrackFactor: 1 }, 'off-track'],
  ['by which none does before ten times its time box', { accessOffTrackFactor: 10 }, 'at-risk'],
])('a kept row is judged by rules %s', (_, rule, status) => {
  const kept = {
    ...row('Churn', 'unknown', { target: null }),
    evidence: evidenceOf({ ...WELL, openAccess: [access('CRM', 41, 29, 5)] }),
    issueCount: 61,
  };
  const { health, ...rest } = judged(kept, { ...DEFAULT_HEALTH_RULES, ...rule });
  expect(health).toEqual({
    status,
    reasons: ['CRM: access request open for 41 days; its time box is 5 working days.'],
  });
  expect(Object.keys(rest)).not.toEqual(expect.arrayContaining(['evidence', 'issueCount']));
});

test('a row that an earlier version of the app made keeps the health that it was made with', () => {
  const kept = { ...row('Churn', 'at-risk'), evidence: null, issueCount: null };
  expect(judged(kept, DEFAULT_HEALTH_RULES)).toEqual(row('Churn', 'at-risk'));
});

test('of one sprint looked at, the commitment is told as the last', () => {
  const rules = { ...DEFAULT_HEALTH_RULES, healthyCommitment: 0.9, sprintsLookedAt: 1, sprintsBelow: 1 };
  expect(healthOf({ ...WELL, commitmentKept: [1, 1, 0.85] }, rules).reasons).toEqual([
    'The last commitment was missed by more than 10%.',
  ]);
});
