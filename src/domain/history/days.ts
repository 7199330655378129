import { TZDate, tz } from '@date-fns/tz';
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
  // Built from calendar parts: each midnight is found in the zone, whatever the clocks did the day before.
  const parts = (offset: number) =>
    [origin.getFullYear(), origin.getMonth(), origin.getDate() + offset] as const;
  const startOf = (offset: number): Instant => new TZDate(...parts(offset), zone).getTime();
  const days: DaySpan[] = [];
  let start = startOf(0);
  while (start <= last) {
    const end = startOf(days.length + 1);
    const day = new Date(Date.UTC(...parts(days.length))).toISOString().slice(0, DAY_LENGTH);
    days.push({ day, start, end });
    start = end;
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
