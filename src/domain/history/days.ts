import { TZDate, tz } from '@date-fns/tz';
import { addDays, differenceInBusinessDays, differenceInCalendarDays, format, startOfDay } from 'date-fns';
import type { Day } from '../plan/types';
import type { Instant } from './types';

export const MILLIS_PER_DAY = 86_400_000;

/**
 * The calendar day an instant falls on in a time zone.
 *
 * @example
 * dayOf(Date.UTC(2026, 0, 1, 23, 30), 'Asia/Tokyo'); // '2026-01-02'
 */
export const dayOf = (at: Instant, zone: string): Day => format(new TZDate(at, zone), 'yyyy-MM-dd');

/** Calendar days between two instants in a zone: 0 on the same day, 1 overnight. */
export const calendarDaysBetween = (from: Instant, to: Instant, zone: string): number =>
  differenceInCalendarDays(to, from, { in: tz(zone) });

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
  const days: DaySpan[] = [];
  let start: Date = startOfDay(new TZDate(first, zone));
  while (start.getTime() <= last) {
    const next = startOfDay(addDays(start, 1));
    days.push({ day: format(start, 'yyyy-MM-dd'), start: start.getTime(), end: next.getTime() });
    start = next;
  }
  return days;
};

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
