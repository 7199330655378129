import { DataTable } from '../../shared/charts/DataTable';
import type { Amount, SprintVelocity, Velocity } from '../../shared/contract';
import { amount, counted } from '../../shared/words';
import { IssueList } from './IssueList';

const COLUMNS = [
  { name: 'Sprint' },
  { name: 'Committed', isNumber: true },
  { name: 'Completed', isNumber: true },
  { name: 'Added', isNumber: true },
  { name: 'Removed', isNumber: true },
  { name: 'Carried over', isNumber: true },
  { name: 'Issues' },
] as const;

/** Velocity in numbers, newest sprint first, with the issues behind them. */
export function VelocityTable({ velocity }: { readonly velocity: Velocity }) {
  const { sprints, unit } = velocity;
  return (
    <DataTable
      caption={`Velocity in ${unit}, sprint by sprint`}
      columns={COLUMNS}
      rows={sprints.toReversed().map((sprint) => ({
        id: String(sprint.id),
        cells: [
          sprint.name,
          ...[sprint.committed, sprint.done, sprint.added, sprint.removed, sprint.carriedOver].map((of) =>
            inTable(of, unit),
          ),
          <SprintIssues key="issues" sprint={sprint} />,
        ],
      }))}
    />
  );
}

/** An amount as the table shows it; unknown is a dash, never 0. */
function inTable(of: Amount | null, unit: Velocity['unit']): string {
  const value = of?.[unit] ?? null;
  return value === null ? '–' : amount(value);
}

function SprintIssues({ sprint }: { readonly sprint: SprintVelocity }) {
  return (
    <>
      <IssueList
        title={`${counted(sprint.doneIssues.length, 'issue')} completed`}
        issues={sprint.doneIssues}
      />
      {sprint.committedIssues ? (
        <IssueList
          title={`${counted(sprint.committedIssues.length, 'issue')} committed`}
          issues={sprint.committedIssues}
        />
      ) : null}
    </>
  );
}
