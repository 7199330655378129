import type { CumulativeFlow, CycleTimes, ExportTable, FlowMetrics } from '../../../shared/contract';
import { day, instant, number, tableOf, text } from '../parts/tables';
import { bands } from './flowBands';

/** Every chart of the section that has something to show, as tables for files, in the order of the page. */
export const flowTables = (metrics: FlowMetrics): readonly ExportTable[] => [
  ...tableOf(metrics.cumulativeFlow, flowTable),
  ...tableOf(metrics.cycleTimes, cycleTimeTable),
];

/** How many issues stood in each column at the end of each day, oldest first. */
export const flowTable = (flow: CumulativeFlow): ExportTable => ({
  name: 'Cumulative flow',
  columns: [day('Day'), ...flow.columns.map(({ name }) => number(name))],
  rows: flow.days.map((at, index) => [at, ...bands(flow, index).map(({ count }) => count)]),
});

const CYCLE_NAMES = { cycle: 'Cycle time', lead: 'Lead time' } as const;

/** One row a finished issue, in the order in which they were finished. */
export const cycleTimeTable = ({ kind, items }: CycleTimes): ExportTable => ({
  name: CYCLE_NAMES[kind],
  columns: [
    text('Key'),
    text('Summary'),
    instant('Finished'),
    number(`${CYCLE_NAMES[kind]} (days)`),
    number('Whole days, a same-day issue takes 1'),
  ],
  rows: items
    .map(({ key, summary, finished, elapsedDays, wholeDays }) => ({
      at: Date.parse(finished),
      row: [key, summary, Date.parse(finished), elapsedDays, wholeDays],
    }))
    .sort((one, other) => one.at - other.at)
    .map(({ row }) => row),
});
