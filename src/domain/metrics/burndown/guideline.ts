import type { Calendar } from '../../history/calendar';
import type { Instant } from '../../history/types';
import type { Burndown } from '../results';

/**
 * The even pace from a sprint's opening amount to 0 at its planned end, at the sprint's start and at each day's end.
 * It falls with working time only: level over a weekend, and partial on partial first and last days.
 *
 * @param calendar the days from `start` to `end`
 * @example
 * guideline(40, mondayAtNine, fridayAtNine, calendar); // falls by 40 over 96 hours
 */
export const guideline = (
  amount: number,
  start: Instant,
  end: Instant,
  calendar: Calendar,
): Burndown['guideline'] => {
  const spans = calendar.days.map((day, index) => {
    const from = Math.max(day.start, start);
    const to = Math.min(day.end, end);
    return { to, elapsed: to - from, worked: calendar.isWorkingDay(index) ? to - from : 0 };
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
