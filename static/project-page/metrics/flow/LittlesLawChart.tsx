import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { DataTable } from '../../../shared/charts/DataTable';
import type { FlowMetrics } from '../../../shared/contract';
import { amount, elapsed } from '../../../shared/words';
import { BarRows } from '../parts/BarRows';
import { issuesByKey } from '../parts/issuesByKey';
import { DEFINITIONS } from './definitions';
import { type LittlesLaw, littlesLawReading } from './health';
import { littlesLawTable } from './healthTables';

const HUNDREDTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** Whether work in progress, throughput and cycle time fit together, and which assumption fails if not. */
export function LittlesLawChart({ metrics }: { readonly metrics: FlowMetrics }) {
  return (
    <ChartFrame title="Little’s law" definition={DEFINITIONS.littlesLaw} measured={metrics.littlesLaw}>
      {(measured) => ({
        reading: littlesLawReading(measured),
        notes: measured.failing.map(({ sentence }) => sentence),
        legend: [],
        picture: (
          <div className={measured.few ? 'few' : undefined}>
            <BarRows
              title="Little’s law"
              description={littlesLawReading(measured)}
              rows={rowsOf(measured, metrics)}
            />
          </div>
        ),
        table: <LittlesLawTable law={measured} />,
        data: () => littlesLawTable(measured),
      })}
    </ChartFrame>
  );
}

function rowsOf({ averageWip, throughputPerDay, averageCycleTime }: LittlesLaw, metrics: FlowMetrics) {
  const expected = throughputPerDay * averageCycleTime;
  const { workInProgress } = metrics;
  const now = workInProgress.status === 'ok' ? issuesByKey(metrics)(workInProgress.now) : [];
  return [
    {
      name: 'Work in progress, on average',
      value: averageWip,
      label: amount(averageWip),
      series: 'law__bar',
      lines: [],
      behind: { title: 'In progress now', issues: now },
    },
    {
      name: 'Throughput × cycle time',
      value: expected,
      label: amount(expected),
      series: 'law__bar',
      lines: [`${HUNDREDTHS.format(throughputPerDay)} a day × ${elapsed(averageCycleTime)}`],
    },
  ];
}

function LittlesLawTable({ law }: { readonly law: LittlesLaw }) {
  const { n, days, averageWip, throughputPerDay, averageCycleTime, ratio } = law;
  const rows: readonly (readonly [string, string])[] = [
    ['Days looked at', amount(days)],
    ['Finished issues', amount(n)],
    ['Work in progress, on average', HUNDREDTHS.format(averageWip)],
    ['Throughput a day', HUNDREDTHS.format(throughputPerDay)],
    ['Cycle time, on average (days)', HUNDREDTHS.format(averageCycleTime)],
    ['Work in progress ÷ (throughput × cycle time), 1 where the law holds', HUNDREDTHS.format(ratio)],
  ];
  return (
    <DataTable
      caption="Little’s law in numbers"
      columns={[{ name: 'What' }, { name: 'Number', isNumber: true }]}
      rows={rows.map(([name, value]) => ({ id: name, cells: [name, value] }))}
    />
  );
}
