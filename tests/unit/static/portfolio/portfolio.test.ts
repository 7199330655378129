import { planPagePath } from '../../../../static/portfolio/addresses';
import { choiceOf, choiceProblem, configurationOf } from '../../../../static/portfolio/choice';
import { configurationToKeep, readConfiguration } from '../../../../static/portfolio/configuration';
import { nextOrder, ordered, WORST_FIRST } from '../../../../static/portfolio/order';
import { dataWaitWords, hiddenReading, summaryReading } from '../../../../static/portfolio/portfolioWords';
import { rows as portfolioRows, row } from '../fixtures/portfolio';

const names = (rows: readonly { readonly project: { readonly name: string } }[]) =>
  rows.map(({ project }) => project.name);

describe('the configuration a dashboard kept', () => {
  test('is read as it was kept', () => {
    const kept = { projects: ['10001', '10002'], refresh: 30 };
    expect(readConfiguration(kept)).toEqual(kept);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'all'],
    ['an empty object', {}],
    ['projects of the wrong kind', { projects: 7 }],
    ['no project at all', { projects: [] }],
    ['projects that are no ids', { projects: ['CHURN"', 12, null] }],
    ['an interval that cannot be chosen', { refresh: 1 }],
    ['an interval in words', { refresh: '15' }],
  ])('falls back to all projects, no interval, for %s', (_, kept) => {
    expect(readConfiguration(kept)).toEqual({ projects: 'all', refresh: 0 });
  });

  test('keeps what can be read beside what cannot, and each project once', () => {
    expect(readConfiguration({ projects: ['10001', 'x', '10001'], refresh: 60 })).toEqual({
      projects: ['10001'],
      refresh: 60,
    });
  });

  test('is kept without an interval when there is none, since Jira takes only one above 0', () => {
    expect(configurationToKeep({ projects: 'all', refresh: 0 })).toEqual({ projects: 'all' });
    expect(configurationToKeep({ projects: ['10001'], refresh: 15 })).toEqual({
      projects: ['10001'],
      refresh: 15,
    });
  });
});

describe('the settings while edited', () => {
  test('choosing nothing or too much is said', () => {
    const chosen = { scope: 'chosen', chosen: [], refresh: 0 } as const;
    expect(choiceProblem(chosen)).toBe('Choose at least one project.');
    expect(choiceProblem({ ...chosen, chosen: Array.from({ length: 101 }, (_, id) => `1${id}`) })).toBe(
      'Choose at most 100 projects.',
    );
    expect(choiceProblem({ ...chosen, scope: 'all' })).toBeUndefined();
  });

  test('come back as the configuration they were', () => {
    for (const projects of ['all', ['10001']] as const)
      expect(configurationOf(choiceOf({ projects, refresh: 60 }))).toEqual({ projects, refresh: 60 });
  });
});

describe('order', () => {
  test('is worst first: off track, at risk, not known, on track', () => {
    expect(names(ordered(portfolioRows, WORST_FIRST))).toEqual(['Fraud', 'Demand', 'Lite', 'Churn']);
  });

  test('equals stand by name', () => {
    const rows = [row('Zeta', 'at-risk'), row('Alpha', 'at-risk')];
    expect(names(ordered(rows, WORST_FIRST))).toEqual(['Alpha', 'Zeta']);
  });

  test('by progress the share counts, and an empty plan comes last both ways', () => {
    const rows = [
      row('Empty', 'unknown', { progress: { done: 0, total: 0 } }),
      row('Half', 'on-track', { progress: { done: 5, total: 10 } }),
      row('Most', 'on-track', { progress: { done: 9, total: 12 } }),
    ];
    expect(names(ordered(rows, { column: 'progress', direction: 'ascending' }))).toEqual([
      'Half',
      'Most',
      'Empty',
    ]);
    expect(names(ordered(rows, { column: 'progress', direction: 'descending' }))).toEqual([
      'Most',
      'Half',
      'Empty',
    ]);
  });

  test('by data waits the oldest open request counts', () => {
    const rows = [
      row('None', 'on-track'),
      row('Today', 'on-track', { dataWaits: { open: 3, oldestDays: 0, sources: [] } }),
      row('Old', 'on-track', { dataWaits: { open: 1, oldestDays: 9, sources: [] } }),
    ];
    expect(names(ordered(rows, { column: 'data-waits', direction: 'descending' }))).toEqual([
      'Old',
      'Today',
      'None',
    ]);
  });

  test('by trend the last 4 weeks count', () => {
    const rows = [
      row('Was', 'on-track', { trend: { status: 'ok', finishedPerWeek: [9, 9, 9, 9, 0, 0, 0, 1] } }),
      row('Is', 'on-track', { trend: { status: 'ok', finishedPerWeek: [0, 0, 0, 0, 1, 1, 1, 1] } }),
    ];
    expect(names(ordered(rows, { column: 'trend', direction: 'descending' }))).toEqual(['Is', 'Was']);
  });

  test('a second click turns it round, another column starts with what people look for', () => {
    expect(nextOrder(WORST_FIRST, 'health')).toEqual({ column: 'health', direction: 'descending' });
    expect(nextOrder(WORST_FIRST, 'features')).toEqual({ column: 'features', direction: 'descending' });
    expect(nextOrder(WORST_FIRST, 'project')).toEqual({ column: 'project', direction: 'ascending' });
  });
});

describe('words', () => {
  test('the summary names only the states there are', () => {
    expect(summaryReading(portfolioRows)).toBe(
      '4 projects: 1 off track, 1 at risk, 1 not known yet, 1 on track',
    );
    expect(summaryReading([row('Churn', 'on-track')])).toBe('1 project: 1 on track');
  });

  test('hidden projects are counted, never named', () => {
    expect(hiddenReading(0)).toBeNull();
    expect(hiddenReading(1)).toBe('1 chosen project is not shown, because you may not see it.');
    expect(hiddenReading(2)).toBe('2 chosen projects are not shown, because you may not see them.');
  });

  test('data waits say how many, how old and for what', () => {
    expect(dataWaitWords({ open: 0, oldestDays: null, sources: [] })).toEqual({ head: 'None', detail: null });
    expect(dataWaitWords({ open: 2, oldestDays: 41, sources: ['CRM', 'Billing'] })).toEqual({
      head: '2 open, oldest 41 days',
      detail: 'CRM and Billing',
    });
    expect(dataWaitWords({ open: 1, oldestDays: null, sources: [] })).toEqual({
      head: '1 open',
      detail: null,
    });
  });
});

test('a project’s plan page is addressed by its key', () => {
  expect(planPagePath('CHURN')).toBe('/jira/software/projects/CHURN/apps/ml-plan-page');
});
