import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { DataTable } from '../../../shared/charts/DataTable';
import type { LegendEntry } from '../../../shared/charts/Legend';
import type { FlowMetrics } from '../../../shared/contract';
import { IssueLink } from '../../../shared/ui/SiteLink';
import { amount, counted, elapsed } from '../../../shared/words';
import { BarRows } from '../parts/BarRows';
import { DEFINITIONS } from './definitions';
import { type Blocked, blockedReading } from './health';
import { blockedTable } from './healthTables';

/** More reasons than this are a list; the table has them. */
const MOST_REASONS = 8;

const NAMES = {
  flag: 'Flag',
  data: 'Access to data',
  issue: 'Another issue',
} as const satisfies Readonly<Record<Blocked['reasons'][number]['type'], string>>;

/** What held work up while it was in progress, and for how long; a click lists the issues. */
export function BlockedChart({ blocked }: Pick<FlowMetrics, 'blocked'>) {
  return (
    <ChartFrame title="Blocked" definition={DEFINITIONS.blocked} measured={blocked}>
      {(measured) => ({
        reading: blockedReading(measured),
        notes: notesOf(measured),
        legend: legend(measured),
        picture: <Reasons blocked={measured} />,
        table: <BlockedTable blocked={measured} />,
        data: () => blockedTable(measured),
      })}
    </ChartFrame>
  );
}

function notesOf({ reasons }: Blocked): readonly string[] {
  const rest = reasons.length - MOST_REASONS;
  return rest > 0
    ? [`${counted(rest, 'reason')} with fewer days ${rest === 1 ? 'is' : 'are'} in the numbers.`]
    : [];
}

const legend = ({ reasons }: Blocked): readonly LegendEntry[] =>
  (['flag', 'data', 'issue'] as const)
    .filter((type) => reasons.some((reason) => reason.type === type))
    .map((type) => ({ name: NAMES[type], series: `blocked__${type}`, shape: 'box' }));

/** Nothing to draw is nothing to draw: the sentence has said so. */
function Reasons({ blocked }: { readonly blocked: Blocked }) {
  const { reasons, items } = blocked;
  if (reasons.length === 0) return null;
  return (
    <BarRows
      title="Blocked"
      description={blockedReading(blocked)}
      rows={reasons.slice(0, MOST_REASONS).map(({ reason, type, issues, days }) => ({
        name: reason,
        value: days,
        label: elapsed(days),
        series: `blocked__${type}`,
        lines: [counted(issues, 'issue')],
        behind: { title: reason, issues: items.filter((item) => item.reasons.includes(reason)) },
      }))}
    />
  );
}

function BlockedTable({ blocked: { items, reasons } }: { readonly blocked: Blocked }) {
  return (
    <>
      <DataTable
        caption="Reasons for being blocked"
        columns={[{ name: 'Reason' }, { name: 'Issues', isNumber: true }, { name: 'Days', isNumber: true }]}
        rows={reasons.map(({ reason, issues, days }) => ({
          id: reason,
          cells: [reason, amount(issues), amount(days)],
        }))}
      />
      <h3 className="data-table__title">Blocked issues</h3>
      <DataTable
        caption="Blocked issues, longest first"
        columns={[
          { name: 'Issue' },
          { name: 'Summary' },
          { name: 'Reasons' },
          { name: 'Times', isNumber: true },
          { name: 'Days', isNumber: true },
          { name: 'Blocked now', isShort: true },
        ]}
        rows={items.map(({ key, summary, reasons: by, times, days, blockedNow }) => ({
          id: key,
          cells: [
            <IssueLink key="issue" issue={key} />,
            summary,
            by.join(', '),
            amount(times),
            amount(days),
            blockedNow ? 'Yes' : 'No',
          ],
        }))}
      />
    </>
  );
}
