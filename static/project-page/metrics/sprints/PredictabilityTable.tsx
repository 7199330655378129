import { DataTable } from '../../../shared/charts/DataTable';
import { amount } from '../../../shared/words';
import { IssueLine } from '../parts/IssueLine';
import { percent } from './predictabilityWords';
import type { Predictability } from './shown';

const COLUMNS = [
  { name: 'Sprint' },
  { name: 'Committed', isNumber: true },
  { name: 'Of it completed', isNumber: true },
  { name: 'Issues', isNumber: true },
  { name: 'Raw', isNumber: true },
  { name: 'Adjusted', isNumber: true },
  { name: 'Carried over', isNumber: true },
] as const;

const LEFT_OUT_COLUMNS = [
  { name: 'Issue' },
  { name: 'Sprint', isShort: true },
  { name: 'Of the sprint, waited on data', isNumber: true },
] as const;

/** Predictability in numbers, newest sprint first, and the issues that adjusted leaves out. */
export function PredictabilityTable({ predictability }: { readonly predictability: Predictability }) {
  const sprints = predictability.sprints.toReversed();
  const leftOut = sprints.flatMap(({ id, name, leftOut }) =>
    leftOut.map((issue) => ({ ...issue, id: `${id} ${issue.key}`, sprint: name })),
  );
  return (
    <>
      <h3 className="data-table__title">Shares of the commitment, in points where there are estimates</h3>
      <DataTable
        caption="Predictability, sprint by sprint"
        columns={COLUMNS}
        rows={sprints.map(({ id, name, committed, completed, n, few, raw, adjusted, carryOverRate }) => ({
          id: String(id),
          cells: [
            name,
            amount(committed),
            amount(completed),
            amount(n),
            <Share key="raw" of={raw} few={few} />,
            <Share key="adjusted" of={adjusted} few={few} />,
            <Share key="carried over" of={carryOverRate} few={few} />,
          ],
        }))}
      />
      <h3 className="data-table__title">What adjusted leaves out</h3>
      {leftOut.length === 0 ? (
        <p>Nothing: no committed issue waited on data for half of its sprint.</p>
      ) : (
        <DataTable
          caption="Committed issues that waited on data for at least half of their sprint"
          columns={LEFT_OUT_COLUMNS}
          rows={leftOut.map((issue) => ({
            id: issue.id,
            cells: [<IssueLine key="issue" issue={issue} />, issue.sprint, percent(issue.waitedShare)],
          }))}
        />
      )}
    </>
  );
}

/** Grey where it is a share of fewer than five issues; a dash where nothing is left to take a share of. */
function Share({ of, few }: { readonly of: number | null; readonly few: boolean }) {
  if (of === null) return '–';
  return few ? <span className="predictability__share--few">{percent(of)}</span> : percent(of);
}
