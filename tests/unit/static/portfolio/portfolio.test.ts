import { planPagePath } from '../../../../static/portfolio/addresses';
import { COLUMNS } from '../../../../static/portfolio/columns';
import {
  configurationToKeep,
  DEFAULT_CONFIGURATION,
  readConfiguration,
  WORST_FIRST,
} from '../../../../static/portfolio/configuration';
import { choiceOf, choiceProblem, configurationOf } from '../../../../static/portfolio/edit/choice';
import { SORT_OPTIONS, sortOfOption, sortOption } from '../../../../static/portfolio/edit/sorts';
import {
  attentionReading,
  dataWaitWords,
  gainedWords,
  hiddenReading,
  isLate,
  movedWords,
  summaryReading,
} from '../../../../static/portfolio/portfolioWords';
import { arranged, found } from '../../../../static/portfolio/table/arrange';
import { linesFor } from '../../../../static/portfolio/table/lines';
import { nextOrder, ordered } from '../../../../static/portfolio/table/order';
import { projectsTable } from '../../../../static/portfolio/tools/projectsTable';
import { rows as portfolioRows, row } from '../fixtures/portfolio';

const names = (rows: readonly { readonly project: { readonly name: string } }[]) =>
  rows.map(({ project }) => project.name);

describe('the configuration a dashboard kept', () => {
  const read = (kept: unknown) => readConfiguration(kept);

  test('is read as it was kept', () => {
    const kept = {
      projects: { train: '0a1b2c3d' },
      columns: ['health', 'forecast'],
      grouping: 'train',
      sort: { column: 'data-waits', direction: 'descending' },
      refresh: 30,
    };
    expect(read(kept)).toEqual(kept);
  });

  test.each([
    ['chosen projects', ['10001', '10002']],
    ['a release train', { train: '0a1b2c3d' }],
    ['a saved filter', { savedFilter: '10012' }],
  ])('names %s by ids', (_, projects) => {
    expect(read({ projects })).toEqual({ ...DEFAULT_CONFIGURATION, projects });
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'all'],
    ['an empty object', {}],
    ['projects of the wrong kind', { projects: 7 }],
    ['no project at all', { projects: [] }],
    ['projects that are no ids', { projects: ['CHURN"', 12, null] }],
    ['a train by its name', { projects: { train: 'Customer train' } }],
    ['a filter that is no id', { projects: { savedFilter: '1 OR 1 = 1' } }],
    ['columns of the wrong kind', { columns: 'health' }],
    ['a grouping that there is not', { grouping: 'owner' }],
    ['a sort by what there is not', { sort: { column: 'owner', direction: 'ascending' } }],
    ['an interval that cannot be chosen', { refresh: 1 }],
    ['an interval in words', { refresh: '15' }],
  ])('is as by default for %s', (_, kept) => {
    expect(read(kept)).toEqual(DEFAULT_CONFIGURATION);
  });

  test('keeps what can be read beside what cannot, each project once, and health always', () => {
    expect(read({ projects: ['10001', 'x', '10001'], columns: ['owner', 'trend'], refresh: 60 })).toEqual({
      ...DEFAULT_CONFIGURATION,
      projects: ['10001'],
      columns: ['health', 'trend'],
      refresh: 60,
    });
  });

  test('is kept without what is as by default: Jira takes no interval of 0', () => {
    expect(configurationToKeep(DEFAULT_CONFIGURATION)).toEqual({ projects: 'all' });
    expect(
      configurationToKeep({
        projects: ['10001'],
        columns: ['health'],
        grouping: 'health',
        sort: { column: 'project', direction: 'ascending' },
        refresh: 15,
      }),
    ).toEqual({
      projects: ['10001'],
      columns: ['health'],
      grouping: 'health',
      sort: { column: 'project', direction: 'ascending' },
      refresh: 15,
    });
  });
});

