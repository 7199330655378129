import { isTimeline } from '../timeline';
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
  readonly starts: ArrayLike<number>;
  readonly at: ArrayLike<Instant>;
  /** Places in `dictionary`; parallel to `at`. */
  readonly values: ArrayLike<number>;
  /** For each issue, the place of the value that it has had since its creation; meaningless where it has entries. */
  readonly unchanged: ArrayLike<number>;
  readonly dictionary: readonly T[];
  /** The values as Jira wrote them; parallel to `dictionary`. */
  readonly sides: readonly Side[];
}

/** How a field reads what Jira writes. */
export type ReadSide<T> = (id: string | null, text: string | null) => T;

/** The timeline of one issue, made anew each time. */
export const timelineAt = <T>(column: Column<T>, row: number, created: Instant): Timeline<T> =>
  entriesAt(column, row) ?? [{ at: created, value: valueIn(column.dictionary, column.unchanged[row]) }];

/** How many values an issue has had: 1 where the field has never changed. */
export const countAt = ({ starts }: Column<unknown>, row: number): number =>
  Math.max(1, (starts[row + 1] ?? 0) - (starts[row] ?? 0));

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
