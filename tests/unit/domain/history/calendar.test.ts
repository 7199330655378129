import fc from 'fast-check';
import {
  calendarOf,
  dayIndex,
  dayIndexes,
  daysApart,
  MONDAY_TO_FRIDAY,
  workingDaysApart,
} from '../../../../src/domain/history/calendar';
import { dayOf } from '../../../../src/domain/history/days';
import { at } from '../metrics/histories';

// 2026-01-01 is a Thursday.
const JANUARY = calendarOf(at('2026-01-01'), at('2026-01-31T12:00'), 'UTC', {
  weekdays: [1, 2, 3, 4, 5],
  holidays: ['2026-01-06'],
});

test('runs from the day of the first instant to the day of the last', () => {
  expect([JANUARY.days[0]?.day, JANUARY.days.at(-1)?.day, JANUARY.days.length]).toEqual([
    '2026-01-01',
    '2026-01-31',
    31,
  ]);
});

test('holidays and weekends are no working days', () => {
  const working = JANUARY.days.filter((_, index) => JANUARY.isWorkingDay(index)).map(({ day }) => day);
  expect(working.slice(0, 5)).toEqual(['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-07', '2026-01-08']);
});

test('outside the calendar an instant has the index before the first or after the last day', () => {
  expect(dayIndex(JANUARY, at('2025-12-31T23:59'))).toBe(-1);
  expect(dayIndex(JANUARY, at('2026-02-01'))).toBe(31);
  expect(dayIndex(JANUARY, at('2026-01-31T23:59'))).toBe(30);
});

test.each([
  ['2026-01-02T09:00', '2026-01-02T17:00', 0, 0],
  ['2026-01-01T23:00', '2026-01-02T01:00', 1, 1],
  ['2026-01-02T09:00', '2026-01-05T09:00', 3, 1], // over a weekend
  ['2026-01-05T09:00', '2026-01-07T09:00', 2, 1], // over a holiday
  ['2026-01-03T09:00', '2026-01-04T09:00', 1, 0], // Saturday to Sunday
])('from %s to %s: %i days, %i of them working', (from, to, days, working) => {
  expect(daysApart(JANUARY, at(from), at(to))).toBe(days);
  expect(workingDaysApart(JANUARY, at(from), at(to))).toBe(working);
});

test('an end before the beginning makes a calendar without days', () => {
  const none = calendarOf(at('2026-01-02'), at('2026-01-01'), 'UTC', MONDAY_TO_FRIDAY);
  expect(none.days).toEqual([]);
  expect(dayIndex(none, at('2026-01-01'))).toBe(-1);
});

// Clocks that change at midnight, by half an hour, or for a month only.
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Beirut',
];

test('every instant lies in the day that its zone gives it', () => {
  const first = at('2012-01-01');
  const last = at('2026-06-30');
  for (const zone of ZONES) {
    const calendar = calendarOf(first, last, zone, MONDAY_TO_FRIDAY);
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (instant) => {
        expect(calendar.days[dayIndex(calendar, instant)]?.day).toBe(dayOf(instant, zone));
      }),
      { numRuns: 200 },
    );
  }
});

test('days follow one another without a gap, where clocks change too', () => {
  for (const zone of ZONES) {
    const { days } = calendarOf(at('2018-01-01'), at('2019-12-31'), zone, MONDAY_TO_FRIDAY);
    expect(days.slice(1).every(({ start }, index) => start === days[index]?.end)).toBe(true);
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  }
});

test('many instants lie in the days that each of them lies in; one that is not known lies in none', () => {
  const instants = Float64Array.of(at('2025-12-31'), at('2026-01-02T12:00'), Number.NaN, at('2026-02-03'));
  expect([...dayIndexes(JANUARY, instants)]).toEqual([-1, 1, -1, 31]);
});
