import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { DataTable } from '../../../shared/charts/DataTable';
import type { FlowMetrics, IssueRef } from '../../../shared/contract';
import { amount, counted } from '../../../shared/words';
import { type BarRow, BarRows } from '../parts/BarRows';
import { IssueLine } from '../parts/IssueLine';
import { DEFINITIONS } from './definitions';
import { percent, proposalReading, serviceLevelReading } from './health';
import { serviceLevelTable } from './healthTables';

const TITLE = 'Service level expectation';

/** How well the promise was kept that the project has set, else what it could promise. */
export function ServiceLevelChart({ metrics }: { readonly metrics: FlowMetrics }) {
  const { serviceLevel, proposedServiceLevel: proposal, workItemAge } = metrics;
  if (proposal === null)
    return (
      <ChartFrame title={TITLE} definition={DEFINITIONS.serviceLevel} measured={serviceLevel}>
        {(measured) => contentOf({ ...measured, reading: serviceLevelReading(measured) })}
      </ChartFrame>
    );
  const older = (days: number) =>
    workItemAge.status === 'ok' ? workItemAge.items.filter(({ elapsedDays }) => elapsedDays > days) : [];
  return (
    <ChartFrame title={TITLE} definition={DEFINITIONS.serviceLevel} measured={proposal}>
      {(measured) =>
        contentOf({
          reading: proposalReading(measured),
          n: measured.items,
          kept: Math.round(measured.rate * measured.items),
          few: false,
          overdue: older(measured.days),
        })
      }
    </ChartFrame>
  );
}

interface Judged {
  readonly reading: string;
  /** Issues finished in the last 90 days, and how many of them kept the expectation. */
  readonly n: number;
  readonly kept: number;
  readonly few: boolean;
  /** Undefined where they are not known one by one. */
  readonly missed?: readonly IssueRef[];
  readonly overdue: readonly (IssueRef & { readonly elapsedDays: number })[];
}

const contentOf = (judged: Judged) => ({
  reading: judged.reading,
  legend: [],
  picture: (
    <div className={judged.few ? 'few' : undefined}>
      <BarRows title={TITLE} description={judged.reading} rows={rowsOf(judged)} />
    </div>
  ),
  table: <ServiceLevelTable judged={judged} />,
  data: () => serviceLevelTable(judged),
});

function rowsOf({ n, kept, missed, overdue }: Judged): readonly BarRow[] {
  const of = (count: number) => (n === 0 ? amount(count) : `${amount(count)} (${percent(count / n)})`);
  return [
    {
      name: 'Finished within it, last 90 days',
      value: kept,
      label: of(kept),
      series: 'service__kept',
      lines: [],
    },
    {
      name: 'Finished later',
      value: n - kept,
      label: of(n - kept),
      series: 'service__missed',
      lines: [],
      ...(missed === undefined ? {} : { behind: { title: 'Finished later', issues: missed } }),
    },
    {
      name: 'In progress and already older',
      value: overdue.length,
      label: amount(overdue.length),
      series: 'service__overdue',
      lines: [],
      behind: { title: 'In progress and already older', issues: overdue },
    },
  ];
}

function ServiceLevelTable({ judged: { n, kept, missed = [], overdue } }: { readonly judged: Judged }) {
  return (
    <>
      <p>
        {amount(kept)} of {counted(n, 'issue')} finished in the last 90 days kept it.
      </p>
      <DataTable
        caption="Issues that did not keep the expectation"
        columns={[
          { name: 'Issue' },
          { name: 'State', isShort: true },
          { name: 'Age in days', isNumber: true },
        ]}
        rows={[
          ...overdue.map((issue) => ({
            id: issue.key,
            cells: [<IssueLine key="issue" issue={issue} />, 'In progress', amount(issue.elapsedDays)],
          })),
          ...missed.map((issue) => ({
            id: issue.key,
            cells: [<IssueLine key="issue" issue={issue} />, 'Finished later', '–'],
          })),
        ]}
      />
    </>
  );
}
