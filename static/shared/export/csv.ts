import Papa from 'papaparse';
import type { ExportCell, ExportColumn, ExportTable } from '../contract';
import { heading } from './headings';
import { isoInZone } from './zoned';

/** Without it Excel takes the file for one in the computer's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet could take for a formula, whatever white space and lines there are around it. The library's own
 * pattern overlooks texts of several lines, and the full-width signs that some spreadsheets read like the others.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/**
 * A table as comma-separated values that Excel, too, opens as they are: UTF-8, texts in quotes, and an apostrophe
 * before a text that would be a formula. Instants are ISO 8601 in the viewer's zone.
 */
export function csvOf({ columns, rows }: ExportTable, timeZone: string): string {
  const lines = Papa.unparse(
    {
      fields: columns.map((column) => heading(column, timeZone)),
      data: rows.map((row) => columns.map((column, index) => written(row[index] ?? null, column, timeZone))),
    },
    { escapeFormulae: FORMULA, quotes: columns.map(({ kind }) => kind === 'text') },
  );
  return BYTE_ORDER_MARK + lines;
}

const written = (cell: ExportCell, { kind }: ExportColumn, timeZone: string): ExportCell =>
  kind === 'instant' && typeof cell === 'number' ? isoInZone(cell, timeZone) : cell;

/** The same as a file. */
export const csvFile = (table: ExportTable, timeZone: string): Blob =>
  new Blob([csvOf(table, timeZone)], { type: 'text/csv;charset=utf-8' });
