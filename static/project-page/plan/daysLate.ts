import { daysBetween } from '../../shared/charts/days';
import type { PlanSummary } from '../../shared/contract';

/**
 * Days since an epic was due while issues of it are open; 0 where it is in time, finished or without a due date.
 * The portfolio calls the same epics delayed.
 *
 * @example
 * daysLate({ due: '2026-05-01', done: 1, total: 5 }, '2026-05-04'); // 3
 */
export function daysLate(
  { due, done, total }: Pick<PlanSummary['epics'][number], 'due' | 'done' | 'total'>,
  today: string,
): number {
  const isFinished = total > 0 && done === total;
  return due === null || isFinished ? 0 : Math.max(0, daysBetween(due, today));
}
