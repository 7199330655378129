import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { DataTable } from '../../../shared/charts/DataTable';
import type { LegendEntry } from '../../../shared/charts/Legend';
import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted, elapsed } from '../../../shared/words';
import { type BarRow, BarRows } from '../parts/BarRows';
import { DEFINITIONS } from './definitions';
import { beforeNote, type ColumnTimes, columnReading, efficiencyNote, itemDays, percent } from './health';
import { columnTable } from './healthTables';

type Column = ColumnTimes['columns'][number];

/** Where finished work spent its time; a click lists what is in the column now. */
export function TimeInColumnChart({ metrics }: { readonly metrics: FlowMetrics }) {
  return (
    <ChartFrame title="Time in column" definition={DEFINITIONS.timeInColumn} measured={metrics.timeInColumn}>
      {(measured) => ({
        reading: columnReading(measured),
        notes: [efficiencyNote(metrics.flowEfficiency), beforeNote(measured)].filter((note) => note !== null),
        legend: legend(measured),
        picture: (
          <BarRows
            title="Time in column"
            description={columnReading(measured)}
            rows={drawn(measured).map((column) => rowOf(column, measured.bottleneck, metrics))}
          />
        ),
        table: <ColumnTable columns={measured.columns} />,
        data: () => columnTable(measured),
      })}
    </ChartFrame>
  );
}

/** Columns in progress; the wait before the start would make them look like nothing. */
const drawn = ({ columns }: ColumnTimes): readonly Column[] => {
  const inProgress = columns.filter(({ share }) => share !== null);
  return inProgress.length === 0 ? columns : inProgress;
};

const legend = ({ bottleneck }: ColumnTimes): readonly LegendEntry[] =>
  bottleneck === null
    ? []
    : [
        { name: 'In progress', series: 'column__progress', shape: 'box' },
        { name: 'Bottleneck', series: 'column__bottleneck', shape: 'box' },
      ];

function rowOf(column: Column, bottleneck: string | null, { workItemAge }: FlowMetrics): BarRow {
  const { name, share, n, p50, p85 } = column;
  const now = workItemAge.status === 'ok' ? workItemAge.items.filter((item) => item.column === name) : [];
  return {
    name: share === null ? name : `${name}, ${percent(share)} of the time in progress`,
    value: column.itemDays,
    label: itemDays(column.itemDays),
    series:
      share === null ? 'column__before' : name === bottleneck ? 'column__bottleneck' : 'column__progress',
    lines: [
      `${counted(n, 'finished issue')} ${n === 1 ? 'was' : 'were'} in it`,
      ...(p50 === null || p85 === null
        ? []
        : [`Half stayed ${elapsed(p50)} or less, 85% ${elapsed(p85)} or less`]),
    ],
    ...(share === null ? {} : { behind: { title: `In ${name} now`, issues: now } }),
  };
}

const shown = (value: number | null): string => (value === null ? '–' : amount(value));

function ColumnTable({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <DataTable
      caption="Time that finished issues spent in each column"
      columns={[
        { name: 'Column' },
        { name: 'Issues', isNumber: true },
        { name: 'Item-days', isNumber: true },
        { name: 'Share of the time in progress', isNumber: true },
        { name: 'Half within (days)', isNumber: true },
        { name: '85% within (days)', isNumber: true },
      ]}
      rows={columns.map(({ name, n, itemDays, share, p50, p85 }) => ({
        id: name,
        cells: [
          name,
          amount(n),
          amount(itemDays),
          share === null ? '–' : percent(share),
          shown(p50),
          shown(p85),
        ],
      }))}
    />
  );
}
