import { agreedIncrements } from '../../../../src/domain/pi/increments';

const Q3 = { name: 'PI 3', start: '2026-07-01', end: '2026-09-30' };
const Q4 = { name: 'PI 4', start: '2026-10-01', end: '2026-12-31' };
const LATE = { ...Q4, start: '2026-10-08' };

test('increments come once each, by their first day', () => {
  expect(agreedIncrements([{ increments: [Q4, Q3] }, { increments: [Q4] }, { increments: [] }])).toEqual([
    { ...Q3, others: 0 },
    { ...Q4, others: 0 },
  ]);
});

test('where projects have different days, those of most count, and how many differ is told', () => {
  expect(agreedIncrements([{ increments: [LATE] }, { increments: [Q4] }, { increments: [LATE] }])).toEqual([
    { ...LATE, others: 1 },
  ]);
});

test('of as many, the earliest days count', () => {
  expect(agreedIncrements([{ increments: [LATE] }, { increments: [Q4] }])).toEqual([{ ...Q4, others: 1 }]);
});

test('without any record there is no increment', () => {
  expect(agreedIncrements([])).toEqual([]);
});
