import { phaseEpics } from '../../../../src/domain/portfolio/phaseEpics';

const SLICE = { key: 'CHURN-10', summary: 'First slice', status: 'Done' };
const CLEAN = { key: 'CHURN-9', summary: 'Clean data', status: 'In Progress' };

test('epics come by the number of their keys, each with the work of the phase in it', () => {
  expect(
    phaseEpics([
      { category: 'done', epic: SLICE },
      { category: 'indeterminate', epic: CLEAN },
      { category: 'done', epic: CLEAN },
      { category: 'new', epic: CLEAN },
    ]),
  ).toEqual([
    { epic: CLEAN, done: 1, total: 3 },
    { epic: SLICE, done: 1, total: 1 },
  ]);
});

test('what is in no epic, or in one that the viewer may not see, comes last; an unknown status is not done', () => {
  expect(
    phaseEpics([
      { category: null, epic: null },
      { category: 'done', epic: SLICE },
    ]),
  ).toEqual([
    { epic: SLICE, done: 1, total: 1 },
    { epic: null, done: 0, total: 1 },
  ]);
});

test('a phase without work has no epics', () => {
  expect(phaseEpics([])).toEqual([]);
});
