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

/** An axis over more days than this is labelled with months. */
const MONTHS_FROM = 270;

const DAY_STEPS = [1, 2, 7, 14, 28, 56, 91] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;

/** Whether an axis from `first` to `last` is labelled with months instead of days. */
export const labelsMonths = (first: string, last: string): boolean => daysBetween(first, last) > MONTHS_FROM;

/**
 * Which of the days from `first` to `last` to label so that at most `most` labels are drawn: every so many days, by
 * the week from a Monday on, or the first of months that divide a year evenly.
 *
 * @example
 * labelledDays('2026-03-02', '2026-03-06', 3); // ['2026-03-02', '2026-03-04', '2026-03-06']
 * labelledDays('2025-11-20', '2026-11-20', 4); // ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01']
 */
export const labelledDays = (first: string, last: string, most: number): readonly string[] =>
  labelsMonths(first, last) ? firstsOfMonths(first, last, most) : everyFewDays(first, last, most);

function everyFewDays(first: string, last: string, most: number): readonly string[] {
  const length = daysBetween(first, last);
  const step = DAY_STEPS.find((days) => Math.floor(length / days) + 1 <= most) ?? length + 1;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const start = step >= 7 && length >= 7 ? addDays(first, (8 - weekday) % 7) : first;
  const days: string[] = [];
  for (let day = start; day <= last; day = addDays(day, step)) days.push(day);
  return days;
}

function firstsOfMonths(first: string, last: string, most: number): readonly string[] {
  const begin = monthNumber(first) + (first.endsWith('-01') ? 0 : 1);
  const end = monthNumber(last);
  const labels = (step: number) => Math.floor(end / step) - Math.ceil(begin / step) + 1;
  const step = MONTH_STEPS.find((months) => labels(months) <= most) ?? end - begin + 1;
  const days: string[] = [];
  for (let month = Math.ceil(begin / step) * step; month <= end; month += step) days.push(firstOf(month));
  return days;
}

/** Months since the year 0, so that whole years are multiples of 12. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const firstOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `2 Mar`, where the year is plain. */
const shortDay = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day as an axis labels it: `2 Mar`, or `Mar 2026` on one that is labelled with months. */
export const axisDay = (day: string, isMonths: boolean): string =>
  isMonths ? monthFormat.format(new Date(`${day}T00:00:00Z`)) : shortDay(day);

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

/** `Europe/New_York` as people read it: `New York time`. */
export const zoneName = (timeZone: string): string =>
  timeZone.endsWith('UTC') ? 'UTC' : `${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone} time`;
