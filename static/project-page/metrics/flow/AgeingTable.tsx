import { DataTable } from '../../../shared/charts/DataTable';
import { IssueLink } from '../../../shared/ui/SiteLink';
import { amount } from '../../../shared/words';
import type { AgeingItem } from './ageing';

const COLUMNS = [
  { name: 'Issue' },
  { name: 'Summary' },
  { name: 'Column', isShort: true },
  { name: 'Age in days', isNumber: true },
  { name: 'Days in column', isNumber: true },
] as const;

/** Everything in progress, oldest first. */
export function AgeingTable({ items }: { readonly items: readonly AgeingItem[] }) {
  return (
    <DataTable
      caption="Issues in progress, oldest first"
      columns={COLUMNS}
      rows={items.map(({ key, summary, column, elapsedDays, daysInColumn }) => ({
        id: key,
        cells: [
          <IssueLink key="issue" issue={key} />,
          summary,
          column,
          amount(elapsedDays),
          amount(daysInColumn),
        ],
      }))}
    />
  );
}
