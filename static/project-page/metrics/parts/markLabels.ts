/** Where the label of an upright line stands: in which row from the top, and on which side of its line. */
export interface LabelPlace {
  readonly row: number;
  readonly side: 'right' | 'left';
}

/**
 * Rows and sides of the labels of upright lines, so that no label overlaps another and none is crossed by a line that
 * begins in its label's row: labels right of their lines go down from left to right, those left of their lines the other
 * way round, and the two meet where the lines are farthest apart.
 *
 * @param places of the lines, ascending (pixels)
 * @param label width of the longest label (pixels)
 * @example
 * markLabels([10, 30, 390], 400, 90); // right in row 0, right in row 1, left in row 0
 */
export function markLabels(places: readonly number[], width: number, label: number): readonly LabelPlace[] {
  const turn = firstTurned(places, width, label);
  const reuses = gapBefore(places, turn) >= 2 * label;
  const last = places.length - 1;
  return places.map((_, index) =>
    index < turn ? { row: index, side: 'right' } : { row: (reuses ? 0 : turn) + last - index, side: 'left' },
  );
}

/** The first line with its label on the left; as many as there are lines where all fit on the right. */
function firstTurned(places: readonly number[], width: number, label: number): number {
  const fitsRight = (index: number) => (places[index] ?? 0) + label <= width;
  const fitsLeft = (index: number) => (places[index] ?? width) - label >= 0;
  const turns = [...places.keys(), places.length]
    .filter((turn) => (turn === 0 || fitsRight(turn - 1)) && (turn === places.length || fitsLeft(turn)))
    .reverse();
  return turns.reduce(
    (best, turn) => (gapBefore(places, turn) > gapBefore(places, best) ? turn : best),
    turns[0] ?? places.filter((_, index) => fitsRight(index)).length,
  );
}

/** How far a line is from the one before it; before the first and after the last there is room without end. */
const gapBefore = (places: readonly number[], index: number): number =>
  (places[index] ?? Number.POSITIVE_INFINITY) - (places[index - 1] ?? Number.NEGATIVE_INFINITY);

/** How many rows labels take. */
export const labelRows = (places: readonly LabelPlace[]): number =>
  places.reduce((rows, { row }) => Math.max(rows, row + 1), 0);
