import { DataTable } from '../../../shared/charts/DataTable';
import { momentIn } from '../../../shared/charts/days';
import { amount } from '../../../shared/words';
import { IssueLine } from '../parts/IssueLine';
import { CHANGE_NAMES } from './burndownWords';
import type { SprintBurnup } from './shown';

const COLUMNS = [
  { name: 'When' },
  { name: 'Issue' },
  { name: 'What happened', isShort: true },
  { name: 'All work', isNumber: true },
  { name: 'Completed', isNumber: true },
] as const;

/** Everything that moved a line of a burnup, in order. */
export function BurnupTable({
  burnup,
  timeZone,
}: {
  readonly burnup: SprintBurnup;
  readonly timeZone: string;
}) {
  return (
    <DataTable
      caption={`The work of ${burnup.sprint.name} and what of it is completed`}
      columns={COLUMNS}
      rows={burnup.steps.map(({ at, type, issue, scope, completed }, index) => ({
        id: String(index),
        cells: [
          momentIn(at, timeZone),
          issue ? <IssueLine key="issue" issue={issue} /> : '–',
          CHANGE_NAMES[type],
          amount(scope),
          amount(completed),
        ],
      }))}
    />
  );
}
