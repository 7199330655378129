import {
  axisDay,
  dayOf,
  daysBetween,
  labelledDays,
  momentIn,
  startOfDay,
} from '../../../../static/shared/charts/days';

describe('the start of a day', () => {
  test.each([
    ['2026-01-15', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', 'Europe/Berlin', '2026-07-14T22:00:00.000Z'],
    // Clocks go forward at 02:00 on this day, back at 03:00 on the next: midnight is still winter, then summer, time.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-01-15', 'UTC', '2026-01-15T00:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, instant) => {
    expect(new Date(startOfDay(day, zone)).toISOString()).toBe(instant);
  });
});

test('an instant late in the evening in UTC is already the next day in Berlin', () => {
  expect(dayOf(Date.parse('2026-03-01T23:30:00Z'), 'Europe/Berlin')).toBe('2026-03-02');
  expect(dayOf(Date.parse('2026-03-01T23:30:00Z'), 'UTC')).toBe('2026-03-01');
});

test('days are counted across months and clock changes', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
});

describe('labelled days', () => {
  test('every day where there is room', () => {
    expect(labelledDays('2026-03-02', '2026-03-05', 4)).toEqual([
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
  });

  test('weeks start on Monday', () => {
    // 4 March 2026 is a Wednesday.
    expect(labelledDays('2026-03-04', '2026-03-25', 4)).toEqual(['2026-03-09', '2026-03-16', '2026-03-23']);
  });

  test('never more than asked for, even over years', () => {
    expect(labelledDays('2016-01-01', '2026-01-01', 6).length).toBeLessThanOrEqual(6);
  });
});

test('an axis over a year says months, a shorter one days', () => {
  expect(axisDay('2026-03-02', 300)).toBe('Mar 2026');
  expect(axisDay('2026-03-02', 30)).toBe('2 Mar');
});

test('moments are read as clocks in the zone showed them', () => {
  expect(momentIn('2026-03-01T23:05:00Z', 'Europe/Berlin')).toBe('2 Mar 2026, 00:05');
});
