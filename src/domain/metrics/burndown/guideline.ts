import { TZDate } from '@date-fns/tz';
import { daysThrough } from '../../history/days';
import type { Instant } from '../../history/types';
import type { Burndown } from '../results';

/** When work is expected: a time zone and the weekdays, 0 = Sunday as in date-fns. */
export interface WorkCalendar {
  readonly zone: string;
  readonly workingDays: readonly number[];
}

export const mondayToFriday = (zone: string): WorkCalendar => ({ zone, workingDays: [1, 2, 3, 4, 5] });

/**
 * The even pace from a sprint's opening amount to 0 at its planned end, at the sprint's start and at each day's end.
 * It falls with working time only: level over a weekend, and partial on partial first and last days.
 *
 * @example
 * guideline(40, mondayAtNine, fridayAtNine, mondayToFriday('UTC')); // falls by 40 over 96 hours
 */
export const guideline = (
  amount: number,
  start: Instant,
  end: Instant,
  calendar: WorkCalendar,
): Burndown['guideline'] => {
  const spans = daysThrough(start, end, calendar.zone).map((day) => {
    const from = Math.max(day.start, start);
    const to = Math.min(day.end, end);
    const isWorking = calendar.workingDays.includes(new TZDate(day.start, calendar.zone).getDay());
    return { to, elapsed: to - from, worked: isWorking ? to - from : 0 };
  });
  const total = spans.reduce((sum, { worked }) => sum + worked, 0);
  // A sprint of weekend days only has no working time to fall with: let it fall with all of it.
  const timeOf = (span: (typeof spans)[number]) => (total === 0 ? span.elapsed : span.worked);
  const whole = total === 0 ? end - start : total;

  let spent = 0;
  const points = spans
    .filter(({ elapsed }) => elapsed > 0)
    .map((span) => {
      spent += timeOf(span);
      return pointAt(span.to, amount * (1 - spent / whole));
    });
  return [pointAt(start, amount), ...points];
};

const pointAt = (at: Instant, remaining: number) => ({
  at: new Date(at).toISOString(),
  remaining: Math.round(remaining * 100) / 100,
});
