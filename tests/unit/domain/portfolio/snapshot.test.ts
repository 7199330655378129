import type { RecordedIssue } from '../../../../src/domain/history/types';
import { DEFAULT_SETTINGS } from '../../../../src/domain/metrics/context';
import type { PlanProperty } from '../../../../src/domain/plan/vocabulary';
import { snapshotOf } from '../../../../src/domain/portfolio/snapshot';
import { at, history, WORKFLOW } from '../metrics/histories';

const NOW = at('2026-03-02T12:00'); // a Monday

const property = (node: string, more: Partial<PlanProperty> = {}): PlanProperty => ({
  plan: 'p1',
  node,
  phase: 'business-understanding',
  kind: 'story',
  ...more,
});

const facts = (plan: PlanProperty | null, more: Partial<RecordedIssue> = {}) => ({
  facts: { plan, updated: at('2026-02-27'), ...more },
});

const ISSUES = [
  // Two features: the charter is late by 7 days, data access is in time.
  history({
    key: 'ML-1',
    ...facts(property('charter', { kind: 'epic' }), { level: 1, due: '2026-02-23', summary: 'Charter' }),
  }),
  history({
    key: 'ML-2',
    ...facts(property('data-access', { kind: 'epic', phase: 'data-understanding' }), {
      level: 1,
      due: '2026-03-02',
      summary: 'Data access',
    }),
  }),
  // Charter: one of two issues done, on Wednesday of the week of February 16th.
  history({
    key: 'ML-3',
    changes: [
      ['2026-02-16', 'status', 'To Do', 'In Progress'],
      ['2026-02-18', 'status', 'In Progress', 'Done'],
    ],
    ...facts(property('charter.objectives'), { parentKey: 'ML-1' }),
  }),
  history({ key: 'ML-4', ...facts(property('charter.criteria'), { parentKey: 'ML-1' }) }),
  // Access to CRM asked for on January 20th = 41 days ago; to Billing not yet asked for.
  history({
    key: 'ML-5',
    changes: [['2026-01-20', 'status', 'To Do', 'In Progress']],
    ...facts(
      property('data-access.crm.request', {
        kind: 'spike',
        phase: 'data-understanding',
        source: 'crm',
        timeBoxDays: 5,
      }),
      { parentKey: 'ML-2' },
    ),
  }),
  history({
    key: 'ML-6',
    ...facts(
      property('data-access.billing.request', {
        kind: 'spike',
        phase: 'data-understanding',
        source: 'billing',
      }),
      { parentKey: 'ML-2' },
    ),
  }),
  // Not of this plan.
  history({ key: 'ML-7', ...facts(null) }),
  history({ key: 'ML-8', ...facts(property('charter.objectives', { plan: 'another' })) }),
];

const planned = {
  project: { id: '10001', key: 'ML', name: 'Churn' },
  planId: 'p1',
  planName: 'Churn model',
  planTarget: '2026-06-30',
  charter: undefined,
  terms: {
    seed: '10001',
    sprintLengthDays: 14,
    sourceName: (slug: string) => (slug === 'crm' ? 'CRM' : slug),
  },
  zone: 'UTC',
  histories: ISSUES,
  workflow: WORKFLOW,
  sprints: undefined,
  settings: DEFAULT_SETTINGS,
};

const rowOf = (changes: Partial<typeof planned> = {}) => snapshotOf({ ...planned, ...changes }, NOW, []).row;

