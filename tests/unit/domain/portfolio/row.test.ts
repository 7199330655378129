import type { RecordedIssue } from '../../../../src/domain/history/types';
import { DEFAULT_SETTINGS } from '../../../../src/domain/metrics/context';
import type { PlanProperty } from '../../../../src/domain/plan/vocabulary';
import { portfolioRow } from '../../../../src/domain/portfolio/row';
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
  sourceNames: new Map([['crm', 'CRM']]),
  histories: ISSUES,
  workflow: WORKFLOW,
  sprints: undefined,
  settings: DEFAULT_SETTINGS,
};

test('a row by hand', () => {
  expect(portfolioRow(planned, 'UTC', NOW)).toEqual({
    project: { id: '10001', key: 'ML', name: 'Churn' },
    planName: 'Churn model',
    health: {
      status: 'off-track',
      reasons: [
        'CRM: access request open for 41 days; its time box is 5 working days.',
        'The feature “Charter” is 7 days past its due date.',
      ],
    },
    phase: 'business-understanding',
    progress: { done: 1, total: 4 },
    features: { planned: 0, inProgress: 2, done: 0, delayed: 1 },
    dataWaits: { open: 1, oldestDays: 41, sources: ['CRM'] },
    // Created on January 1st; the weeks of January 5th to February 23rd.
    trend: { status: 'ok', finishedPerWeek: [0, 0, 0, 0, 0, 0, 1, 0] },
  });
});

test('a feature whose issues are all done is done, though nobody closed the epic', () => {
  const charterOnly = ISSUES.filter(({ key }) => ['ML-1', 'ML-3'].includes(key));
  const row = portfolioRow({ ...planned, histories: charterOnly }, 'UTC', NOW);
  expect(row.features).toEqual({ planned: 0, inProgress: 0, done: 1, delayed: 0 });
  expect(row.phase).toBeNull();
});

test('a plan younger than two whole weeks has no trend yet', () => {
  // Created on Wednesday, February 18th: only the week of the 23rd is whole and over.
  const young = [history({ key: 'ML-9', created: '2026-02-18', ...facts(property('charter.risk')) })];
  expect(portfolioRow({ ...planned, histories: young }, 'UTC', NOW).trend).toEqual({
    status: 'insufficient',
    reason: 'A trend takes 2 whole weeks; this plan has 1.',
    have: 1,
    need: 2,
  });
});

test('a plan of which nothing has been started is neither well nor ill', () => {
  const fresh = [history({ key: 'ML-9', created: '2026-01-25', ...facts(property('charter.risk')) })];
  expect(portfolioRow({ ...planned, histories: fresh }, 'UTC', NOW).health).toEqual({
    status: 'unknown',
    reasons: ['No issue has been started yet.'],
  });
});
