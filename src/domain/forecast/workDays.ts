import { dayIndex } from '../history/calendar';
import type { DaySpan } from '../history/days';
import type { Instant } from '../history/types';
import type { MetricsContext } from '../metrics/context';
import { oncePerContext } from '../metrics/oncePerContext';
import { workTimes } from '../metrics/workTimes';

/**
 * The days of a project from the one on which work began, its first item started or finished, to today. Days before that
 * are no days without throughput. None where nothing has begun.
 *
 * Work that was begun and taken back has begun: else the past would change with it.
 */
export const workDays = oncePerContext((context): readonly DaySpan[] => {
  const began = firstWork(context);
  if (began === Number.POSITIVE_INFINITY) return [];
  return context.calendar.days.slice(Math.max(0, dayIndex(context.calendar, began)));
});

const firstWork = (context: MetricsContext): Instant => {
  const { moves, workflow } = context;
  const { finished } = workTimes(context);
  let first = Number.POSITIVE_INFINITY;
  for (let place = 0; place < finished.length; place += 1) {
    const resolved = finished[place] ?? Number.NaN;
    // Without a change history only when Jira resolved it is known.
    if (!Number.isNaN(resolved) && resolved !== moves.finished[place]) {
      first = Math.min(first, resolved);
      continue;
    }
    const end = moves.starts[place + 1] ?? 0;
    for (let move = moves.starts[place] ?? 0; move < end; move += 1)
      if ((moves.columns[move] ?? 0) >= workflow.committed) first = Math.min(first, moves.at[move] ?? first);
  }
  return first;
};
