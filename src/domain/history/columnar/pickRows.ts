import type { Column } from './column';
import { COLUMN_FIELDS, fillColumns } from './columns';
import { addEntry, endIssue, type GrowingColumn, placeOf } from './growingColumn';
import type { HistoryTable } from './replayAll';
import { HistoryInColumns } from './view';

/** One history of a table. */
export interface Row {
  readonly table: HistoryTable;
  /** Its place among the table's histories. */
  readonly row: number;
}

/**
 * A table of some rows of others, in the order given: parts of several tables become one, or one becomes several. What
 * no row has any more is left behind.
 *
 * @example
 * pickRows(table.histories.map((_, row) => ({ table, row }))); // the same histories in a table of its own
 */
export const pickRows = (rows: readonly Row[]): HistoryTable => {
  const { growing, columns, end } = fillColumns(rows.length);
  const histories = rows.flatMap(({ table, row }, place) => {
    const history = table.histories[row];
    if (history === undefined) return [];
    for (const field of COLUMN_FIELDS) copyTimeline(table.columns[field], row, growing[field]);
    return new HistoryInColumns(history, history.category, history.blockedBy, columns, place);
  });
  end();
  return { columns, histories };
};

/** Values go from dictionary to dictionary as Jira wrote them. */
const copyTimeline = (from: Column<unknown>, row: number, to: GrowingColumn<unknown>): void => {
  const placeIn = (place: number | undefined): number => {
    const side = from.sides[place ?? -1];
    return side === undefined ? 0 : placeOf(to, side.id, side.text);
  };
  const start = from.starts[row] ?? 0;
  const end = from.starts[row + 1] ?? start;
  for (let entry = start; entry < end; entry += 1)
    addEntry(to, from.at[entry] ?? 0, placeIn(from.values[entry]));
  endIssue(to, start === end ? placeIn(from.unchanged[row]) : 0);
};