test('a row by hand', () => {
  expect(rowOf()).toEqual({
    project: { id: '10001', key: 'ML', name: 'Churn' },
    planName: 'Churn model',
    issueCount: ISSUES.length,
    evidence: {
      overdueAccess: [{ sourceName: 'CRM', days: 41, against: 'time-box', age: 29, limit: 5 }],
      moreOverdue: 0,
      lateFeatures: { count: 1, mostDays: 7 },
      unchangedWorkingDays: 1,
      started: true,
    },
    releaseTrain: null,
    pi: null,
    health: {
      status: 'off-track',
      reasons: [
        'CRM: access request open for 41 days; its time box is 5 working days.',
        '1 of 2 features is past its due date, by 7 days.',
      ],
    },
    phase: 'business-understanding',
    progress: { done: 1, total: 4 },
    phases: [
      { phase: 'business-understanding', done: 1, total: 2 },
      { phase: 'data-understanding', done: 0, total: 2 },
    ],
    commitment: {
      status: 'insufficient',
      reason: 'No closed sprint with a known commitment yet; predictability begins with the first one.',
      have: 0,
      need: 1,
    },
    velocity: {
      status: 'insufficient',
      reason:
        'This board has no sprints, so there is no velocity. Cycle time and cumulative flow show how work moves here.',
    },
    features: { planned: 0, inProgress: 2, done: 0, delayed: 1 },
    dataWaits: { open: 1, oldestDays: 41, sources: ['CRM'] },
    forecast: expect.objectContaining({ status: 'insufficient' }),
    target: '2026-06-30',
    decisions: { checkpoints: 0, signOffs: 0, oldestDays: null },
    warnings: expect.any(Number),
    asOf: NOW,
    // Created on January 1st; the weeks of January 5th to February 23rd.
    trend: { status: 'ok', finishedPerWeek: [0, 0, 0, 0, 0, 0, 1, 0] },
    // Every third day from Sunday, January 4th, the first that is kept; one of four is done from February 18th.
    progressHistory: [...new Array(15).fill(0), 0.25, 0.25, 0.25, 0.25, 0.25],
  });
});

test('a feature whose issues are all done is done, though nobody closed the epic', () => {
  const charterOnly = ISSUES.filter(({ key }) => ['ML-1', 'ML-3'].includes(key));
  const row = rowOf({ histories: charterOnly });
  expect(row.features).toEqual({ planned: 0, inProgress: 0, done: 1, delayed: 0 });
  expect(row.phase).toBeNull();
});

test('a plan younger than two whole weeks has no trend yet', () => {
  // Created on Wednesday, February 18th: only the week of the 23rd is whole and over.
  const young = [history({ key: 'ML-9', created: '2026-02-18', ...facts(property('charter.risk')) })];
  expect(rowOf({ histories: young }).trend).toEqual({
    status: 'insufficient',
    reason: 'A trend takes 2 whole weeks; this plan has 1.',
    have: 1,
    need: 2,
  });
});

test('a plan of which nothing has been started is neither well nor ill', () => {
  const fresh = [history({ key: 'ML-9', created: '2026-01-25', ...facts(property('charter.risk')) })];
  expect(rowOf({ histories: fresh }).health).toEqual({
    status: 'unknown',
    reasons: ['No issue has been started yet.'],
  });
});

test('the past before the first snapshot is told from the issues: what was done of how much, and open requests', () => {
  const { history } = snapshotOf(planned, NOW, []);
  const on = (day: string) => history.find((point) => point.day === day);
  expect(on('2026-01-20')).toEqual({
    day: '2026-01-20',
    done: 0,
    total: 4,
    status: null,
    accessOpen: 1,
    delayed: null,
    p85: null,
  });
  expect(on('2026-01-19')?.accessOpen).toBe(0);
  expect(on('2026-02-17')?.done).toBe(0);
  expect(on('2026-02-18')?.done).toBe(1);
  // The first issue was created on January 1st; of the days more than six weeks ago, the Sundays are kept.
  expect(history.slice(0, 3).map(({ day }) => day)).toEqual(['2026-01-04', '2026-01-11', '2026-01-18']);
});

test('today is the last point, with health and delays', () => {
  expect(snapshotOf(planned, NOW, []).history.at(-1)).toEqual({
    day: '2026-03-02',
    done: 1,
    total: 4,
    status: 'off-track',
    accessOpen: 1,
    delayed: 1,
    p85: null,
  });
});

test('nothing in a snapshot names an issue', () => {
  const text = JSON.stringify(snapshotOf(planned, NOW, []));
  expect(text).not.toMatch(/ML-\d|Summary of|Charter/);
});

test('days on which nobody looked are told from the issues as well', () => {
  const { history } = snapshotOf(planned, NOW, []);
  const seen = history.filter(({ day }) => day <= '2026-02-16');
  const again = snapshotOf(planned, NOW, seen).history;
  expect(again).toEqual(history);
});

test('what was finished on the last recorded day after it was recorded counts for that day', () => {
  // Recorded on the morning of February 18th, on which an issue was finished.
  const morning = {
    day: '2026-02-18',
    done: 0,
    total: 4,
    status: 'at-risk',
    accessOpen: 1,
    delayed: 1,
    p85: '2026-07-01',
  } as const;
  const { history } = snapshotOf(planned, NOW, [morning]);
  expect(history.find(({ day }) => day === '2026-02-18')).toEqual({ ...morning, done: 1 });
});
