import type { Instant } from '../types';
import type { Column, ReadSide, Side } from './column';

/** A column to which issues are added, one after the other. */
export interface GrowingColumn<T> extends Column<T> {
  readonly starts: number[];
  readonly at: Instant[];
  readonly values: number[];
  readonly unchanged: number[];
  readonly dictionary: T[];
  readonly sides: Side[];
  readonly read: ReadSide<T>;
  /** Places by id, or by text where there is no id; several texts can have one id. */
  readonly places: Map<string, number[]>;
  /** The place asked for last. */
  readonly latest: { place: number };
}

export const growingColumn = <T>(read: ReadSide<T>): GrowingColumn<T> => ({
  starts: [0],
  at: [],
  values: [],
  unchanged: [],
  dictionary: [],
  sides: [],
  read,
  places: new Map(),
  latest: { place: 0 },
});

/** The place of a value in the column's dictionary, to which it is added if need be. */
export const placeOf = (column: GrowingColumn<unknown>, id: string | null, text: string | null): number => {
  // Most issues have the same type, flag or resolution as the one before.
  const { latest } = column;
  const before = column.sides[latest.place];
  if (before !== undefined && before.text === text && before.id === id) return latest.place;
  const key = id ?? text ?? '';
  const places = column.places.get(key);
  if (places !== undefined) {
    for (const place of places) {
      const side = column.sides[place];
      if (side?.text === text && side.id === id) {
        latest.place = place;
        return place;
      }
    }
  }
  const place = column.sides.push({ id, text }) - 1;
  latest.place = place;
  column.dictionary.push(column.read(id, text));
  if (places === undefined) column.places.set(key, [place]);
  else places.push(place);
  return place;
};

/** Adds an entry to the issue that is being added. */
export const addEntry = (column: GrowingColumn<unknown>, at: Instant, place: number): void => {
  column.at.push(at);
  column.values.push(place);
};

/** Whether the issue that is being added has no entry yet. */
export const hasNoEntry = ({ starts, at }: GrowingColumn<unknown>): boolean =>
  starts[starts.length - 1] === at.length;

/** Ends the issue that is being added. */
export const endIssue = ({ starts, at, unchanged }: GrowingColumn<unknown>, place: number): void => {
  starts.push(at.length);
  unchanged.push(place);
};

/**
 * The same column with its numbers in typed arrays, as one that comes from the store has them: whatever reads columns is
 * then compiled for one kind of array.
 */
export const asNumbers = <T>({
  starts,
  at,
  values,
  unchanged,
  dictionary,
  sides,
}: GrowingColumn<T>): Column<T> => ({
  starts: new Uint32Array(starts),
  at: new Float64Array(at),
  values: new Uint32Array(values),
  unchanged: new Uint32Array(unchanged),
  dictionary,
  sides,
});
