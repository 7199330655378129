import { boardWorkflow } from '../../../../src/domain/history/workflow';
import type { MetricsContext } from '../../../../src/domain/metrics/context';
import { dataQuality } from '../../../../src/domain/metrics/dataQuality';
import { contextOf } from './contexts';
import { history, STATUSES } from './histories';
import { SPRINT_SEVEN } from './sprintSeven';

const sentences = (context: MetricsContext) => dataQuality(context).map(({ sentence }) => sentence);

test('clean data need no sentence', () => {
  expect(sentences(contextOf([history({ key: 'A' })], { sprints: [SPRINT_SEVEN] }))).toEqual([]);
});

test('an unmapped status is named with its issues, five of them by key', () => {
  const issues = [1, 2, 3, 4, 5, 6, 7].map((number) => history({ key: `ML-${number}`, status: 'Parked' }));
  expect(sentences(contextOf(issues))).toEqual([
    '7 issues (ML-1, ML-2, ML-3, ML-4, ML-5 and 2 more) were in “Parked”, a status that no column holds: meanwhile such an issue counts in the column it was in before.',
  ]);
});

test('an unmapped finished status is said to be given-up work', () => {
  const workflow = boardWorkflow(
    STATUSES.map(({ id, name }) => ({ name, statusIds: [id] })),
    [...STATUSES, { id: 'unknown-Cancelled', name: 'Cancelled', category: 'done' }],
  );
  if (workflow === undefined) throw new Error('no workflow');
  const issues = ['A', 'B'].map((key) =>
    history({ key, changes: [['2026-01-02', 'status', 'To Do', 'Cancelled']] }),
  );
  expect(sentences(contextOf(issues, { workflow }))).toEqual([
    '2 issues (A and B) were in “Cancelled”, a finished status that no column holds: unless done before, such an issue counts as given up, neither in progress nor finished.',
  ]);
});

test('a few imported issues among recorded ones are counted', () => {
  const issues = [
    history({ key: 'OLD', status: 'Done', resolved: '2026-01-05' }),
    history({
      key: 'B',
      changes: [
        ['2026-01-02', 'status', 'To Do', 'In Progress'],
        ['2026-01-03', 'status', 'In Progress', 'Done'],
      ],
    }),
  ];
  expect(sentences(contextOf(issues))).toEqual([
    '1 finished issue has no change history, perhaps because it was imported: cycle time and cumulative flow leave it out.',
  ]);
});

test('closed sprints without dates are named', () => {
  expect(sentences(contextOf([], { sprints: [{ ...SPRINT_SEVEN, completed: null }] }))).toEqual([
    'Sprint 7: closed without dates in Jira, so velocity leaves out what was done there.',
  ]);
});
