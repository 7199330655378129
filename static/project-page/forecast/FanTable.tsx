import { DataTable } from '../../shared/charts/DataTable';
import { amount, dayInWords } from '../../shared/words';
import type { Fan } from './fanPoints';

const COLUMNS = [
  { name: 'By the end of' },
  { name: '50% likely', isNumber: true },
  { name: '70% likely', isNumber: true },
  { name: '85% likely', isNumber: true },
  { name: '95% likely', isNumber: true },
] as const;

/** How many issues will be finished, at least, by the days of the fan. */
export function FanTable({ fan }: { readonly fan: Fan }) {
  return (
    <DataTable
      caption="Issues finished, at least, by day"
      columns={COLUMNS}
      rows={fan.ahead.map(({ day, p50, p70, p85, p95 }, index) => ({
        id: day,
        cells: [index === 0 ? 'Today' : dayInWords(day), ...[p50, p70, p85, p95].map(amount)],
      }))}
    />
  );
}
