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
  const weeks: { start: Day; first: number; end: number }[] = [];
  for (const [index, { day }] of days.entries()) {
    const running = weeks.at(-1);
    if (running === undefined || isMonday(day))
      weeks.push({ start: mondayOf(day), first: index, end: index + 1 });
    else running.end = index + 1;
  }
  // Today is never over, so neither is the week it lies in.
  return weeks.map((week, index) => ({ ...week, partial: index === weeks.length - 1 }));
});

/** Those that lie in the period, if only in part. */
export const shownWeeks = (context: MetricsContext): readonly Week[] => {
  const { shown } = context;
  return weeksOf(context).filter(({ first, end }) => end > shown.first && first < shown.end);
};

const weekday = (day: Day): number => new Date(Date.parse(day)).getUTCDay();
const isMonday = (day: Day): boolean => weekday(day) === 1;

const mondayOf = (day: Day): Day =>
  new Date(Date.parse(day) - ((weekday(day) + 6) % 7) * MILLIS_PER_DAY).toISOString().slice(0, day.length);
