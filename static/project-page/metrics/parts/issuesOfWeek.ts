import { addDays, startOfDay } from '../../../shared/charts/days';
import type { FlowMetrics, IssueRef } from '../../../shared/contract';

/**
 * The listed issues that were finished in a week, in the order in which they were finished.
 *
 * @param monday day on which the week begins in the project's time zone
 */
export function issuesOfWeek(
  {
    cycleTimes,
    withoutCycleTime,
    timeZone,
  }: Pick<FlowMetrics, 'cycleTimes' | 'withoutCycleTime' | 'timeZone'>,
  monday: string,
): readonly IssueRef[] {
  const [from, to] = [startOfDay(monday, timeZone), startOfDay(addDays(monday, 7), timeZone)];
  return [...(cycleTimes.status === 'ok' ? cycleTimes.items : []), ...withoutCycleTime]
    .filter(({ finished }) => finished >= from && finished < to)
    .sort((one, other) => one.finished - other.finished);
}
