interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The marks that can be told apart: of those that would cover each other only the first is drawn. The table and the
 * stops of the picture name every one.
 *
 * @param reach pixels, in both directions
 * @example
 * apart([{ x: 0, y: 0 }, { x: 3, y: 2 }, { x: 3, y: 40 }], 10); // the first and the last
 */
export function apart(places: readonly Place[], reach: number): readonly Place[] {
  const drawn: Place[] = [];
  for (const place of places) {
    const isCovered = drawn.some(
      ({ x, y }) => Math.abs(x - place.x) < reach && Math.abs(y - place.y) < reach,
    );
    if (!isCovered) drawn.push(place);
  }
  return drawn;
}
