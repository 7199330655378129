import type { AgreedIncrement } from '../../../src/contract/piRules';
import { addDays, startOfDay } from '../../shared/charts/days';
import { counted, dayInWords, listed } from '../../shared/words';

/** An increment as far as it lies within a picture (instants in ms). */
export interface Stretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Whether its first and its last border lie within the picture. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** The first and the last instant of a picture (ms). */
export type Span = readonly [first: number, last: number];

/** The increments that a picture reaches into, from the first moment of their first day to the last of their last. */
export const stretchesWithin = (
  increments: readonly AgreedIncrement[],
  [first, last]: Span,
  timeZone: string,
): readonly Stretch[] =>
  increments
    .map(({ name, start, end }) => ({
      name,
      from: startOfDay(start, timeZone),
      to: startOfDay(addDays(end, 1), timeZone),
    }))
    .filter(({ from, to }) => from < last && to > first)
    .map(({ name, from, to }) => ({
      name,
      from: Math.max(first, from),
      to: Math.min(last, to),
      begins: from > first,
      ends: to < last,
    }));

/**
 * What the borders stand for, and where projects do not agree on them.
 *
 * @example
 * borderNotes([increment]); // ['PI 2026.4: 1 Oct 2026 to 31 Dec 2026.']
 */
export const borderNotes = (shown: readonly AgreedIncrement[]): readonly string[] => {
  if (shown.length === 0) return [];
  const disputed = shown.filter(({ others }) => others > 0);
  return [
    `Program increments: ${listed(shown.map(({ name, start, end }) => `${name} from ${dayInWords(start)} to ${dayInWords(end)}`))}.`,
    ...disputed.map(
      ({ name, others }) =>
        `${counted(others, 'project')} ${others === 1 ? 'has' : 'have'} other days for ${name}; the picture has those of most.`,
    ),
  ];
};
