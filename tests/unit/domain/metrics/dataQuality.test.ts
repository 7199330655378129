import { boardWorkflow } from '../../../../src/domain/history/workflow';
import { dataQuality } from '../../../../src/domain/metrics/dataQuality';
import { history, STATUSES, WORKFLOW } from './histories';
import { SPRINT_SEVEN } from './sprintSeven';

test('clean data need no sentence', () => {
  expect(dataQuality([history({ key: 'A' })], WORKFLOW, [SPRINT_SEVEN])).toEqual([]);
});

test('an unmapped status is named with its issues, five of them by key', () => {
  const issues = [1, 2, 3, 4, 5, 6, 7].map((number) => history({ key: `ML-${number}`, status: 'Parked' }));
  expect(dataQuality(issues, WORKFLOW, [])).toEqual([
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
  expect(dataQuality(issues, workflow, [])).toEqual([
    '2 issues (A and B) were in “Cancelled”, a finished status that no column holds: unless done before, such an issue counts as given up, neither in progress nor finished.',
  ]);
});

test('a few imported issues among recorded ones are counted', () => {
  const issues = [
    history({ key: 'OLD', status: 'Done', resolved: '2026-01-05' }),
    history({ key: 'B', changes: [['2026-01-02', 'status', 'To Do', 'Done']] }),
  ];
  expect(dataQuality(issues, WORKFLOW, [])).toEqual([
    '1 finished issue has no change history, perhaps because it was imported: cycle time and cumulative flow leave it out.',
  ]);
});

test('closed sprints without dates are named', () => {
  expect(dataQuality([], WORKFLOW, [{ ...SPRINT_SEVEN, completed: null }])).toEqual([
    'Sprint 7: closed without dates in Jira, so velocity leaves out what was done there.',
  ]);
});
