import { valueAt } from '../../history/timeline';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { itemsOf, refOf } from '../items';
import type { IssueRef } from '../measured';

/**
 * The items that were in progress at the end of a day, as it was that day; today's are those of now. They are as many as
 * the work in progress of that day says; none on a day that is not measured.
 *
 * @example
 * inProgressOn(context, '2026-03-02'); // [{ key: 'CHURN-7', summary: 'Get access to billing' }]
 */
export const inProgressOn = (context: MetricsContext, day: Day): readonly IssueRef[] => {
  const { calendar, workflow, now } = context;
  const index = calendar.days.findIndex((span) => span.day === day);
  if (index < 0) return [];
  const end = (calendar.days[index + 1]?.start ?? now + 1) - 1;
  return itemsOf(context)
    .filter(({ flow }) => {
      const column = valueAt(flow.positions, end);
      return column !== undefined && column >= workflow.committed && column < workflow.done;
    })
    .map(({ issue }) => refOf(issue));
};
