import type { Millis } from '../../types';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Midnight UTC of the Monday on or before an instant. */
export const mondayOf = (at: Millis): Millis => {
  const midnight = Math.floor(at / DAY) * DAY;
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  return midnight - weekday * DAY;
};

export const isWorkingDay = (at: Millis): boolean => {
  const weekday = new Date(at).getUTCDay();
  return weekday >= 1 && weekday <= 5;
};

/** Calendar day of an instant in UTC, `YYYY-MM-DD`. */
export const dayOf = (at: Millis): string => new Date(at).toISOString().slice(0, 10);