describe('the settings while edited', () => {
  const chosen = { ...choiceOf(DEFAULT_CONFIGURATION), scope: 'chosen' } as const;

  test('choosing nothing or too much is said', () => {
    expect(choiceProblem(chosen)).toBe('Choose at least one project.');
    expect(choiceProblem({ ...chosen, chosen: Array.from({ length: 101 }, (_, id) => `1${id}`) })).toBe(
      'Choose at most 100 projects.',
    );
    expect(choiceProblem({ ...chosen, scope: 'train' })).toBe('Choose a release train.');
    expect(choiceProblem({ ...chosen, scope: 'filter' })).toBe('Choose a filter.');
    expect(choiceProblem({ ...chosen, scope: 'all' })).toBeUndefined();
  });

  test.each([['all'], [['10001']], [{ train: '0a1b2c3d' }], [{ savedFilter: '10012' }]] as const)(
    'come back as the configuration they were: %j',
    (projects) => {
      const configuration = { ...DEFAULT_CONFIGURATION, projects, refresh: 60 } as const;
      expect(configurationOf(choiceOf(configuration))).toEqual(configuration);
    },
  );

  test('every way to sort is a choice of its own', () => {
    expect(new Set(SORT_OPTIONS.map(({ value }) => value)).size).toBe(16);
    for (const { value } of SORT_OPTIONS) {
      const sort = sortOfOption(value);
      expect(sort === undefined ? undefined : sortOption(sort)).toBe(value);
    }
    expect(SORT_OPTIONS.find(({ value }) => value === sortOption(WORST_FIRST))?.label).toBe(
      'Health: worst first',
    );
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

  test('by the last 90 days what has come of them counts, and a young project comes last both ways', () => {
    const rows = [
      row('Young', 'on-track', { progressHistory: [0.9] }),
      row('Far', 'on-track', { progressHistory: [0.8, 0.9] }),
      row('Fast', 'on-track', { progressHistory: [0, 0.4] }),
    ];
    expect(names(ordered(rows, { column: 'trend', direction: 'descending' }))).toEqual([
      'Fast',
      'Far',
      'Young',
    ]);
    expect(names(ordered(rows, { column: 'trend', direction: 'ascending' }))).toEqual([
      'Far',
      'Fast',
      'Young',
    ]);
  });

  test('by commitment the mean of the sprints counts', () => {
    const kept = (...shares: number[]) => ({
      commitment: { status: 'ok' as const, sprints: shares.map((raw) => ({ raw, adjusted: null, n: 9 })) },
    });
    const rows = [row('Half', 'on-track', kept(0.2, 0.8)), row('Most', 'on-track', kept(0.7))];
    expect(names(ordered(rows, { column: 'commitment', direction: 'ascending' }))).toEqual(['Half', 'Most']);
  });

  test('by forecast a finish beyond what is looked at is the latest, and none comes last', () => {
    const finish = (type: 'on' | 'after', day: string) => ({
      forecast: { status: 'ok' as const, p50: { type, day }, p85: { type, day }, movedDays: null },
    });
    const rows = [
      row('Unknown', 'on-track', {
        forecast: { status: 'insufficient', reason: 'Too little was finished.' },
      }),
      row('Beyond', 'on-track', finish('after', '2026-01-01')),
      row('Late', 'on-track', finish('on', '2026-12-01')),
    ];
    expect(names(ordered(rows, { column: 'forecast', direction: 'descending' }))).toEqual([
      'Beyond',
      'Late',
      'Unknown',
    ]);
  });

  test('a second click turns it round, another column starts with what people look for', () => {
    expect(nextOrder(WORST_FIRST, 'health')).toEqual({ column: 'health', direction: 'descending' });
    expect(nextOrder(WORST_FIRST, 'features')).toEqual({ column: 'features', direction: 'descending' });
    expect(nextOrder(WORST_FIRST, 'project')).toEqual({ column: 'project', direction: 'ascending' });
  });
});

describe('what is listed', () => {
  const rows = [
    row('Churn', 'on-track', { releaseTrain: 'Train 10' }),
    row('Fraud', 'off-track', { releaseTrain: 'Train 9' }),
    row('Lite', 'unknown'),
  ];

  test('has all the words looked for, in its name, key, plan or train, and the health looked for', () => {
    expect(names(found(rows, { words: 'TRAIN fra', health: 'all' }))).toEqual(['Fraud']);
    expect(names(found(rows, { words: '', health: 'unknown' }))).toEqual(['Lite']);
    expect(names(found(rows, { words: 'nothing', health: 'all' }))).toEqual([]);
  });

  test('stands by release train, numbers counted as numbers, those without one last', () => {
    expect(arranged(rows, 'train', WORST_FIRST).map(({ name, rows: some }) => [name, names(some)])).toEqual([
      ['Train 9', ['Fraud']],
      ['Train 10', ['Churn']],
      ['No release train', ['Lite']],
    ]);
  });

  test('stands by health, worst first', () => {
    expect(arranged(rows, 'health', WORST_FIRST).map(({ name }) => name)).toEqual([
      'Off track',
      'Not known yet',
      'On track',
    ]);
  });

  test('goes into a file with everything that is known, and empty cells for the rest', () => {
    const { columns, rows: cells } = projectsTable(arranged(portfolioRows, 'none', WORST_FIRST));
    const cell = (line: number, name: string) =>
      cells[line]?.[columns.findIndex((column) => column.name === name)];
    expect(cells).toHaveLength(4);
    expect(cells.every(({ length }) => length === columns.length)).toBe(true);
    expect(cell(0, 'Project')).toBe('Fraud');
    expect(cell(0, 'Reasons')).toBe(
      'CRM: access request open for 41 days; its time box is 5 working days. A feature is late.',
    );
    // 60%, 90%, then 100% in the last sprint.
    expect(cell(0, 'Commitment kept, last sprint (%)')).toBe(100);
    expect(cell(0, 'Commitment kept, two before (%)')).toBe(60);
    expect(cell(0, '85% finish')).toBe('3 Jul 2026');
    expect(cell(1, 'Oldest data request (days)')).toBeNull();
  });
});

describe('lines of a table', () => {
  test('hold what is most important while there is room', () => {
    expect(linesFor(868, COLUMNS)).toEqual({ beside: COLUMNS, below: [] });
    expect(linesFor(584, COLUMNS)).toEqual({
      beside: ['health', 'progress', 'forecast'],
      below: ['commitment', 'features', 'data-waits', 'trend'],
    });
  });

  test('are a card each where it is narrow', () => {
    expect(linesFor(340, ['health', 'trend'])).toEqual({ beside: [], below: ['health', 'trend'] });
  });
});

describe('words', () => {
  test('the summary names only the states there are', () => {
    expect(summaryReading(portfolioRows)).toBe(
      '4 projects: 1 off track, 1 at risk, 1 not known yet, 1 on track',
    );
    expect(summaryReading([row('Churn', 'on-track')])).toBe('1 project: 1 on track');
  });

  test('what needs attention is named, and nothing else', () => {
    // Fraud waits for 2 sources and has 2 delayed features; all four forecasts end on July 3rd, after June 30th.
    expect(attentionReading(portfolioRows)).toBe(
      'Needs attention: 2 open data requests, the oldest for 41 days; 2 delayed features; 4 forecasts after their targets.',
    );
    expect(attentionReading([row('Churn', 'on-track', { target: '2026-07-03' })])).toBeNull();
  });

  test('a forecast is late when its 85% finish is after the target', () => {
    expect(isLate(row('Churn', 'on-track'))).toBe(true);
    expect(isLate(row('Churn', 'on-track', { target: '2026-07-03' }))).toBe(false);
    expect(isLate(row('Churn', 'on-track', { target: null }))).toBe(false);
  });

  test('how a finish and a share have moved', () => {
    expect([4, -1, 0, null].map(movedWords)).toEqual([
      '4 days later than a month ago',
      '1 day earlier than a month ago',
      'As a month ago',
      null,
    ]);
    expect([0.18, -0.014, 0.001].map(gainedWords)).toEqual(['+18 points', '−1 point', 'No change']);
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
