import { MILLIS_PER_DAY } from '../history/days';
import type { Day } from '../plan/types';
import type { MetricsContext } from './context';
import { oncePerContext } from './oncePerContext';

/** An ISO week, Monday to Sunday, as the days of the calendar that lie in it. */
export interface Week {
  /** Its Monday, also where the calendar begins later in the week. */
  readonly start: Day;
  /** Index of its first day in the calendar. */
  readonly first: number;
  /** Index after its last day in the calendar. */
  readonly end: number;
  /** Set on the running week, whose numbers still grow. */
  readonly partial: boolean;
}

/** The weeks from the first day of the calendar to today, oldest first. */
export const weeksOf = oncePerContext(({ calendar: { days } }): readonly Week[] => {
  const [first] = days;
  if (first === undefined) return [];
  const monday = Date.parse(first.day);
  const daysBefore = (new Date(monday).getUTCDay() + 6) % DAYS_A_WEEK;
  const count = Math.ceil((daysBefore + days.length) / DAYS_A_WEEK);
  return Array.from({ length: count }, (_, index) => {
    const start = index * DAYS_A_WEEK - daysBefore;
    return {
      start: days[start]?.day ?? isoDay(monday + start * MILLIS_PER_DAY),
      first: Math.max(0, start),
      end: Math.min(days.length, start + DAYS_A_WEEK),
      // Today is never over, so neither is the week it lies in.
      partial: index === count - 1,
    };
  });
});

const DAYS_A_WEEK = 7;

/** Those that lie in the period, if only in part. */
export const shownWeeks = (context: MetricsContext): readonly Week[] => {
  const { shown } = context;
  return weeksOf(context).filter(({ first, end }) => end > shown.first && first < shown.end);
};

const isoDay = (utcMidnight: number): Day =>
  new Date(utcMidnight).toISOString().slice(0, 'yyyy-mm-dd'.length);
