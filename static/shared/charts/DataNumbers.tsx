import { useContext } from 'react';
import type { ExportCell, ExportColumn, ExportTable } from '../contract';
import { IssueLink } from '../ui/SiteLink';
import { amount, dayInWords } from '../words';
import { ChartSource } from './ChartSource';
import { DataTable } from './DataTable';
import { dayOf } from './days';

/** The column of a table that holds issues' keys; on the page they are links. */
export const ISSUE: ExportColumn = { name: 'Issue', kind: 'text' };

/** A chart's numbers as its file has them, to be read on the page. */
export function DataNumbers({ data }: { readonly data: ExportTable }) {
  const timeZone = useContext(ChartSource)?.timeZone ?? 'UTC';
  return (
    <DataTable
      caption={`${data.name} in numbers`}
      columns={data.columns.map(({ name, kind }) => ({
        name,
        isNumber: kind === 'number',
        isShort: kind === 'instant' || kind === 'day' || name === ISSUE.name,
      }))}
      rows={data.rows.map((cells, index) => ({
        id: String(index),
        cells: data.columns.map((column, at) => inTable(column, cells[at] ?? null, timeZone)),
      }))}
    />
  );
}

/** What is not known is a dash, never 0. */
function inTable({ name, kind }: ExportColumn, cell: ExportCell, timeZone: string) {
  if (cell === null) return '–';
  if (name === ISSUE.name) return <IssueLink issue={String(cell)} />;
  if (kind === 'number') return amount(Number(cell));
  if (kind === 'instant') return dayInWords(dayOf(Number(cell), timeZone));
  return kind === 'day' ? dayInWords(String(cell)) : String(cell);
}
