import { Delaunay } from 'd3-delaunay';
import { issuePath, openPage } from '../../../shared/bridge';
import type { Stops } from '../../../shared/charts/stops';

/** A pointer farther away than this means no point. */
const REACH = 32;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Stops of a picture with one point an issue: the nearest one is meant, and a click opens it. */
export function issueStops<Item extends { readonly key: string }>(
  items: readonly Item[],
  places: readonly Place[],
  words: (item: Item, index: number) => ReturnType<Stops['words']>,
): Stops {
  // Made when a pointer first comes near: of ten thousand points it takes longer than drawing them.
  let delaunay: Delaunay<Place> | undefined;
  const triangulated = () =>
    Delaunay.from(
      places,
      (at) => at.x,
      (at) => at.y,
    );
  return {
    count: items.length,
    at: (index) => places[index] ?? { x: 0, y: 0 },
    words: (index) => {
      const item = items[index];
      return item === undefined ? { title: '', lines: [] } : words(item, index);
    },
    nearest: (atX, atY) => {
      delaunay ??= triangulated();
      const index = delaunay.find(atX, atY);
      const at = places[index];
      return at && Math.hypot(at.x - atX, at.y - atY) <= REACH ? index : undefined;
    },
    mark: (index) => {
      const at = places[index];
      return at ? <circle className="plot__dot" cx={at.x} cy={at.y} r={6} /> : null;
    },
    open: (index) => {
      const item = items[index];
      if (item) openPage(issuePath(item.key));
    },
  };
}
