import { DataTable } from '../../../shared/charts/DataTable';
import { momentIn } from '../../../shared/charts/days';
import type { Burndown } from '../../../shared/contract';
import { amount } from '../../../shared/words';
import { IssueLine } from '../parts/IssueLine';
import { changeWords } from './burndownWords';

const COLUMNS = [
  { name: 'When' },
  { name: 'Issue' },
  { name: 'What happened', isShort: true },
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
          event.issue ? <IssueLine key="issue" issue={event.issue} /> : '–',
          changeWords(event),
          amount(event.remaining),
        ],
      }))}
    />
  );
}
