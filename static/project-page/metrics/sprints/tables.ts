import type { Amount, Burndown, ExportTable, SprintMetrics, Velocity } from '../../../shared/contract';
import { instant, number, tableOf, text } from '../parts/tables';
import { CHANGE_NAMES } from './burndownWords';

/** Every chart of the section that has something to show, as tables for files, in the order of the page. */
export const sprintTables = (metrics: SprintMetrics): readonly ExportTable[] => [
  ...tableOf(metrics.velocity, velocityTable),
  ...tableOf(metrics.burndown, burndownTable),
];

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
