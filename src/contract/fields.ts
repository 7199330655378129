import { z } from 'zod';

export const project = z
  .string({ error: 'The project is missing.' })
  .regex(/^([1-9]\d{0,18}|[A-Z][A-Z0-9_]{1,254})$/, { error: 'That is not a project key or id.' });

export const issueKey = z
  .string({ error: 'The issue key is missing.' })
  .regex(/^[A-Z][A-Z0-9_]+-[1-9]\d*$/, { error: 'That is not an issue key.' });

/** Jira refuses or drops these, or a person cannot see them: control characters and broken halves of pairs. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;

/** Whether any of it can be seen, being neither white space nor of no width; that nothing is there is said otherwise. */
const isSeen = (value: string): boolean => value === '' || /[^\p{Z}\p{C}]/u.test(value);

export const text = (what: string, max: number) =>
  z
    .string({ error: `${what} must be text.` })
    .trim()
    .min(1, { error: `${what} is empty.` })
    .max(max, { error: `${what} has more than ${max} characters.` });

/** One line of words, as Jira takes summaries: line breaks and tabs count as spaces. */
export const line = (what: string, max: number) =>
  text(what, max)
    .overwrite((value) => value.replaceAll(/\s+/g, ' '))
    .refine((value) => !UNWRITABLE.test(value), { error: `${what} has a character that cannot be written.` })
    .refine(isSeen, { error: `${what} has nothing that can be seen.` });

/** Words over several lines, however they were broken where they come from. */
export const prose = (what: string, max: number) =>
  text(what, max)
    .overwrite((value) => value.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' '))
    .refine((value) => !UNWRITABLE.test(value.replaceAll('\n', '')), {
      error: `${what} has a character that cannot be written.`,
    })
    .refine(isSeen, { error: `${what} has nothing that can be seen.` });

export const day = (what: string) => z.iso.date({ error: `${what} must be a date such as 2026-03-02.` });

export const whole = (what: string, min: number, max: number) => {
  const error = `${what} must be a whole number from ${min} to ${max}.`;
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** IANA name of the zone whose days are meant, as Jira tells it to the browser. */
export const timeZone = z
  .string({ error: 'The time zone must be text.' })
  .max(64, { error: 'That is not a time zone.' })
  .refine(isTimeZone, { error: 'That is not a time zone.' })
  .default('UTC');
