import { howMany } from '../../../../src/domain/forecast/howMany';
import { FRIDAY, granted, outlookWith, paceWith } from './outlooks';

test('with one item each working day, a week brings five', () => {
  expect(howMany(outlookWith({}), '2026-03-13', 'any')).toEqual({
    by: '2026-03-13',
    p50: 5,
    p70: 5,
    p85: 5,
    p95: 5,
    trials: 10_000,
  });
});

test('is read from the high end down: the surer, the fewer', () => {
  // Two days of 0 or 2 items: none in 25 % of the trials, two in 50 %, four in 25 %. So two or more in 75 %.
  const outlook = outlookWith({ pace: paceWith([0, 2]) });
  expect(howMany(outlook, '2026-03-10', 'any')).toMatchObject({ p50: 2, p70: 2, p85: 0, p95: 0 });
});

test('of the scope, it is never more than remains', () => {
  expect(howMany(outlookWith({ ready: 3 }), '2026-03-13', 'scope')).toMatchObject({ p50: 3, p95: 3 });
});

test('of the scope, items that wait for data do not count before it is there', () => {
  // Two ready ones on Monday and Tuesday; access on Wednesday, so the waiting ones on Thursday and Friday.
  const outlook = outlookWith({
    ready: 2,
    waiting: [{ items: 9, behind: ['CRM-1'] }],
    access: [granted('CRM-1', 'CRM', [5])],
  });
  expect(howMany(outlook, '2026-03-11', 'scope').p85).toBe(2);
  expect(howMany(outlook, '2026-03-13', 'scope').p85).toBe(4);
});

test.each([FRIDAY, '2026-03-01'])('by today or an earlier day (%s) it is none', (by) => {
  expect(howMany(outlookWith({ ready: 3 }), by, 'any')).toMatchObject({ by, p50: 0, p95: 0 });
});

test.each(['scope', 'any'] as const)('a later day never brings fewer (%s)', (of) => {
  const outlook = outlookWith({ pace: paceWith([0, 0, 1, 3]), ready: 6 });
  const counts = ['2026-03-09', '2026-03-12', '2026-03-18'].map((day) => howMany(outlook, day, of).p50);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
});
