import { type ExportedWork, issueColumns, issueRows } from '../../../../src/domain/export/issueTable';
import { at, history, WORKFLOW } from '../metrics/histories';

const SPRINTS = [
  { id: 4, name: 'Sprint 4', state: 'closed', start: null, end: null, completed: null },
  { id: 5, name: 'Sprint 5, the long one', state: 'active', start: null, end: null, completed: null },
] as const;

const EPIC = history({ key: 'ML-1', facts: { level: 1, type: 'Epic', summary: 'Data access' } });

const work = (...histories: readonly ReturnType<typeof history>[]): ExportedWork => ({
  histories: [EPIC, ...histories],
  workflow: WORKFLOW,
  sprints: SPRINTS,
});

/** A row by the names of its columns. */
const rowOf = (issue: ReturnType<typeof history>, among: ExportedWork = work(issue)) => {
  const row = issueRows(among)(issue);
  return Object.fromEntries(issueColumns(WORKFLOW).map(({ name }, index) => [name, row[index]]));
};

test('an issue of a plan has all its facts and dates, and nobody’s name', () => {
  const issue = history({
    key: 'ML-2',
    created: '2026-01-05T09:00',
    points: 5,
    sprints: [4, 5],
    resolved: '2026-01-09T15:00',
    facts: {
      summary: '=HYPERLINK("http://evil.example")',
      parentKey: 'ML-1',
      due: '2026-01-12',
      labels: ['ml-plan', 'crm'],
      plan: {
        plan: 'p1',
        node: 'data-access.crm.request',
        phase: 'data-understanding',
        kind: 'spike',
        source: 'crm',
        environment: 'dev',
      },
    },
    changes: [
      ['2026-01-06T09:00', 'status', 'To Do', 'In Progress'],
      ['2026-01-09T15:00', 'status', 'In Progress', 'Done'],
    ],
  });
  expect(rowOf(issue)).toEqual({
    Key: 'ML-2',
    // Made harmless where it is written, not here: these are the data.
    Summary: '=HYPERLINK("http://evil.example")',
    Type: 'Story',
    Epic: 'ML-1',
    'Epic summary': 'Data access',
    Phase: 'data-understanding',
    Kind: 'spike',
    Source: 'crm',
    Environment: 'dev',
    Status: 'Done',
    Estimate: 5,
    Labels: 'ml-plan, crm',
    Sprints: 'Sprint 4, Sprint 5, the long one',
    Created: at('2026-01-05T09:00'),
    Started: at('2026-01-06T09:00'),
    Finished: at('2026-01-09T15:00'),
    Resolved: at('2026-01-09T15:00'),
    Due: '2026-01-12',
    // 3 days and 6 hours; with the day before it, 4 days and 6 hours.
    'Cycle time (days)': 3.3,
    'Lead time (days)': 4.3,
    'Entered To Do': at('2026-01-05T09:00'),
    'Entered In Progress': at('2026-01-06T09:00'),
    'Entered Review': null,
    'Entered Done': at('2026-01-09T15:00'),
  });
});

test('what is unknown or missing is an empty cell, never a 0', () => {
  const row = rowOf(history({ key: 'ML-2', created: '2026-01-05' }));
  const { Key, Summary, Type, Status, Created, 'Entered To Do': entered, ...rest } = row;
  expect([Key, Summary, Type, Status]).toEqual(['ML-2', 'Summary of ML-2', 'Story', 'To Do']);
  expect([Created, entered]).toEqual([at('2026-01-05'), at('2026-01-05')]);
  expect(Object.values(rest)).toEqual(Array(18).fill(null));
});

test('a move back takes away the entries right of it, and keeps the first entry of where it went', () => {
  const row = rowOf(
    history({
      key: 'ML-2',
      created: '2026-01-01',
      changes: [
        ['2026-01-02', 'status', 'To Do', 'In Progress'],
        ['2026-01-03', 'status', 'In Progress', 'Review'],
        ['2026-01-04', 'status', 'Review', 'Done'],
        ['2026-01-05', 'status', 'Done', 'In Progress'],
      ],
    }),
  );
  expect(row).toMatchObject({
    'Entered In Progress': at('2026-01-02'),
    'Entered Review': null,
    'Entered Done': null,
    Started: at('2026-01-02'),
    Finished: null,
    'Cycle time (days)': null,
    'Lead time (days)': null,
  });
});

test('an issue without its change history was finished when Jira resolved it, and its start is not known', () => {
  const row = rowOf(
    history({
      key: 'ML-2',
      created: '2026-01-01',
      status: 'Done',
      resolved: '2026-01-03',
      facts: { updated: at('2026-01-04') },
    }),
  );
  expect(row).toMatchObject({
    Started: null,
    Finished: at('2026-01-03'),
    'Entered To Do': null,
    'Entered Done': null,
    'Cycle time (days)': null,
    'Lead time (days)': 2,
  });
});

test('a sub-task belongs to the epic of the issue it is part of; an epic to none', () => {
  const story = history({ key: 'ML-2', facts: { parentKey: 'ML-1' } });
  const subtask = history({ key: 'ML-3', facts: { level: -1, parentKey: 'ML-2' } });
  const among = work(story, subtask);
  expect(rowOf(subtask, among)).toMatchObject({ Epic: 'ML-1', 'Epic summary': 'Data access' });
  expect(rowOf(EPIC, among)).toMatchObject({ Type: 'Epic', Epic: null, 'Epic summary': null });
});

test('an epic of another project is named by its key alone, a sprint of another board by its number', () => {
  const issue = history({ key: 'ML-2', sprints: [99], facts: { parentKey: 'OTHER-8' } });
  expect(rowOf(issue)).toMatchObject({ Epic: 'OTHER-8', 'Epic summary': null, Sprints: 'Sprint 99' });
});
