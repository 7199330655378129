import { TZDate, tz, tzOffset } from '@date-fns/tz';
import { differenceInBusinessDays } from 'date-fns';
import type { Day } from '../plan/types';
import type { Instant } from './types';

export const MILLIS_PER_DAY = 86_400_000;

/**
 * The calendar day an instant falls on in a time zone.
 *
 * @example
 * dayOf(Date.UTC(2026, 0, 1, 23, 30), 'Asia/Tokyo'); // '2026-01-02'
 */
export const dayOf = (at: Instant, zone: string): Day =>
  new TZDate(at, zone).toISOString().slice(0, DAY_LENGTH);

const DAY_LENGTH = 'yyyy-mm-dd'.length;

/**
 * The first instant of a day in a zone, or of the day so many days later.
 *
 * @example
 * startOfDay('2026-03-29', 'Europe/Berlin', 1); // midnight of the 30th, 23 hours after that of the 29th
 */
export const startOfDay = (day: Day, zone: string, later = 0): Instant => {
  const date = new Date(day);
  return new TZDate(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + later, zone).getTime();
};

/** Calendar days between two instants in a zone: 0 on the same day, 1 overnight. */
export const calendarDaysBetween = (from: Instant, to: Instant, zone: string): number =>
  (Date.parse(dayOf(to, zone)) - Date.parse(dayOf(from, zone))) / MILLIS_PER_DAY;

/** Monday-to-Friday days between two instants in a zone, as whole days. */
export const workingDaysBetween = (from: Instant, to: Instant, zone: string): number =>
  differenceInBusinessDays(to, from, { in: tz(zone) });

/** A day of a zone: half-open, from its midnight to the next one, which is 23 to 25 hours later. */
export interface DaySpan {
  readonly day: Day;
  readonly start: Instant;
  readonly end: Instant;
}

/** Every day from the one that holds `first` to the one that holds `last`, oldest first; none where `last` is earlier. */
export const daysThrough = (first: Instant, last: Instant, zone: string): readonly DaySpan[] => {
  const origin = new TZDate(first, zone);
  const [year, month, date] = [origin.getFullYear(), origin.getMonth(), origin.getDate()];
  // Built from calendar parts: each midnight is found in the zone, whatever the clocks did the day before.
  const midnight = (offset: number): Instant => new TZDate(year, month, date + offset, zone).getTime();
  const firstDay = Date.UTC(year, month, date);
  const days: DaySpan[] = [];
  /** Adds so many days from a midnight on, and returns the midnight after them. */
  const add = (start: Instant, length: number): Instant => {
    const offset = days.length;
    const steadyEnd = start + length * MILLIS_PER_DAY;
    if (length > 1 && !isMidnight(steadyEnd, firstDay + (offset + length) * MILLIS_PER_DAY, zone)) {
      const half = length >> 1;
      return add(add(start, half), length - half);
    }
    for (let day = 0; day < length; day += 1) {
      const from = start + day * MILLIS_PER_DAY;
      const end = length === 1 ? midnight(offset + 1) : from + MILLIS_PER_DAY;
      days.push({ day: isoDay(firstDay + (offset + day) * MILLIS_PER_DAY), start: from, end });
    }
    return length === 1 ? midnight(offset + 1) : steadyEnd;
  };
  for (let start = midnight(0); start <= last; ) start = add(start, FOUR_WEEKS);
  while ((days.at(-1)?.start ?? 0) > last) days.pop();
  return days;
};

/**
 * Asking a zone is slow, so it is asked every four weeks, and more closely where its clocks have changed since: nowhere
 * do they change twice within four weeks.
 */
const FOUR_WEEKS = 28;

/** Whether the clocks of a zone then show the midnight that clocks in UTC show at another instant. */
const isMidnight = (at: Instant, utcMidnight: Instant, zone: string): boolean =>
  at + tzOffset(zone, new Date(at)) * MILLIS_PER_MINUTE === utcMidnight;

const MILLIS_PER_MINUTE = 60_000;

const isoDay = (utcMidnight: Instant): Day => new Date(utcMidnight).toISOString().slice(0, DAY_LENGTH);

/** Index of the day that holds an instant; -1 before the first day, `days.length` after the last. */
export const indexOfDay = (days: readonly DaySpan[], at: Instant): number => {
  const [first] = days;
  if (first === undefined || at < first.start) return -1;
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = days[middle];
    if (span !== undefined && span.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
