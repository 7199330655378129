import { z } from 'zod';

/** Jira refuses or drops these, or a person cannot see them: control characters and broken halves of pairs. */
const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;

const text = (what: string, max: number) =>
  z
    .string({ error: `${what} must be text.` })
    .trim()
    .min(1, { error: `${what} is empty.` })
    .max(max, { error: `${what} has more than ${max} characters.` });

/** One line of words: line breaks and tabs count as spaces. */
export const line = (what: string, max: number) =>
  text(what, max)
    .overwrite((value) => value.replaceAll(/\s+/g, ' '))
    .refine((value) => !UNWRITABLE.test(value), { error: `${what} has a character that cannot be written.` });

/** Words over several lines. */
export const prose = (what: string, max: number) =>
  text(what, max)
    .overwrite((value) => value.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' '))
    .refine((value) => !UNWRITABLE.test(value.replaceAll('\n', '')), {
      error: `${what} has a character that cannot be written.`,
    });
