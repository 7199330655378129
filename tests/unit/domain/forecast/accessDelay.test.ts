import { accessDelay } from '../../../../src/domain/forecast/accessDelay';

const TOOK = [5, 8, 10, 30, 40];
const delayOf = (ageDays: number, took: readonly number[]) =>
  accessDelay({ key: 'CHURN-7', source: 'CRM', ageDays }, took, 14);
const daysThrough = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test('a new request may take as long as any access took before', () => {
  expect(delayOf(0, TOOK)).toEqual({
    key: 'CHURN-7',
    source: 'CRM',
    days: [5, 8, 10, 30, 40],
    basis: { type: 'observed', known: 5, longer: 5 },
    note: 'Drawn from 5 earlier accesses.',
  });
});

test('an old request is not due any moment: only what took longer is left, less its age', () => {
  // Longer than 10 days are 30 and 40; the one that took just 10 is not.
  expect(delayOf(10, TOOK)).toMatchObject({
    days: [20, 30],
    basis: { type: 'observed', known: 5, longer: 2 },
  });
});

test('the older the request, the longer the rest may be: the long ones remain', () => {
  // Means: 18.6 days of a new one, 25 after ten days, though ten have passed.
  const meanOf = (days: readonly number[]) => days.reduce((sum, day) => sum + day, 0) / days.length;
  expect(meanOf(delayOf(0, TOOK).days)).toBeCloseTo(18.6);
  expect(meanOf(delayOf(10, TOOK).days)).toBe(25);
});

test('with fewer than five known accesses, the template’s 1 to 2 sprints stand in, less the age', () => {
  expect(delayOf(4, [5, 8, 10, 30])).toMatchObject({
    days: daysThrough(10, 24),
    basis: { type: 'template', known: 4 },
    note: 'Earlier accesses known: 4 of the 5 it takes. The plan’s 1 to 2 sprints stand in, less the 4 days that have passed.',
  });
  // 20 of 14 to 28 days have passed: 1 to 8 are left.
  expect(delayOf(20, [])).toMatchObject({ days: daysThrough(1, 8), basis: { type: 'template', known: 0 } });
});

test('older than anything known: another 1 to 2 sprints from today', () => {
  expect(delayOf(40, TOOK)).toMatchObject({
    days: daysThrough(14, 28),
    basis: { type: 'overdue', known: 5 },
    note: 'Waiting for 40 days, longer than each of 5 earlier accesses: another 1 to 2 sprints are assumed from today.',
  });
  expect(delayOf(28, []).note).toBe(
    'Waiting for 28 days, longer than the plan’s 2 sprints: another 1 to 2 sprints are assumed from today.',
  );
});
