import type {
  Amount,
  Burndown,
  CumulativeFlow,
  CycleTimes,
  ExportColumn,
  ExportTable,
  Measured,
  ProjectMetrics,
  Velocity,
} from '../../shared/contract';
import { CHANGE_NAMES } from './burndownWords';
import { bands } from './flowBands';

/** Every chart of the page that has something to show, as tables for files, in the order of the page. */
export const seriesTables = (metrics: ProjectMetrics): readonly ExportTable[] => [
  ...tableOf(metrics.velocity, velocityTable),
  ...tableOf(metrics.burndown, burndownTable),
  ...tableOf(metrics.cumulativeFlow, flowTable),
  ...tableOf(metrics.cycleTimes, cycleTimeTable),
];

const tableOf = <T>(measured: Measured<T>, table: (value: T) => ExportTable): readonly ExportTable[] =>
  measured.status === 'ok' ? [table(measured)] : [];

const text = (name: string): ExportColumn => ({ name, kind: 'text' });
const number = (name: string): ExportColumn => ({ name, kind: 'number' });
const instant = (name: string): ExportColumn => ({ name, kind: 'instant' });

/** Oldest sprint first; amounts in the unit of the chart. */
export const velocityTable = ({ sprints, unit }: Velocity): ExportTable => {
  const of = (amount: Amount | null) => amount?.[unit] ?? null;
  const amounts = ['Committed', 'Completed', 'Added', 'Removed', 'Carried over'];
  return {
    name: 'Velocity',
    columns: [
      text('Sprint'),
      instant('Started'),
      instant('Closed'),
      ...amounts.map((name) => number(`${name} (${unit})`)),
    ],
    rows: sprints.map(({ name, start, completed, ...sprint }) => [
      name,
      Date.parse(start),
      Date.parse(completed),
      of(sprint.committed),
      of(sprint.done),
      of(sprint.added),
      of(sprint.removed),
      of(sprint.carriedOver),
    ]),
  };
};

/** What moved the line, in order. */
export const burndownTable = ({ sprint, events, unit }: Burndown): ExportTable => ({
  name: 'Sprint burndown',
  columns: [
    text('Sprint'),
    instant('At'),
    text('What happened'),
    text('Issue'),
    text('Summary'),
    number(`Change (${unit})`),
    number(`Left (${unit})`),
  ],
  rows: events.map(({ at, type, issue, change, remaining }) => [
    sprint.name,
    Date.parse(at),
    CHANGE_NAMES[type],
    issue?.key ?? null,
    issue?.summary ?? null,
    change,
    remaining,
  ]),
});

/** How many issues stood in each column at the end of each day, oldest first. */
export const flowTable = (flow: CumulativeFlow): ExportTable => ({
  name: 'Cumulative flow',
  columns: [{ name: 'Day', kind: 'day' }, ...flow.columns.map(({ name }) => number(name))],
  rows: flow.days.map((day, index) => [day, ...bands(flow, index).map(({ count }) => count)]),
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
