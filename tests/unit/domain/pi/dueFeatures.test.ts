import { dueFeatures } from '../../../../src/domain/pi/dueFeatures';

const Q4 = { start: '2026-10-01', end: '2026-12-31' };

test('what is due within an increment was committed to it; finished by its last day, it is done', () => {
  const epics = [
    { due: '2026-09-30', done: '2026-10-20' }, // committed to the one before
    { due: '2026-10-01', done: '2026-09-15' }, // done before it began
    { due: '2026-11-20', done: '2026-12-31' },
    { due: '2026-12-31', done: '2027-01-04' }, // after its last day
    { due: '2026-12-18', done: null },
    { due: '2027-01-01', done: null }, // committed to the next one
  ];
  expect(dueFeatures(epics, Q4)).toEqual({ committed: 4, done: 2, late: 1 });
});

test('where nothing is due, nothing was committed', () => {
  expect(dueFeatures([], Q4)).toEqual({ committed: 0, done: 0, late: 0 });
});
