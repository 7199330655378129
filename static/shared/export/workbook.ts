import writeExcelFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import type { CellKind, ExportCell, ExportColumn, ExportTable } from '../contract';
import { heading } from './headings';
import { wallClock } from './zoned';

/** Excel calls a file with longer cells damaged. */
const LONGEST_TEXT = 32_767;

const NARROWEST = 9;
const WIDEST = 60;
/** Reading more rows would not change how wide a column looks right. */
const ROWS_LOOKED_AT = 200;

const WIDTHS: Readonly<Partial<Record<CellKind, number>>> = { instant: 20, day: 12 };

/**
 * An Excel workbook with a sheet a table. Dates are dates, as a clock of the viewer's zone showed them. A text is a
 * text, by the type of its cell and by its format: it is no formula, not even once somebody has edited it.
 */
export const workbookOf = (tables: readonly ExportTable[], timeZone: string): Promise<Blob> =>
  writeExcelFile(tables.map((table) => sheetOf(table, timeZone))).toBlob();

const sheetOf = ({ name, columns, rows }: ExportTable, timeZone: string): Sheet<Blob> => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map((column, index) => ({ width: widthOf(column, index, rows) })),
  data: [
    columns.map((column) => ({ ...textCell(heading(column, timeZone)), fontWeight: 'bold' as const })),
    ...rows.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind, timeZone))),
  ],
});

function cellOf(cell: ExportCell, kind: CellKind, timeZone: string): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') {
    return kind === 'instant'
      ? dateCell(wallClock(cell, timeZone), 'yyyy-mm-dd hh:mm:ss')
      : { value: cell, type: Number };
  }
  return kind === 'day' ? dateCell(Date.parse(cell), 'yyyy-mm-dd') : textCell(cell);
}

const textCell = (text: string) => ({ value: text.slice(0, LONGEST_TEXT), type: String, format: '@' });

const dateCell = (millis: number, format: string) => ({ value: new Date(millis), type: Date, format });

function widthOf(column: ExportColumn, index: number, rows: ExportTable['rows']): number {
  const fixed = WIDTHS[column.kind];
  if (fixed !== undefined) return fixed;
  const lengths = rows.slice(0, ROWS_LOOKED_AT).map((row) => String(row[index] ?? '').length);
  return Math.min(WIDEST, Math.max(NARROWEST, column.name.length + 2, ...lengths));
}
