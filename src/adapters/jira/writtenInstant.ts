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
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const millis = twoDigits(text, 20) * 10 + digit(text, 22);
  const offsetHour = twoDigits(text, 24);
  const offsetMinute = twoDigits(text, 26);
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

const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
};

const twoDigits = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
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
