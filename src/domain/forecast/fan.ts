import type { Day } from '../plan/types';
import { dayAfter, daysFrom } from './calendar';
import { howManyBy } from './howMany';
import type { HowMany, Outlook } from './types';

/** So many places make a smooth edge; between two of them nothing is to be seen. */
const PLACES = 24;
/** Enough for a picture, whose numbers are whole items. */
const TRIALS_OF_A_FAN = 500;

/**
 * How many items of a scope will be finished by the days from tomorrow to a last one: the edges of a fan. The days lie
 * evenly apart, and the last one is among them.
 *
 * @example
 * forecastFan(outlook, '2026-06-30').at(-1); // { by: '2026-06-30', p50: 40, p70: 38, p85: 35, p95: 31, … }
 */
export const forecastFan = (outlook: Outlook, last: Day): readonly HowMany[] => {
  const length = Math.max(1, daysFrom(outlook.today, last));
  const places = Math.min(length, PLACES);
  const days = Array.from({ length: places }, (_, index) =>
    dayAfter(outlook.today, Math.round(((index + 1) * length) / places)),
  );
  return howManyBy(outlook, days, TRIALS_OF_A_FAN);
};
