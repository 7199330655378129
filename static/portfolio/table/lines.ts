import type { GadgetColumn } from '../../shared/contract';

/** Which columns of a table stand beside one another, and which go below them on a line of their own. */
export interface Lines {
  readonly beside: readonly GadgetColumn[];
  readonly below: readonly GadgetColumn[];
}

/** Narrower than this, each row is a card: the project's name, and everything else below it. */
const CARDS_BELOW = 560;

/** Least widths in CSS pixels at which a column's words are easy to read. */
const WIDTHS: Readonly<Record<'project' | GadgetColumn, number>> = {
  project: 116,
  health: 160,
  progress: 116,
  commitment: 88,
  features: 80,
  'data-waits': 92,
  forecast: 120,
  trend: 92,
};

/** What an executive looks at first stays beside the name longest. */
const IMPORTANCE: readonly GadgetColumn[] = [
  'health',
  'progress',
  'forecast',
  'data-waits',
  'features',
  'commitment',
  'trend',
];

/** The least width of a column. */
export const leastWidth = (column: 'project' | GadgetColumn): number => WIDTHS[column];

/** Shares of the width that is left. */
export const widthShare = (column: 'project' | GadgetColumn): number =>
  column === 'health' ? 2 : column === 'project' ? 1.5 : 1;

/**
 * Puts as many columns beside one another as a width holds, the most important ones first; the others go below.
 *
 * @example
 * linesFor(600, ['health', 'progress', 'forecast', 'trend']); // trend goes below
 */
export const linesFor = (width: number, chosen: readonly GadgetColumn[]): Lines => {
  if (width < CARDS_BELOW) return { beside: [], below: chosen };
  let left = width - WIDTHS.project;
  const isBeside = new Set<GadgetColumn>();
  for (const column of IMPORTANCE.filter((one) => chosen.includes(one))) {
    if (WIDTHS[column] > left) break;
    left -= WIDTHS[column];
    isBeside.add(column);
  }
  return {
    beside: chosen.filter((column) => isBeside.has(column)),
    below: chosen.filter((column) => !isBeside.has(column)),
  };
};
