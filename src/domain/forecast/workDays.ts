import { dayIndex } from '../history/calendar';
import type { DaySpan } from '../history/days';
import type { MetricsContext } from '../metrics/context';
import { itemsOf } from '../metrics/items';

/**
 * The days of a project from the one on which work began, its first item started or finished, to today. Days before that
 * are no days without throughput. None where nothing has begun.
 */
export const workDays = (context: MetricsContext): readonly DaySpan[] => {
  const began = itemsOf(context).reduce(
    (first, { flow, finished }) => Math.min(first, flow.started ?? finished ?? first),
    Number.POSITIVE_INFINITY,
  );
  if (began === Number.POSITIVE_INFINITY) return [];
  return context.calendar.days.slice(Math.max(0, dayIndex(context.calendar, began)));
};
