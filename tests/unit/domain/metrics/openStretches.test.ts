import { openDays, openStretches } from '../../../../src/domain/metrics/openStretches';
import { contextOf } from './contexts';
import { at, history } from './histories';

/** In the order of their ids: reopened, never finished, and resolved without a history. */
const CONTEXT = contextOf([
  history({
    key: 'A',
    created: '2026-05-01',
    changes: [
      ['2026-05-04', 'status', 'To Do', 'In Progress'],
      ['2026-05-06', 'status', 'In Progress', 'Done'],
      ['2026-05-08', 'status', 'Done', 'In Progress'],
      ['2026-05-11', 'status', 'In Progress', 'Done'],
    ],
  }),
  history({ key: 'B', created: '2026-05-02' }),
  history({ key: 'C', created: '2026-05-03', status: 'Done', resolved: '2026-05-20' }),
]);

const NOW = at('2026-06-01');

test('an issue is open up to its finish, again from its reopening on, and until now where it is not finished', () => {
  const { starts, from, to } = openStretches(CONTEXT);
  expect([...starts]).toEqual([0, 2, 3, 4]);
  expect([...from]).toEqual(['2026-05-01', '2026-05-08', '2026-05-02', '2026-05-03'].map(at));
  expect([...to]).toEqual([at('2026-05-06'), at('2026-05-11'), NOW, at('2026-05-20')]);
});

test('days count from the first of the project; what is open now ends after today', () => {
  const { from, to } = openDays(CONTEXT);
  expect([...from]).toEqual([0, 7, 1, 2]);
  // The first of May to the first of June are 32 days.
  expect([...to]).toEqual([5, 10, 32, 19]);
});
