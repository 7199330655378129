import { tz } from '@date-fns/tz';
import {
  add,
  endOfDay,
  endOfMonth,
  endOfWeek,
  endOfYear,
  format,
  isValid,
  parse,
  startOfDay,
  startOfMonth,
  startOfWeek,
  startOfYear,
} from 'date-fns';
import type { Millis } from '../../types';
import { refuseFunction, type Scope, type SingleOperand } from './scope';

type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm';

const DATE_FORMATS = ['yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd'] as const;
const PERIOD = /^([+-]?)\s*((?:\d+\s*[wdhm]\s*)+)$/;
const INCREMENT = /^([+-]?)(\d+)([yMwdhm]?)$/;

const isUnit = (text: string): text is Unit => /^[yMwdhm]$/.test(text);

const shift = (from: Date, amount: number, unit: Unit, zone: string): Date => {
  const inZone = { in: tz(zone) };
  switch (unit) {
    case 'y':
      return add(from, { years: amount }, inZone);
    case 'M':
      return add(from, { months: amount }, inZone);
    case 'w':
      return add(from, { weeks: amount }, inZone);
    case 'd':
      return add(from, { days: amount }, inZone);
    case 'h':
      return add(from, { hours: amount }, inZone);
    case 'm':
      return add(from, { minutes: amount }, inZone);
  }
};

/** `-7d`, `4w 2d`: the sign holds for the whole period. */
const shiftByPeriod = (now: Millis, period: string, zone: string): Millis | undefined => {
  const match = PERIOD.exec(period.trim());
  if (match === null) return undefined;
  const sign = match[1] === '-' ? -1 : 1;
  let moment: Date = new Date(now);
  for (const [, digits = '0', unit = ''] of (match[2] ?? '').matchAll(/(\d+)\s*([wdhm])/g)) {
    if (isUnit(unit)) moment = shift(moment, sign * Number(digits), unit, zone);
  }
  return moment.getTime();
};

const literalMoment = (text: string, scope: Scope): Millis | undefined => {
  const { now, zone } = scope.context;
  // Jira takes a bare number for milliseconds since the epoch.
  if (/^\d+$/.test(text)) return Number(text);
  for (const pattern of DATE_FORMATS) {
    const parsed = parse(text, pattern, new Date(now), { in: tz(zone) });
    if (isValid(parsed)) return parsed.getTime();
  }
  return shiftByPeriod(now, text, zone);
};

/** Weeks begin on Sunday, as on a site in Jira's default language (English, United States). */
const BOUNDARIES: Readonly<Record<string, { unit: Unit; of: (moment: Date, zone: string) => Date }>> = {
  startofday: { unit: 'd', of: (moment, zone) => startOfDay(moment, { in: tz(zone) }) },
  startofweek: { unit: 'w', of: (moment, zone) => startOfWeek(moment, { in: tz(zone) }) },
  startofmonth: { unit: 'M', of: (moment, zone) => startOfMonth(moment, { in: tz(zone) }) },
  startofyear: { unit: 'y', of: (moment, zone) => startOfYear(moment, { in: tz(zone) }) },
  endofday: { unit: 'd', of: (moment, zone) => endOfDay(moment, { in: tz(zone) }) },
  endofweek: { unit: 'w', of: (moment, zone) => endOfWeek(moment, { in: tz(zone) }) },
  endofmonth: { unit: 'M', of: (moment, zone) => endOfMonth(moment, { in: tz(zone) }) },
  endofyear: { unit: 'y', of: (moment, zone) => endOfYear(moment, { in: tz(zone) }) },
};

const functionMoment = (
  name: string,
  argument: string | undefined,
  label: string,
  scope: Scope,
): Millis | undefined => {
  const { now, zone } = scope.context;
  if (name.toLowerCase() === 'now') return now;
  const boundary = BOUNDARIES[name.toLowerCase()];
  if (boundary === undefined) return refuseFunction(name, label, scope);
  if (argument === undefined) return boundary.of(new Date(now), zone).getTime();
  const match = INCREMENT.exec(argument.trim());
  if (match === null) {
    return scope.problems.wrong(
      `Duration for function '${name}' should have the format (+/-)n(yMwdhm), e.g -1M for 1 month earlier.`,
    );
  }
  const [, sign, digits = '0', given = ''] = match;
  const amount = (sign === '-' ? -1 : 1) * Number(digits);
  return boundary
    .of(shift(new Date(now), amount, isUnit(given) ? given : boundary.unit, zone), zone)
    .getTime();
};

/**
 * The instant an operand means to the searching user: a date, a date and time, a period from now, or a date function.
 * Undefined once a problem has been recorded.
 */
export const resolveMoment = (operand: SingleOperand, label: string, scope: Scope): Millis | undefined => {
  if (operand.operandType === 'function') {
    return functionMoment(operand.function.value, operand.arguments[0]?.value, label, scope);
  }
  const moment = literalMoment(operand.value, scope);
  if (moment !== undefined) return moment;
  return scope.problems.wrong(
    `Date value '${operand.value}' for field '${label}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      "'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
  );
};

/** The calendar day, yyyy-MM-dd, of an instant where the user is. */
export const dayOf = (moment: Millis, zone: string): string => format(moment, 'yyyy-MM-dd', { in: tz(zone) });
