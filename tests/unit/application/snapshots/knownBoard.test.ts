import { movedForward } from '../../../../src/application/snapshots/knownBoard';
import type { Sprint } from '../../../../src/domain/history/types';

const BOARD = { id: 1, hasSprints: true };

const sprint = (id: number, state: Sprint['state'], name = `Sprint ${id}`): Sprint => ({
  id,
  name,
  state,
  start: null,
  end: null,
  completed: null,
});

const jiraWith = (open: readonly Sprint[] | undefined) => ({ openSprints: async () => open });

const KNOWN = [sprint(1, 'closed'), sprint(2, 'active'), sprint(3, 'future')];

test('what is closed stays, and the rest is as Jira says now', async () => {
  const open = [sprint(2, 'active', 'Renamed'), sprint(3, 'future'), sprint(4, 'future')];
  expect(await movedForward(jiraWith(open), BOARD, KNOWN)).toEqual([sprint(1, 'closed'), ...open]);
});

test('a closed sprint that was opened again is open', async () => {
  const open = [sprint(1, 'active'), sprint(2, 'active'), sprint(3, 'future')];
  expect(await movedForward(jiraWith(open), BOARD, KNOWN)).toEqual(open);
});

test.each([
  ['a sprint has been closed, or is gone', [sprint(3, 'future')], KNOWN],
  ['Jira tells of none', undefined, KNOWN],
  ['none are known', [sprint(3, 'future')], undefined],
  ['the board did not plan in sprints', [sprint(3, 'future')], null],
])('all sprints have to be read where %s', async (_, open, known) => {
  expect(await movedForward(jiraWith(open), BOARD, known)).toBeUndefined();
});
