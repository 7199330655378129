import type { Millis } from '../../types';
import { DAY, dayOf } from '../simulation/calendar';

/** A program increment of the demo site: a quarter of the calendar year. */
export interface Increment {
  readonly name: string;
  /** First and last day. */
  readonly start: string;
  readonly end: string;
}

const MONTHS = 3;

/**
 * The increment in which an instant lies, or one before or after it.
 *
 * @example
 * incrementAt(Date.UTC(2026, 10, 2)); // { name: 'PI 2026.4', start: '2026-10-01', end: '2026-12-31' }
 * incrementAt(Date.UTC(2026, 10, 2), -1).name; // 'PI 2026.3'
 */
export const incrementAt = (at: Millis, later = 0): Increment => {
  const day = new Date(at);
  const first = Math.floor(day.getUTCMonth() / MONTHS) * MONTHS + later * MONTHS;
  const start = Date.UTC(day.getUTCFullYear(), first);
  const end = Date.UTC(day.getUTCFullYear(), first + MONTHS) - DAY;
  const begun = new Date(start);
  return {
    name: `PI ${begun.getUTCFullYear()}.${begun.getUTCMonth() / MONTHS + 1}`,
    start: dayOf(start),
    end: dayOf(end),
  };
};
