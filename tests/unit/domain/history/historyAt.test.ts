import { historyAt } from '../../../../src/domain/history/historyAt';
import { valueNow } from '../../../../src/domain/history/timeline';
import { at, history, WORKFLOW } from '../metrics/histories';

const issue = {
  ...history({
    key: 'ML-1',
    created: '2026-01-05',
    changes: [
      ['2026-01-06', 'status', 'To Do', 'In Progress'],
      ['2026-01-08', 'points', '', '5'],
      ['2026-01-20', 'status', 'In Progress', 'Done'],
    ],
    resolved: '2026-01-20',
    facts: { updated: at('2026-01-20') },
  }),
  blockedBy: [
    { id: 'A', key: 'A', from: at('2026-01-05'), to: at('2026-01-12') },
    { id: 'B', key: 'B', from: at('2026-01-15'), to: null },
  ],
};

const known = (when: string) => historyAt(issue, at(when), WORKFLOW.categoryOfStatus);

test('what came later is forgotten: status, resolution and links', () => {
  const then = known('2026-01-10');
  expect(then && valueNow(then.status).name).toBe('In Progress');
  expect(then).toMatchObject({
    category: 'indeterminate',
    resolved: null,
    updated: at('2026-01-08'),
    // The link that went later was still there; the one made later was not.
    blockedBy: [{ key: 'A', to: null }],
  });
});

test('an issue did not exist before it was created', () => {
  expect(known('2026-01-04')).toBeUndefined();
});

test('after its last change an issue is as it is now', () => {
  expect(known('2026-01-20')).toBe(issue);
});
