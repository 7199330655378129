import { scaleBand } from '@visx/scale';

/** Narrower than this a sprint's bars and name cannot be told apart. */
const MIN_BAND = 36;

/** Where the columns of a chart stand, one a sprint. */
export interface SprintColumns<T> {
  /** The newest ones, as many as there is room for. */
  readonly sprints: readonly T[];
  /** How many older ones there is no room for. */
  readonly hidden: number;
  /** Pixels from one column to the next, and those of them that bars may take. */
  readonly step: number;
  readonly room: number;
  /** Left edge and middle of a column's bars. */
  readonly left: (index: number) => number;
  readonly middle: (index: number) => number;
  /** The column at a place across the picture. */
  readonly nearest: (x: number) => number;
}

/**
 * Columns for the newest sprints that fit into a width.
 *
 * @example
 * sprintColumns(velocity.sprints, area.width).middle(0); // the middle of the oldest one shown
 */
export function sprintColumns<T extends { readonly id: number }>(
  all: readonly T[],
  width: number,
): SprintColumns<T> {
  const sprints = all.slice(-Math.max(1, Math.floor(width / MIN_BAND)));
  const x = scaleBand<number>({
    domain: sprints.map(({ id }) => id),
    range: [0, width],
    paddingInner: 0.3,
    paddingOuter: 0.15,
  });
  const left = (index: number) => x(sprints[index]?.id ?? 0) ?? 0;
  return {
    sprints,
    hidden: all.length - sprints.length,
    step: x.step(),
    room: x.bandwidth(),
    left,
    middle: (index) => left(index) + x.bandwidth() / 2,
    nearest: (at) => Math.min(sprints.length - 1, Math.max(0, Math.floor(at / x.step()))),
  };
}
