import type { Measured } from '../metrics/measured';
import { isWorkingDay } from './calendar';
import type { DayCount, Pace, WorkingDays } from './types';

/** With work finished on fewer days, the trials would only repeat one or two lucky ones. */
const ACTIVE_DAYS_NEEDED = 5;

/**
 * Sorts days of throughput into working days and others. A forecast draws a Tuesday from the former and a Sunday from
 * the latter.
 *
 * @param days whole days, oldest first, without the running one
 * @returns insufficient with fewer than 5 days on which something was finished
 * @example
 * paceOf([{ day: '2026-03-06', finished: 2 }, { day: '2026-03-07', finished: 0 }], mondayToFriday);
 * // a Friday and a Saturday: working [2], off [0], were it not for too few active days
 */
export const paceOf = (days: readonly DayCount[], calendar: WorkingDays): Measured<Pace> => {
  const [first, last] = [days.at(0), days.at(-1)];
  const activeDays = days.filter(({ finished }) => finished > 0).length;
  if (first === undefined || last === undefined || activeDays < ACTIVE_DAYS_NEEDED)
    return {
      status: 'insufficient',
      reason: tooFewDays(activeDays, days.length),
      have: activeDays,
      need: ACTIVE_DAYS_NEEDED,
    };
  const countsOf = (working: boolean) =>
    days.filter(({ day }) => isWorkingDay(calendar, day) === working).map(({ finished }) => finished);
  return {
    status: 'ok',
    working: countsOf(true),
    off: countsOf(false),
    from: first.day,
    to: last.day,
    activeDays,
    finished: days.reduce((sum, { finished }) => sum + finished, 0),
  };
};

const tooFewDays = (active: number, days: number): string =>
  days === 0
    ? `There is no whole day of work yet; a forecast takes at least ${ACTIVE_DAYS_NEEDED} days on which work was finished.`
    : `Work was finished on ${active === 0 ? 'none' : active} of the last ${days} days; ` +
      `a forecast takes at least ${ACTIVE_DAYS_NEEDED} such days.`;
