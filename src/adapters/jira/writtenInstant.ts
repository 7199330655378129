/**
 * Reads an instant as Jira Cloud always writes it, `2026-01-09T10:00:00.000+0000`, digit by digit: a project has a
 * hundred thousand of them, and `Date.parse` takes several times as long.
 *
 * @returns NaN where the text is written in any other way, or names a day that not every year has: `Date.parse` knows
 *   about those
 * @example
 * writtenInstant('2026-01-09T10:00:00.000+0100'); // Date.UTC(2026, 0, 9, 9)
 */
export const writtenInstant = (text: string): number => {
  if (text.length !== LENGTH || !hasSeparators(text)) return Number.NaN;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 7);
  const day = numberAt(text, 8, 10);
  const hour = numberAt(text, 11, 13);
  const minute = numberAt(text, 14, 16);
  const second = numberAt(text, 17, 19);
  const millis = numberAt(text, 20, 23);
  const offsetHour = numberAt(text, 24, 26);
  const offsetMinute = numberAt(text, 26, LENGTH);
  const isInRange =
    day >= 1 &&
    day <= (DAYS_OF_MONTH[month] ?? 0) &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    offsetHour < 24 &&
    offsetMinute < 60;
  if (!isInRange) return Number.NaN;
  const offset = (text.charCodeAt(OFFSET) === PLUS ? 1 : -1) * (offsetHour * 60 + offsetMinute);
  const minutes = (dayNumber(year, month, day) * 24 + hour) * 60 + minute - offset;
  return (minutes * 60 + second) * 1000 + millis;
};

const LENGTH = '2026-01-09T10:00:00.000+0000'.length;
const OFFSET = '2026-01-09T10:00:00.000'.length;
const ZERO = 0x30;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const PLUS = 0x2b;
const LETTER_T = 0x54;

const hasSeparators = (text: string): boolean =>
  text.charCodeAt(4) === HYPHEN &&
  text.charCodeAt(7) === HYPHEN &&
  text.charCodeAt(10) === LETTER_T &&
  text.charCodeAt(13) === COLON &&
  text.charCodeAt(16) === COLON &&
  text.charCodeAt(19) === DOT &&
  (text.charCodeAt(OFFSET) === PLUS || text.charCodeAt(OFFSET) === HYPHEN);

/** The number that the digits from one place up to another write; NaN where not all of them are digits. */
const numberAt = (text: string, from: number, to: number): number => {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** By month, from 1; the 29th of February is left to `Date.parse`. */
const DAYS_OF_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days from the epoch to a day of the Gregorian calendar. */
const dayNumber = (year: number, month: number, day: number): number => {
  const isAfterFebruary = month > 2;
  // Leap days up to now: those of the years before, and this year's once February is over.
  const years = isAfterFebruary ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return (year - 1970) * 365 + leapDays - LEAP_DAYS_BEFORE_EPOCH + (DAYS_BEFORE_MONTH[month] ?? 0) + day - 1;
};

const LEAP_DAYS_BEFORE_EPOCH = 477;
