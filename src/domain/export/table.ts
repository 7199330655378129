/**
 * What the cells of a column are. An instant is milliseconds since the epoch, shown as a clock of the viewer's zone;
 * a day is `YYYY-MM-DD` and belongs to no zone.
 */
export type CellKind = 'text' | 'number' | 'instant' | 'day';

export interface ExportColumn {
  readonly name: string;
  readonly kind: CellKind;
}

/** Null where nothing is known or nothing is there: an empty cell, never a 0. */
export type ExportCell = string | number | null;

export type ExportRow = readonly ExportCell[];

/** Data on their way to a file: a sheet of a workbook, or a CSV file. */
export interface ExportTable {
  /** Names the sheet, such as "Issues". */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  /** One cell a column. */
  readonly rows: readonly ExportRow[];
}
