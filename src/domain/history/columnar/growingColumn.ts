import type { Instant } from '../types';
import type { Column, ReadSide, Side } from './column';

/**
 * A column to which issues are added, one after the other. Its numbers lie in typed arrays with room to spare: room that
 * is not used is never touched, while lists that grow are copied, and memory touched for the first time takes longer
 * than all that is done with a number.
 */
export interface GrowingColumn<T> {
  /** How many issues have been added. */
  issues: number;
  starts: Uint32Array;
  unchanged: Uint32Array;
  /** How many entries there are, with those of the issue that is being added. */
  entries: number;
  at: Float64Array;
  values: Uint32Array;
  readonly dictionary: T[];
  readonly sides: Side[];
  readonly read: ReadSide<T>;
  /** Places by id, or by text where there is no id; several texts can have one id. */
  readonly places: Map<string, number[]>;
  /** The place asked for last. */
  latest: number;
}

/** @param issues for how many there is to be room at once; more can be added */
export const growingColumn = <T>(read: ReadSide<T>, issues: number): GrowingColumn<T> => ({
  issues: 0,
  starts: new Uint32Array(issues + 1),
  unchanged: new Uint32Array(issues),
  entries: 0,
  at: NO_INSTANTS,
  values: NO_PLACES,
  dictionary: [],
  sides: [],
  read,
  places: new Map(),
  latest: 0,
});

/** Most fields never change. */
const NO_INSTANTS = new Float64Array(0);
const NO_PLACES = new Uint32Array(0);

/** For how many entries of each issue there is room, once there is one. */
const ENTRIES_AN_ISSUE = 4;

/** The place of a value in the column's dictionary, to which it is added if need be. */
export const placeOf = (column: GrowingColumn<unknown>, id: string | null, text: string | null): number => {
  // Most issues have the same type, flag or resolution as the one before.
  const before = column.sides[column.latest];
  if (before !== undefined && before.text === text && before.id === id) return column.latest;
  const key = id ?? text ?? '';
  const places = column.places.get(key);
  if (places !== undefined) {
    for (const place of places) {
      const side = column.sides[place];
      if (side?.text === text && side.id === id) {
        column.latest = place;
        return place;
      }
    }
  }
  const place = column.sides.push({ id, text }) - 1;
  column.latest = place;
  column.dictionary.push(column.read(id, text));
  if (places === undefined) column.places.set(key, [place]);
  else places.push(place);
  return place;
};

/** Adds an entry to the issue that is being added. */
export const addEntry = (column: GrowingColumn<unknown>, at: Instant, place: number): void => {
  const { entries } = column;
  if (entries === column.at.length) {
    const room = Math.max(2 * entries, ENTRIES_AN_ISSUE * column.starts.length);
    column.at = withRoom(new Float64Array(room), column.at);
    column.values = withRoom(new Uint32Array(room), column.values);
  }
  column.at[entries] = at;
  column.values[entries] = place;
  column.entries = entries + 1;
};

/** Whether the issue that is being added has no entry yet. */
export const hasNoEntry = ({ starts, issues, entries }: GrowingColumn<unknown>): boolean =>
  starts[issues] === entries;

/** Ends the issue that is being added. */
export const endIssue = (column: GrowingColumn<unknown>, place: number): void => {
  const issues = column.issues + 1;
  if (issues === column.starts.length) {
    column.starts = withRoom(new Uint32Array(2 * issues), column.starts);
    column.unchanged = withRoom(new Uint32Array(2 * issues), column.unchanged);
  }
  column.starts[issues] = column.entries;
  column.unchanged[issues - 1] = place;
  column.issues = issues;
};

const withRoom = <T extends Float64Array | Uint32Array>(room: T, numbers: T): T => {
  room.set(numbers);
  return room;
};

/** The issues added so far, as a column. */
export const asColumn = <T>(column: GrowingColumn<T>): Column<T> => ({
  starts: column.starts.subarray(0, column.issues + 1),
  at: column.at.subarray(0, column.entries),
  values: column.values.subarray(0, column.entries),
  unchanged: column.unchanged.subarray(0, column.issues),
  dictionary: column.dictionary,
  sides: column.sides,
});
