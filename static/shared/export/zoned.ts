import { tzOffset } from '@date-fns/tz';

const MINUTE_MS = 60_000;

/**
 * What a clock of the zone showed at an instant, as if it were UTC: spreadsheets know dates without a zone only.
 *
 * @example
 * wallClock(Date.UTC(2026, 2, 1, 23), 'Europe/Berlin'); // Date.UTC(2026, 2, 2)
 */
export const wallClock = (instant: number, timeZone: string): number =>
  instant + tzOffset(timeZone, new Date(instant)) * MINUTE_MS;

/**
 * An instant in ISO 8601 as a clock of the zone showed it, to the second, with how far that clock was from UTC.
 *
 * @example
 * isoInZone(Date.UTC(2026, 2, 1, 23), 'Europe/Berlin'); // '2026-03-02T00:00:00+01:00'
 */
export function isoInZone(instant: number, timeZone: string): string {
  const offset = tzOffset(timeZone, new Date(instant));
  const shown = new Date(instant + offset * MINUTE_MS).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${shown}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
