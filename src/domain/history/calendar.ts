import type { Day } from '../plan/types';
import { type DaySpan, daysThrough, MILLIS_PER_DAY } from './days';
import type { Instant } from './types';

/** On which days work is expected: weekdays, 0 = Sunday as in date-fns, less holidays. */
export interface WorkingDays {
  readonly weekdays: readonly number[];
  readonly holidays: readonly Day[];
}

export const MONDAY_TO_FRIDAY: WorkingDays = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

const DAYS_A_WEEK = 7;

/**
 * The days of a zone over the time that is measured. They are worked out once, so that no metric has to ask a time zone
 * for the day of an instant: a project has a hundred thousand instants and some thousand days.
 */
export interface Calendar {
  readonly zone: string;
  /** Oldest first, without a gap. */
  readonly days: readonly DaySpan[];
  /** When each of them starts, and when the last one ends: one longer than `days`. */
  readonly starts: Float64Array;
  readonly isWorkingDay: (index: number) => boolean;
  /** `workingDaysBefore[i]` = working days among the first `i`; one longer than `days`. */
  readonly workingDaysBefore: readonly number[];
}

/**
 * The calendar from the day that holds `first` to the one that holds `last`; without days where `last` is earlier.
 *
 * @example
 * const calendar = calendarOf(project.created, now, 'Europe/Berlin', MONDAY_TO_FRIDAY);
 * calendar.days[dayIndex(calendar, finished)]?.day; // '2026-01-09'
 */
export const calendarOf = (
  first: Instant,
  last: Instant,
  zone: string,
  { weekdays, holidays }: WorkingDays,
): Calendar => {
  const days = daysThrough(first, last, zone);
  const off = new Set(holidays);
  const firstWeekday = new Date(days[0]?.day ?? 0).getUTCDay();
  const working = days.map(
    ({ day }, index) => weekdays.includes((firstWeekday + index) % DAYS_A_WEEK) && !off.has(day),
  );
  const workingDaysBefore = [0];
  let count = 0;
  for (const isWorking of working) {
    count += isWorking ? 1 : 0;
    workingDaysBefore.push(count);
  }
  const starts = Float64Array.from([
    ...days.map(({ start }) => start),
    ...days.slice(-1).map(({ end }) => end),
  ]);
  return { zone, days, starts, workingDaysBefore, isWorkingDay: (index) => working[index] ?? false };
};

/**
 * Index of the day that holds an instant; -1 before the first day, `days.length` after the last. Days are 24 hours but
 * for those on which the clocks change, so counting from the first one lands on the day or beside it.
 */
export const dayIndex = ({ starts }: Pick<Calendar, 'starts'>, at: Instant): number => {
  const last = starts.length - 2;
  const first = starts[0] ?? Infinity;
  if (at < first) return -1;
  let index = Math.min(Math.floor((at - first) / MILLIS_PER_DAY), last);
  while (index > 0 && at < (starts[index] ?? 0)) index -= 1;
  while (index <= last && at >= (starts[index + 1] ?? 0)) index += 1;
  return index;
};

/**
 * The same for many instants at once; -1 for NaN, which stands for an instant that is not known.
 *
 * @param end how many of them, if not all
 */
export const dayIndexes = (
  calendar: Pick<Calendar, 'starts'>,
  instants: Float64Array,
  end = instants.length,
): Int32Array => {
  const { starts } = calendar;
  const last = starts.length - 2;
  const first = starts[0] ?? Infinity;
  const indexes = new Int32Array(end);
  for (let place = 0; place < end; place += 1) {
    const at = instants[place] ?? Number.NaN;
    // Not `at < first`, which NaN is not either.
    if (!(at >= first)) {
      indexes[place] = -1;
      continue;
    }
    let index = Math.min(Math.floor((at - first) / MILLIS_PER_DAY), last);
    while (index > 0 && at < (starts[index] ?? 0)) index -= 1;
    while (index <= last && at >= (starts[index + 1] ?? 0)) index += 1;
    indexes[place] = index;
  }
  return indexes;
};

/** Whole calendar days from one instant to another: 0 on the same day, 1 overnight. Both must be in the calendar. */
export const daysApart = (calendar: Calendar, from: Instant, to: Instant): number =>
  dayIndex(calendar, to) - dayIndex(calendar, from);

/** Working days begun after the day of `from`, up to and with the day of `to`: 0 on one day, 1 from Friday to Monday. */
export const workingDaysApart = (calendar: Calendar, from: Instant, to: Instant): number => {
  const before = (at: Instant) => calendar.workingDaysBefore[dayIndex(calendar, at) + 1] ?? 0;
  return before(to) - before(from);
};
