import { DataTable } from '../../shared/charts/DataTable';
import { WhenOpen } from '../../shared/charts/WhenOpen';
import type { RemainingItem } from '../../shared/contract';
import { Disclosure } from '../../shared/ui/Disclosure';
import { IssueLink } from '../../shared/ui/SiteLink';
import { counted, listed } from '../../shared/words';

const COLUMNS = [{ name: 'Issue' }, { name: 'Summary' }, { name: 'Waits for data of' }] as const;

/** Every issue that remains, on demand. */
export function Remaining({ items }: { readonly items: readonly RemainingItem[] }) {
  if (items.length === 0) return null;
  return (
    <Disclosure title={`${counted(items.length, 'issue')} ${items.length === 1 ? 'remains' : 'remain'}`}>
      <WhenOpen>
        <DataTable
          caption="Remaining issues"
          columns={COLUMNS}
          rows={items.map(({ key, summary, sources }) => ({
            id: key,
            cells: [<IssueLink key="issue" issue={key} />, summary, listed(sources)],
          }))}
        />
      </WhenOpen>
    </Disclosure>
  );
}
