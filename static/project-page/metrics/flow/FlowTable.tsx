import { DataTable } from '../../../shared/charts/DataTable';
import type { CumulativeFlow } from '../../../shared/contract';
import { amount, dayInWords } from '../../../shared/words';
import { IssueLine } from '../parts/IssueLine';
import { bands } from './flowBands';

/** The bands in numbers, newest day first, and the moves back. */
export function FlowTable({ flow }: { readonly flow: CumulativeFlow }) {
  const { days, columns, corrections } = flow;
  return (
    <>
      <DataTable
        caption="Issues in each column at the end of each day"
        columns={[{ name: 'Day' }, ...columns.map(({ name }) => ({ name, isNumber: true }))]}
        rows={days
          .map((day, index) => ({
            id: day,
            cells: [dayInWords(day), ...bands(flow, index).map(({ count }) => amount(count))],
          }))
          .reverse()}
      />
      {corrections.length > 0 ? <Corrections corrections={corrections} /> : null}
    </>
  );
}

const COLUMNS = [
  { name: 'Day' },
  { name: 'Issue' },
  { name: 'From', isShort: true },
  { name: 'Back to', isShort: true },
] as const;

function Corrections({ corrections }: Pick<CumulativeFlow, 'corrections'>) {
  return (
    <>
      <h3 className="data-table__title">Moved back</h3>
      <DataTable
        caption="Issues that moved back"
        columns={COLUMNS}
        rows={corrections.map(({ day, issue, from, to }, index) => ({
          id: String(index),
          cells: [dayInWords(day), <IssueLine key="issue" issue={issue} />, from, to],
        }))}
      />
    </>
  );
}
