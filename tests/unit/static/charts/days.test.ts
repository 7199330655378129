import {
  axisDay,
  dayOf,
  daysBetween,
  labelledDays,
  labelsMonths,
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

  test('over most of a year, the first of months that divide the year evenly', () => {
    expect(labelledDays('2025-11-20', '2026-11-20', 4)).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ]);
  });

  test('over many years, the first of January', () => {
    expect(labelledDays('2012-10-05', '2026-11-24', 4)).toEqual(['2015-01-01', '2020-01-01', '2025-01-01']);
  });

  test('three quarters of a year in a narrow picture get three labels, not one', () => {
    expect(labelledDays('2026-02-02', '2026-11-02', 3)).toEqual(['2026-04-01', '2026-07-01', '2026-10-01']);
  });

  test('after the end of January comes February', () => {
    expect(labelledDays('2025-01-31', '2025-12-31', 12)[0]).toBe('2025-02-01');
  });

  test('a month that begins on the first day counts', () => {
    expect(labelledDays('2025-01-01', '2026-01-01', 2)).toEqual(['2025-01-01', '2026-01-01']);
  });
});

test('an axis over a year says months, a shorter one days', () => {
  expect(labelsMonths('2025-03-02', '2026-03-02')).toBe(true);
  expect(labelsMonths('2026-03-02', '2026-04-02')).toBe(false);
  expect(axisDay('2026-03-02', true)).toBe('Mar 2026');
  expect(axisDay('2026-03-02', false)).toBe('2 Mar');
});

test('moments are read as clocks in the zone showed them', () => {
  expect(momentIn('2026-03-01T23:05:00Z', 'Europe/Berlin')).toBe('2 Mar 2026, 00:05');
});
