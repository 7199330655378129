import type { CumulativeFlow, ExportTable, FlowMetrics } from '../../../shared/contract';
import { day, instant, number, tableOf, text } from '../parts/tables';
import type { WorkItemAge } from './ageing';
import { type Bin, binsOf, MOST_BINS } from './bins';
import { bands } from './flowBands';
import { blockedTable, columnTable, littlesLawTable, serviceLevelTable } from './healthTables';
import { type TimedIssue, type TimeKind, type Times, timesOf } from './times';
import { limitsOf } from './weekly';
import { controlTable, netFlowTable, throughputTable, wipTable } from './weeklyTables';

/** Every chart of the section that has something to show, as tables for files, in the order of the page. */
export const flowTables = (metrics: FlowMetrics): readonly ExportTable[] => [
  ...tableOf(metrics.cumulativeFlow, flowTable),
  ...tableOf(metrics.cycleTimes, cycleTimeTable),
  ...otherTimes(metrics),
  ...tableOf(metrics.workItemAge, ageingTable),
  ...tableOf(metrics.cycleTimes, ({ items }) => histogramTable(binsOf(items, MOST_BINS))),
  ...tableOf(metrics.throughput, (weeks) => throughputTable(weeks, limitsOf(metrics.processBehaviour))),
  ...tableOf(metrics.workInProgress, wipTable),
  ...tableOf(metrics.netFlow, netFlowTable),
  ...tableOf(metrics.controlChart, (control) =>
    controlTable(metrics.cycleTimes.status === 'ok' ? metrics.cycleTimes.items : [], control),
  ),
  ...tableOf(metrics.timeInColumn, columnTable),
  ...tableOf(metrics.blocked, blockedTable),
  ...tableOf(metrics.serviceLevel, serviceLevelTable),
  ...tableOf(metrics.littlesLaw, littlesLawTable),
];

/** Where cycle times are known, the other two measures have tables of their own. */
const otherTimes = (metrics: FlowMetrics): readonly ExportTable[] =>
  metrics.cycleTimes.status === 'ok' && metrics.cycleTimes.kind === 'lead'
    ? []
    : (['lead', 'process'] as const).flatMap((kind) => tableOf(timesOf(metrics, kind), cycleTimeTable));

/** How many issues stood in each column at the end of each day, oldest first. */
export const flowTable = (flow: CumulativeFlow): ExportTable => ({
  name: 'Cumulative flow',
  columns: [day('Day'), ...flow.columns.map(({ name }) => number(name))],
  rows: flow.days.map((at, index) => [at, ...bands(flow, index).map(({ count }) => count)]),
});

const TIME_NAMES = {
  cycle: 'Cycle time',
  lead: 'Lead time',
  process: 'Process time',
} as const satisfies Readonly<Record<TimeKind, string>>;

/** One row a finished issue, in the order in which they were finished. */
export const cycleTimeTable = ({ kind, items }: Pick<Times, 'kind' | 'items'>): ExportTable => {
  const hasWholeDays = items.some(({ wholeDays }) => wholeDays !== undefined);
  return {
    name: TIME_NAMES[kind],
    columns: [
      text('Key'),
      text('Summary'),
      instant('Finished'),
      number(`${TIME_NAMES[kind]} (days)`),
      ...(hasWholeDays ? [number('Whole days, a same-day issue takes 1')] : []),
    ],
    rows: items
      .toSorted((one, other) => one.finished - other.finished)
      .map(({ key, summary, finished, elapsedDays, wholeDays }) => [
        key,
        summary,
        finished,
        elapsedDays,
        ...(hasWholeDays ? [wholeDays ?? null] : []),
      ]),
  };
};

/** One row an issue in progress, oldest first. */
export const ageingTable = ({ items }: Pick<WorkItemAge, 'items'>): ExportTable => ({
  name: 'Ageing work',
  columns: [text('Key'), text('Summary'), text('Column'), number('Age (days)'), number('Days in column')],
  rows: items.map(({ key, summary, column, elapsedDays, daysInColumn }) => [
    key,
    summary,
    column,
    elapsedDays,
    daysInColumn,
  ]),
});

/** One row a stretch of days: from so many days up to but without so many. */
export const histogramTable = (bins: readonly Bin<TimedIssue>[]): ExportTable => ({
  name: 'Spread of times',
  columns: [number('From (days)'), number('To (days)'), number('Issues')],
  rows: bins.map(({ from, to, items }) => [from, to, items.length]),
});
