import { DataTable } from '../../shared/charts/DataTable';
import { momentIn } from '../../shared/charts/days';
import type { Burndown } from '../../shared/contract';
import { IssueLink } from '../../shared/ui/SiteLink';
import { amount } from '../../shared/words';
import { changeWords } from './burndownWords';

const COLUMNS = [
  { name: 'When' },
  { name: 'Issue' },
  { name: 'What happened' },
  { name: 'Left', isNumber: true },
] as const;

/** Everything that moved the line of a burndown, in order. */
export function BurndownTable({
  burndown,
  timeZone,
}: {
  readonly burndown: Burndown;
  readonly timeZone: string;
}) {
  return (
    <DataTable
      caption={`What changed the work left in ${burndown.sprint.name}`}
      columns={COLUMNS}
      rows={burndown.events.map((event, index) => ({
        id: String(index),
        cells: [
          momentIn(event.at, timeZone),
          event.issue ? (
            <>
              <IssueLink issue={event.issue.key} /> {event.issue.summary}
            </>
          ) : (
            '–'
          ),
          changeWords(event),
          amount(event.remaining),
        ],
      }))}
    />
  );
}
