import { DataTable } from '../../../shared/charts/DataTable';
import type { Amount, SprintVelocity, Velocity } from '../../../shared/contract';
import { amount } from '../../../shared/words';
import { signed } from './burndownWords';
import { SprintIssues } from './SprintIssues';

const COLUMNS = [
  { name: 'Sprint' },
  { name: 'Committed', isNumber: true },
  { name: 'Added', isNumber: true },
  { name: 'Removed', isNumber: true },
  { name: 'Re-estimated', isNumber: true },
  { name: 'Completed', isNumber: true },
  { name: 'Carried over', isNumber: true },
  { name: 'Done before', isNumber: true },
] as const;

/** Velocity in numbers, newest sprint first, with the issues behind them. */
export function VelocityTable({ velocity }: { readonly velocity: Velocity }) {
  const { unit } = velocity;
  const sprints = velocity.sprints.toReversed();
  return (
    <>
      <h3 className="data-table__title">
        {unit === 'points' ? 'Story points' : 'Issues'} a sprint; – is not known
      </h3>
      <DataTable
        caption={`Velocity in ${unit}, sprint by sprint`}
        columns={COLUMNS}
        rows={sprints.map((sprint) => ({ id: String(sprint.id), cells: cellsOf(sprint, unit) }))}
      />
      <p className="velocity__note">
        Done before counts issues that were done before they came into the sprint: they are in no other
        column.
      </p>
      <h3 className="data-table__title">Issues behind the numbers</h3>
      <div className="sprint-issues__all">
        {sprints.map((sprint) => (
          <SprintIssues key={sprint.id} sprint={sprint} />
        ))}
      </div>
    </>
  );
}

const cellsOf = (sprint: SprintVelocity, unit: Velocity['unit']): readonly string[] => {
  const { name, committed, added, removed, reEstimated, done, carriedOver, completedOutside } = sprint;
  const change = reEstimated?.[unit] ?? null;
  return [
    name,
    ...[committed, added, removed].map((of) => inTable(of, unit)),
    change === null ? '–' : unit === 'points' ? signed(change) : amount(change),
    ...[done, carriedOver].map((of) => inTable(of, unit)),
    completedOutside === null ? '–' : amount(completedOutside.length),
  ];
};

/** An amount as the table shows it; unknown is a dash, never 0. */
function inTable(of: Amount | null, unit: Velocity['unit']): string {
  const value = of?.[unit] ?? null;
  return value === null ? '–' : amount(value);
}
