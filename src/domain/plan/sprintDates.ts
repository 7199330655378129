import { addDays, format, parseISO } from 'date-fns';
import type { Day } from './types';

/**
 * First and last day of a sprint, when sprint 1 begins on `start` and sprints follow each other.
 *
 * @example
 * sprintDates('2026-03-02', 14, 2); // { first: '2026-03-16', last: '2026-03-29' }
 */
export const sprintDates = (
  start: Day,
  sprintLengthDays: number,
  sprint: number,
): { readonly first: Day; readonly last: Day } => {
  const first = addDays(parseISO(start), (sprint - 1) * sprintLengthDays);
  const inWords = (day: Date) => format(day, 'yyyy-MM-dd');
  return { first: inWords(first), last: inWords(addDays(first, sprintLengthDays - 1)) };
};
