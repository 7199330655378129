import { tzOffset } from '@date-fns/tz';

const DAY_MS = 86_400_000;

/**
 * The instant (ms since 1970) at which a calendar day begins in a time zone. Where clocks skip midnight, the first
 * instant of the day.
 *
 * @example
 * startOfDay('2026-03-02', 'Europe/Berlin'); // Date.UTC(2026, 2, 1, 23)
 */
export function startOfDay(day: string, timeZone: string): number {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`);
  const guess = midnightUtc - tzOffset(timeZone, new Date(midnightUtc)) * 60_000;
  // The offset at the guess is the one that holds, unless the clocks change between the two.
  return midnightUtc - tzOffset(timeZone, new Date(guess)) * 60_000;
}

/**
 * The calendar day (`YYYY-MM-DD`) of an instant in a time zone.
 *
 * @example
 * dayOf(Date.UTC(2026, 2, 1, 23), 'Europe/Berlin'); // '2026-03-02'
 */
export function dayOf(instant: number, timeZone: string): string {
  return new Date(instant + tzOffset(timeZone, new Date(instant)) * 60_000).toISOString().slice(0, 10);
}

/** The day a number of days later (or earlier, below 0). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Steps between labelled days: every day, then weeks, then about months, quarters, years. */
const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 364, 728] as const;

/**
 * Which of the days from `first` to `last` to label so that at most `most` labels are drawn. Weekly and longer steps
 * start on a Monday, where people look for them.
 *
 * @example
 * labelledDays('2026-03-02', '2026-03-06', 3); // ['2026-03-02', '2026-03-04', '2026-03-06']
 */
export function labelledDays(first: string, last: string, most: number): readonly string[] {
  const length = daysBetween(first, last);
  const step = STEPS.find((days) => Math.floor(length / days) + 1 <= most) ?? Math.max(1, length);
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const start = step >= 7 && length >= 7 ? addDays(first, (8 - weekday) % 7) : first;
  const days: string[] = [];
  for (let day = start; day <= last; day = addDays(day, step)) days.push(day);
  return days;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `2 Mar`, where the year is plain. */
const shortDay = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** An axis over more days than this is labelled with months. */
export const MONTHS_FROM = 270;

/** A day as an axis over `span` days labels it: `2 Mar`, or `Mar 2026` where the axis covers most of a year or more. */
export const axisDay = (day: string, span: number): string =>
  span > MONTHS_FROM ? monthFormat.format(new Date(`${day}T00:00:00Z`)) : shortDay(day);

/** `2 Mar 2026, 14:05`, as clocks in the zone showed it. */
export function momentIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}
