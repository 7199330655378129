import { DataTable } from '../../../shared/charts/DataTable';
import type { Amount, Velocity } from '../../../shared/contract';
import { amount } from '../../../shared/words';
import { SprintIssues } from './SprintIssues';

const COLUMNS = [
  { name: 'Sprint' },
  { name: 'Committed', isNumber: true },
  { name: 'Completed', isNumber: true },
  { name: 'Added', isNumber: true },
  { name: 'Removed', isNumber: true },
  { name: 'Carried over', isNumber: true },
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
        rows={sprints.map(({ id, name, committed, done, added, removed, carriedOver }) => ({
          id: String(id),
          cells: [name, ...[committed, done, added, removed, carriedOver].map((of) => inTable(of, unit))],
        }))}
      />
      <h3 className="data-table__title">Issues behind the numbers</h3>
      <div className="sprint-issues__all">
        {sprints.map((sprint) => (
          <SprintIssues key={sprint.id} sprint={sprint} />
        ))}
      </div>
    </>
  );
}

/** An amount as the table shows it; unknown is a dash, never 0. */
function inTable(of: Amount | null, unit: Velocity['unit']): string {
  const value = of?.[unit] ?? null;
  return value === null ? '–' : amount(value);
}
