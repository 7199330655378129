import {
  calendarDaysBetween,
  dayOf,
  daysThrough,
  indexOfDay,
  workingDaysBetween,
} from '../../../../src/domain/history/days';
import { at } from '../metrics/histories';

test('an instant belongs to different days in different zones', () => {
  expect(dayOf(at('2026-01-01T23:30'), 'UTC')).toBe('2026-01-01');
  expect(dayOf(at('2026-01-01T23:30'), 'Asia/Tokyo')).toBe('2026-01-02');
  expect(dayOf(at('2026-01-01T01:00'), 'America/New_York')).toBe('2025-12-31');
});

test('days through the change to summer time are 23 hours long and none is missing', () => {
  // Berlin: clocks go forward on 2026-03-29.
  const days = daysThrough(at('2026-03-28T12:00'), at('2026-03-30T12:00'), 'Europe/Berlin');
  expect(days.map(({ day }) => day)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  expect(days.map(({ start, end }) => (end - start) / 3_600_000)).toEqual([24, 23, 24]);
});

test('where clocks go forward at midnight, days begin at the first instant there is', () => {
  // Casablanca went from 00:00 to 01:00 on 2009-06-01, so that day was 23 hours long and began at 01:00.
  const days = daysThrough(at('2009-05-30T12:00'), at('2009-06-09T12:00'), 'Africa/Casablanca');
  expect(days.map(({ start, end }) => (end - start) / 3_600_000)).toEqual([24, 24, 23, ...Array(8).fill(24)]);
});

test('the day of an instant is found by half-open spans', () => {
  const days = daysThrough(at('2026-01-01'), at('2026-01-03'), 'UTC');
  expect(indexOfDay(days, at('2025-12-31T23:59'))).toBe(-1);
  expect(indexOfDay(days, at('2026-01-01'))).toBe(0);
  expect(indexOfDay(days, at('2026-01-02') - 1)).toBe(0);
  expect(indexOfDay(days, at('2026-01-02'))).toBe(1);
  expect(indexOfDay(days, at('2026-01-04'))).toBe(3);
});

test('days between are counted between calendar days of the zone', () => {
  // 20 minutes, but over midnight in Berlin (UTC+1).
  expect(calendarDaysBetween(at('2026-01-01T22:50'), at('2026-01-01T23:10'), 'Europe/Berlin')).toBe(1);
  expect(calendarDaysBetween(at('2026-01-01T22:50'), at('2026-01-01T23:10'), 'UTC')).toBe(0);
});

test('working days leave weekends out', () => {
  // Friday 2026-01-02 to Tuesday 2026-01-06.
  expect(workingDaysBetween(at('2026-01-02T09:00'), at('2026-01-06T09:00'), 'UTC')).toBe(2);
});
