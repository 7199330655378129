import { type DaySpan, indexOfDay } from '../history/days';
import type { Instant } from '../history/types';
import type { Measured } from '../metrics/measured';
import { paceOf } from './pace';
import type { Pace, WorkingDays } from './types';

/** Long enough to hold slow and quick weeks, short enough to be the team as it works now. */
const SAMPLE_DAYS = 60;

/**
 * How many items were finished on each of the last days: what a forecast draws from.
 *
 * Source: "Monte Carlo" in the Kanban Guide's flow metrics; 60 days is what jira-agile-metrics samples. Unlike there, the
 * running day is left out, since it has not brought what it will bring, and days that are not worked form a class of
 * their own.
 *
 * @param finishes when each finished item was finished, in any order
 * @param days from the day on which work began, since days before it are no days without throughput, to the running one
 * @param length in days; where fewer days are given, they all are taken
 * @example
 * throughputSample(finishes, daysThrough(workBegan, now, 'Europe/Berlin'), { workingDays: [1, 2, 3, 4, 5], holidays });
 */
export const throughputSample = (
  finishes: readonly Instant[],
  days: readonly DaySpan[],
  calendar: WorkingDays,
  length: number = SAMPLE_DAYS,
): Measured<Pace> => {
  const whole = days.slice(0, -1).slice(-length);
  const counts = whole.map(() => 0);
  for (const at of finishes) {
    const index = indexOfDay(whole, at);
    const count = counts[index];
    if (count !== undefined) counts[index] = count + 1;
  }
  return paceOf(
    whole.map(({ day }, index) => ({ day, finished: counts[index] ?? 0 })),
    calendar,
  );
};
