import { useContext } from 'react';
import { ChartSource } from '../../shared/charts/ChartSource';
import { DataTable } from '../../shared/charts/DataTable';
import { dayOf } from '../../shared/charts/days';
import type { ExportCell, ExportColumn, ExportTable } from '../../shared/contract';
import { amount, dayInWords } from '../../shared/words';

/** A chart's numbers as its file has them, to be read on the page. */
export function Numbers({ data }: { readonly data: ExportTable }) {
  const timeZone = useContext(ChartSource)?.timeZone ?? 'UTC';
  return (
    <DataTable
      caption={`${data.name} in numbers`}
      columns={data.columns.map(({ name, kind }) => ({
        name,
        isNumber: kind === 'number',
        isShort: kind === 'instant' || kind === 'day',
      }))}
      rows={data.rows.map((cells, index) => ({
        id: String(index),
        cells: data.columns.map((column, at) => inWords(column, cells[at] ?? null, timeZone)),
      }))}
    />
  );
}

/** What is not known is a dash, never 0. */
function inWords({ kind }: ExportColumn, cell: ExportCell, timeZone: string): string {
  if (cell === null) return '–';
  switch (kind) {
    case 'number':
      return amount(Number(cell));
    case 'instant':
      return dayInWords(dayOf(Number(cell), timeZone));
    case 'day':
      return dayInWords(String(cell));
    case 'text':
      return String(cell);
  }
}
