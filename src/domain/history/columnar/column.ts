import type { Entry, Instant, Timeline } from '../types';

/** A value as Jira writes it: an id and a text, each of which may be missing. */
export interface Side {
  readonly id: string | null;
  readonly text: string | null;
}

/**
 * The timelines of one field for many issues. Entries of all issues lie one after another; each different value is
 * kept once, whatever number of entries have it. Most fields of most issues never change: those have no entry.
 */
export interface Column<T> {
  /** Where the entries of each issue begin, and where the last one's end: one longer than there are issues. */
  readonly starts: number[];
  readonly at: Instant[];
  /** Places in `dictionary`; parallel to `at`. */
  readonly values: number[];
  /** For each issue, the place of the value that it has had since its creation; meaningless where it has entries. */
  readonly unchanged: number[];
  readonly dictionary: T[];
  /** The values as Jira wrote them; parallel to `dictionary`. */
  readonly sides: Side[];
  readonly read: (id: string | null, text: string | null) => T;
  /** Places by id, or by text where there is no id; several texts can have one id. */
  readonly places: Map<string, number[]>;
}

export const emptyColumn = <T>(read: Column<T>['read']): Column<T> => ({
  starts: [0],
  at: [],
  values: [],
  unchanged: [],
  dictionary: [],
  sides: [],
  read,
  places: new Map(),
});

/** The place of a value in the column's dictionary, to which it is added if need be. */
export const placeOf = (column: Column<unknown>, id: string | null, text: string | null): number => {
  const key = id ?? text ?? '';
  const places = column.places.get(key);
  for (const place of places ?? []) {
    const side = column.sides[place];
    if (side?.text === text && side.id === id) return place;
  }
  const place = column.sides.push({ id, text }) - 1;
  column.dictionary.push(column.read(id, text));
  if (places === undefined) column.places.set(key, [place]);
  else places.push(place);
  return place;
};

/** Adds an entry to the issue that is being added. */
export const addEntry = (column: Column<unknown>, at: Instant, place: number): void => {
  column.at.push(at);
  column.values.push(place);
};

/** Whether the issue that is being added has no entry yet. */
export const hasNoEntry = ({ starts, at }: Column<unknown>): boolean => starts.at(-1) === at.length;

/** Ends the issue that is being added. */
export const endIssue = ({ starts, at, unchanged }: Column<unknown>, place: number): void => {
  starts.push(at.length);
  unchanged.push(place);
};

/** The timeline of one issue, made anew each time. */
export const timelineAt = <T>(column: Column<T>, row: number, created: Instant): Timeline<T> =>
  entriesAt(column, row) ?? [{ at: created, value: valueIn(column.dictionary, column.unchanged[row]) }];

/** The timeline of an issue whose field has changed, else undefined. */
export const entriesAt = <T>(column: Column<T>, row: number): Timeline<T> | undefined => {
  const start = column.starts[row] ?? 0;
  const end = column.starts[row + 1] ?? start;
  if (start === end) return undefined;
  // Of the final length at once: a project has a hundred thousand entries, and growing their lists takes longer.
  const entries = new Array<Entry<T>>(end - start);
  for (let entry = start; entry < end; entry += 1) entries[entry - start] = entryAt(column, entry);
  return isTimeline(entries) ? entries : undefined;
};

const isTimeline = <T>(entries: readonly Entry<T>[]): entries is Timeline<T> => entries.length > 0;

const entryAt = <T>({ at, values, dictionary }: Column<T>, index: number): Entry<T> => ({
  at: at[index] ?? 0,
  value: valueIn(dictionary, values[index]),
});

/** Every place written is one of the dictionary's; only the compiler does not know. */
const valueIn = <T>(dictionary: readonly T[], place: number | undefined): T => {
  const value = dictionary[place ?? -1];
  if (value === undefined) throw new RangeError('a column refers to a value that it does not hold');
  return value;
};
