import type { Instant, IssueHistory, Named, Timeline } from '../types';
import type { Column } from './column';
import type { Columns } from './columns';
import { HistoryInColumns } from './view';

/**
 * The values that one field of many issues has had, those of an issue one after the other, oldest first. Metrics that
 * look at every value of every issue read them here: making a timeline of each issue would take longer than reading it.
 */
export interface FieldSeries<T> {
  /** Where the values of each issue begin, and where the last one's end: one longer than there are issues. */
  readonly starts: Int32Array;
  /** Since when each was held. */
  readonly at: Float64Array;
  /** Places in `dictionary`; parallel to `at`. */
  readonly values: Int32Array;
  readonly dictionary: readonly T[];
}

/** Where a field's values are: in a column, or in the timeline of an issue that was replayed by itself. */
interface SeriesField<T> {
  readonly column: (columns: Columns) => Column<T>;
  readonly timeline: (issue: IssueHistory) => Timeline<T>;
}

export const STATUS: SeriesField<Named> = {
  column: ({ status }) => status,
  timeline: ({ status }) => status,
};
export const SPRINTS: SeriesField<readonly number[]> = {
  column: ({ sprint }) => sprint,
  timeline: ({ sprints }) => sprints,
};
export const ESTIMATE: SeriesField<number | null> = {
  column: ({ estimate }) => estimate,
  timeline: ({ estimate }) => estimate,
};
export const FLAGGED: SeriesField<boolean> = {
  column: ({ flagged }) => flagged,
  timeline: ({ flagged }) => flagged,
};

/**
 * @example
 * const { starts, values, dictionary } = seriesOf(issues, ESTIMATE);
 * dictionary[values[starts[3]]]; // the first estimate of issues[3]
 */
export const seriesOf = <T>(issues: readonly IssueHistory[], field: SeriesField<T>): FieldSeries<T> => {
  const lines = linesOf(issues);
  return lines === undefined ? fromTimelines(issues, field) : fromColumns(lines, field);
};

/** Where issues lie in tables. */
interface Lines {
  /** Neighbours that lie in one table. Stored histories lie in one for every 500 (`historyParts.ts`). */
  readonly runs: readonly Run[];
  /** The row of each issue in its table. */
  readonly rows: Int32Array;
  readonly created: Float64Array;
}

interface Run {
  readonly columns: Columns;
  readonly first: number;
  readonly end: number;
}

/** Several fields of the same issues are asked for. */
const knownLines = new WeakMap<readonly IssueHistory[], Lines>();

/** @returns undefined where an issue was replayed by itself */
const linesOf = (issues: readonly IssueHistory[]): Lines | undefined => {
  const known = knownLines.get(issues);
  if (known !== undefined) return known;
  const runs: Run[] = [];
  const rows = new Int32Array(issues.length);
  const created = new Float64Array(issues.length);
  let first = 0;
  while (first < issues.length) {
    const issue = issues[first];
    if (!(issue instanceof HistoryInColumns)) return undefined;
    const end = endOfRun(issues, first, issue.columns, rows, created);
    runs.push({ columns: issue.columns, first, end });
    first = end;
  }
  const found = { runs, rows, created };
  knownLines.set(issues, found);
  return found;
};

/** Notes the rows of the issues from `first` on that lie in a table, up to but without the first that does not. */
const endOfRun = (
  issues: readonly IssueHistory[],
  first: number,
  columns: Columns,
  rows: Int32Array,
  created: Float64Array,
): number => {
  let index = first;
  for (; index < issues.length; index += 1) {
    const issue = issues[index];
    if (!(issue instanceof HistoryInColumns) || issue.columns !== columns) break;
    rows[index] = issue.row;
    created[index] = issue.created;
  }
  return index;
};

const fromColumns = <T>({ runs, rows, created }: Lines, field: SeriesField<T>): FieldSeries<T> => {
  const columns = new Set(runs.map((run) => field.column(run.columns)));
  const dictionary: T[] = [];
  /** Where the values of each table begin in the dictionary. */
  const bases = new Map<Column<T>, number>();
  // One for each that never changed, and all entries of the others.
  let length = rows.length;
  for (const column of columns) {
    bases.set(column, dictionary.length);
    for (const value of column.dictionary) dictionary.push(value);
    length += column.at.length;
  }
  const starts = new Int32Array(rows.length + 1);
  const at = new Float64Array(length);
  const values = new Int32Array(length);
  for (const run of runs) {
    const column = field.column(run.columns);
    copyRun(column, bases.get(column) ?? 0, run, rows, created, { starts, at, values });
  }
  const end = starts[rows.length] ?? 0;
  return { starts, at: at.subarray(0, end), values: values.subarray(0, end), dictionary };
};

const copyRun = (
  column: Column<unknown>,
  base: number,
  { first, end }: Run,
  rows: Int32Array,
  created: Float64Array,
  to: Pick<FieldSeries<unknown>, 'starts' | 'at' | 'values'>,
): void => {
  const { unchanged } = column;
  let place = to.starts[first] ?? 0;
  for (let index = first; index < end; index += 1) {
    const row = rows[index] ?? 0;
    const start = column.starts[row] ?? 0;
    const stop = column.starts[row + 1] ?? 0;
    if (start === stop) {
      to.at[place] = created[index] ?? 0;
      to.values[place] = base + (unchanged[row] ?? 0);
      place += 1;
    }
    for (let entry = start; entry < stop; entry += 1) {
      to.at[place] = column.at[entry] ?? 0;
      to.values[place] = base + (column.values[entry] ?? 0);
      place += 1;
    }
    to.starts[index + 1] = place;
  }
};

/** The same of issues of which some were replayed one by one. */
const fromTimelines = <T>(issues: readonly IssueHistory[], field: SeriesField<T>): FieldSeries<T> => {
  const timelines = issues.map(field.timeline);
  const starts = new Int32Array(issues.length + 1);
  timelines.forEach((timeline, index) => {
    starts[index + 1] = (starts[index] ?? 0) + timeline.length;
  });
  const entries = timelines.flat();
  return {
    starts,
    at: Float64Array.from(entries, ({ at }) => at),
    values: Int32Array.from(entries.keys()),
    dictionary: entries.map(({ value }) => value),
  };
};

/** The place of the value that the issue held at an instant, changes of that very instant included; -1 before its creation. */
export const entryAt = ({ starts, at }: FieldSeries<unknown>, index: number, instant: Instant): number => {
  const first = starts[index] ?? 0;
  for (let entry = (starts[index + 1] ?? 0) - 1; entry >= first; entry -= 1)
    if ((at[entry] ?? 0) <= instant) return entry;
  return -1;
};

/** The value of an entry; undefined for the entry -1. */
export const valueIn = <T>({ values, dictionary }: FieldSeries<T>, entry: number): T | undefined =>
  dictionary[values[entry] ?? -1];
