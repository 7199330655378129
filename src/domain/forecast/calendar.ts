import { addDays, differenceInCalendarDays, formatISO, getDay, parseISO } from 'date-fns';
import type { Day } from '../plan/types';
import type { WorkingDays } from './types';

/** The day so many days after another. */
export const dayAfter = (day: Day, days: number): Day =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' });

/** Calendar days from one day to another, negative where the other is earlier. */
export const daysFrom = (day: Day, other: Day): number =>
  differenceInCalendarDays(parseISO(other), parseISO(day));

export const isWorkingDay = ({ workingDays, holidays }: WorkingDays, day: Day): boolean =>
  workingDays.includes(getDay(parseISO(day))) && !holidays.includes(day);

/** For each of the days after `today`, by how many days it is after: 1 where it is worked. The first entry is today's. */
export const workingFlags = (
  { workingDays, holidays }: WorkingDays,
  today: Day,
  days: number,
): Uint8Array => {
  const weekday = getDay(parseISO(today));
  const flags = new Uint8Array(days + 1).map((_, after) =>
    workingDays.includes((weekday + after) % 7) ? 1 : 0,
  );
  for (const holiday of holidays) {
    const after = daysFrom(today, holiday);
    if (after >= 0 && after <= days) flags[after] = 0;
  }
  return flags;
};
