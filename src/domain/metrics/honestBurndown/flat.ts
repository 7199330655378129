import type { Calendar } from '../../history/calendar';

/**
 * The longest run of working days, each with something in progress at its end, over which no series moved.
 *
 * @param inProgress how many items were in progress at each day's end
 */
export const longestFlat = (
  calendar: Calendar,
  inProgress: readonly number[],
  series: readonly (readonly number[])[],
): number => {
  let longest = 0;
  let run = 0;
  let before = 0;
  for (const day of calendar.days.keys()) {
    if (day === 0 || !calendar.isWorkingDay(day)) continue;
    const isFlat = (inProgress[day] ?? 0) > 0 && series.every((values) => values[day] === values[before]);
    before = day;
    run = isFlat ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
};
