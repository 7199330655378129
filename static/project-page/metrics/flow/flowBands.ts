import type { CumulativeFlow } from '../../../shared/contract';

/**
 * How many issues stood in each column at the end of a day, in workflow order: those that had reached it less those
 * that had gone beyond.
 *
 * @example
 * // reached To do 10, Doing 6, Done 4
 * bands(flow, 0); // To do 4, Doing 2, Done 4
 */
export function bands(
  { columns }: Pick<CumulativeFlow, 'columns'>,
  day: number,
): readonly { readonly name: string; readonly count: number }[] {
  return columns.map(({ name, reached }, index) => ({
    name,
    count: (reached[day] ?? 0) - (columns[index + 1]?.reached[day] ?? 0),
  }));
}

/** Moves back on a day. */
export const correctionsOn = ({ corrections }: CumulativeFlow, day: string | undefined) =>
  corrections.filter((correction) => correction.day === day);

/** Colours of the columns between the first (waiting, grey) and the last (done, green), in turn. */
const MIDDLE_COLOURS = 5;

/** The class that colours a column's band. */
export function bandClass(index: number, columns: number): string {
  if (index === columns - 1) return 'flow__band flow__band--last';
  if (index === 0) return 'flow__band flow__band--first';
  return `flow__band flow__band--${((index - 1) % MIDDLE_COLOURS) + 1}`;
}
