import { DataTable } from '../../../shared/charts/DataTable';
import { dayOf } from '../../../shared/charts/days';
import { IssueLink } from '../../../shared/ui/SiteLink';
import { amount, dayInWords } from '../../../shared/words';
import type { Times } from './times';

const COLUMNS = [
  { name: 'Issue' },
  { name: 'Summary' },
  { name: 'Finished', isShort: true },
  { name: 'Days', isNumber: true },
] as const;

/** Every finished issue with its days, longest first: the ones worth asking about. */
export function CycleTimeTable({
  cycleTimes,
  timeZone,
}: {
  readonly cycleTimes: Times;
  readonly timeZone: string;
}) {
  return (
    <DataTable
      caption="Finished issues, longest first"
      columns={COLUMNS}
      rows={cycleTimes.items
        .toSorted((one, other) => other.elapsedDays - one.elapsedDays)
        .map(({ key, summary, finished, elapsedDays }) => ({
          id: key,
          cells: [
            <IssueLink key="issue" issue={key} />,
            summary,
            dayInWords(dayOf(finished, timeZone)),
            amount(elapsedDays),
          ],
        }))}
    />
  );
}
