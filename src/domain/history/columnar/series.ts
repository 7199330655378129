import type { Instant, IssueHistory, Named, Timeline } from '../types';
import { type Column, countAt } from './column';
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
  const rows = rowsOf(issues);
  return rows === undefined ? gathered(issues, field) : ofOneTable(rows, field.column(rows.columns));
};

/** Issues that lie in one table. */
interface Rows {
  readonly columns: Columns;
  readonly rows: Int32Array;
  readonly created: Float64Array;
}

/** Several fields of the same issues are asked for. */
const knownRows = new WeakMap<readonly IssueHistory[], Rows>();

const rowsOf = (issues: readonly IssueHistory[]): Rows | undefined => {
  const known = knownRows.get(issues);
  if (known !== undefined) return known;
  const [first] = issues;
  if (!(first instanceof HistoryInColumns)) return undefined;
  const { columns } = first;
  const rows = new Int32Array(issues.length);
  const created = new Float64Array(issues.length);
  for (let index = 0; index < issues.length; index += 1) {
    const issue = issues[index];
    if (!(issue instanceof HistoryInColumns) || issue.columns !== columns) return undefined;
    rows[index] = issue.row;
    created[index] = issue.created;
  }
  const found = { columns, rows, created };
  knownRows.set(issues, found);
  return found;
};

const ofOneTable = <T>({ rows, created }: Rows, column: Column<T>): FieldSeries<T> => {
  const { unchanged, dictionary } = column;
  const count = rows.length;
  const starts = new Int32Array(count + 1);
  // One for each that never changed, and all entries of the others.
  const at = new Float64Array(count + column.at.length);
  const values = new Int32Array(count + column.at.length);
  let place = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index] ?? 0;
    const first = column.starts[row] ?? 0;
    const end = column.starts[row + 1] ?? 0;
    if (first === end) {
      at[place] = created[index] ?? 0;
      values[place] = unchanged[row] ?? 0;
      place += 1;
    }
    for (let entry = first; entry < end; entry += 1) {
      at[place] = column.at[entry] ?? 0;
      values[place] = column.values[entry] ?? 0;
      place += 1;
    }
    starts[index + 1] = place;
  }
  return { starts, at: at.subarray(0, place), values: values.subarray(0, place), dictionary };
};

/** The same of issues of several tables, or that were replayed one by one. */
const gathered = <T>(issues: readonly IssueHistory[], field: SeriesField<T>): FieldSeries<T> => {
  const starts = new Int32Array(issues.length + 1);
  for (let index = 0; index < issues.length; index += 1)
    starts[index + 1] = (starts[index] ?? 0) + lengthOf(issues[index], field);
  const length = starts[issues.length] ?? 0;
  const filling = { starts, at: new Float64Array(length), values: new Int32Array(length) };
  const dictionary: T[] = [];
  /** Where the values of each table begin in the dictionary: issues may come from several. */
  const bases = new Map<Columns, number>();
  for (let index = 0; index < issues.length; index += 1) {
    const issue = issues[index];
    if (issue instanceof HistoryInColumns) {
      const column = field.column(issue.columns);
      let base = bases.get(issue.columns);
      if (base === undefined) {
        base = dictionary.length;
        bases.set(issue.columns, base);
        for (const value of column.dictionary) dictionary.push(value);
      }
      copyRow(column, issue, base, filling, starts[index] ?? 0);
    } else if (issue !== undefined) {
      let place = starts[index] ?? 0;
      for (const { at, value } of field.timeline(issue)) {
        filling.at[place] = at;
        filling.values[place] = dictionary.push(value) - 1;
        place += 1;
      }
    }
  }
  return { ...filling, dictionary };
};

const lengthOf = <T>(issue: IssueHistory | undefined, field: SeriesField<T>): number => {
  if (issue === undefined) return 0;
  return issue instanceof HistoryInColumns
    ? countAt(field.column(issue.columns), issue.row)
    : field.timeline(issue).length;
};

const copyRow = (
  { starts, at, values, unchanged }: Column<unknown>,
  { row, created }: HistoryInColumns,
  base: number,
  to: Pick<FieldSeries<unknown>, 'at' | 'values'>,
  start: number,
): void => {
  const first = starts[row] ?? 0;
  const end = starts[row + 1] ?? first;
  if (first === end) {
    to.at[start] = created;
    to.values[start] = base + (unchanged[row] ?? 0);
  }
  for (let entry = first, place = start; entry < end; entry += 1, place += 1) {
    to.at[place] = at[entry] ?? 0;
    to.values[place] = base + (values[entry] ?? 0);
  }
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
