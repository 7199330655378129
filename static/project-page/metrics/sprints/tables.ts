import type {
  Amount,
  Burndown,
  ExportCell,
  ExportTable,
  SprintMetrics,
  Velocity,
} from '../../../shared/contract';
import { instant, number, tableOf, text } from '../parts/tables';
import { CHANGE_NAMES } from './burndownWords';
import type { Predictability, SprintBurnup, VelocitySplit } from './shown';

/** Every chart of the section that has something to show, as tables for files, in the order of the page. */
export const sprintTables = (metrics: SprintMetrics): readonly ExportTable[] => [
  ...tableOf(metrics.velocity, velocityTable),
  ...tableOf(metrics.burndown, burndownTable),
  ...tableOf<SprintBurnup>(metrics.sprintBurnup, burnupTable),
  ...tableOf<Predictability>(metrics.predictability, predictabilityTable),
  ...tableOf<VelocitySplit>(metrics.velocitySplit, velocitySplitTable),
];

/** Oldest sprint first; amounts in the unit of the chart. */
export const velocityTable = ({ sprints, unit }: Velocity): ExportTable => {
  const of = (amount: Amount | null) => amount?.[unit] ?? null;
  const amounts = ['Committed', 'Added', 'Removed', 'Re-estimated', 'Completed', 'Carried over'];
  return {
    name: 'Velocity',
    columns: [
      text('Sprint'),
      instant('Started'),
      instant('Closed'),
      ...amounts.map((name) => number(`${name} (${unit})`)),
      number('Done before (issues)'),
    ],
    rows: sprints.map(({ name, start, completed, ...sprint }) => [
      name,
      Date.parse(start),
      Date.parse(completed),
      of(sprint.committed),
      of(sprint.added),
      of(sprint.removed),
      of(sprint.reEstimated),
      of(sprint.done),
      of(sprint.carriedOver),
      sprint.completedOutside?.length ?? null,
    ]),
  };
};

const WHAT_HAPPENED = [
  text('Sprint'),
  instant('At'),
  text('What happened'),
  text('Issue'),
  text('Summary'),
] as const;

/** The cells of {@link WHAT_HAPPENED}. */
const whatHappened = (
  sprint: string,
  { at, type, issue }: Pick<Burndown['events'][number], 'at' | 'type' | 'issue'>,
): readonly ExportCell[] => [
  sprint,
  Date.parse(at),
  CHANGE_NAMES[type],
  issue?.key ?? null,
  issue?.summary ?? null,
];

/** What moved the line, in order. */
export const burndownTable = ({ sprint, events, unit }: Burndown): ExportTable => ({
  name: 'Sprint burndown',
  columns: [...WHAT_HAPPENED, number(`Change (${unit})`), number(`Left (${unit})`)],
  rows: events.map((event) => [...whatHappened(sprint.name, event), event.change, event.remaining]),
});

/** What moved either line, in order. */
export const burnupTable = ({ sprint, steps, unit }: SprintBurnup): ExportTable => ({
  name: 'Sprint burnup',
  columns: [...WHAT_HAPPENED, number(`All work (${unit})`), number(`Completed (${unit})`)],
  rows: steps.map((step) => [...whatHappened(sprint.name, step), step.scope, step.completed]),
});

/** Oldest sprint first; shares between 0 and 1. */
export const predictabilityTable = ({ sprints }: Predictability): ExportTable => ({
  name: 'Predictability',
  columns: [
    text('Sprint'),
    text('Unit'),
    number('Committed'),
    number('Completed of it'),
    number('Issues committed'),
    number('Raw'),
    number('Adjusted'),
    number('Carried over'),
    text('Left out of adjusted'),
  ],
  rows: sprints.map((sprint) => [
    sprint.name,
    sprint.unit,
    sprint.committed,
    sprint.completed,
    sprint.n,
    sprint.raw,
    sprint.adjusted,
    sprint.carryOverRate,
    sprint.leftOut.map(({ key }) => key).join(', '),
  ]),
});

/** Oldest sprint first. */
export const velocitySplitTable = ({ sprints }: VelocitySplit): ExportTable => ({
  name: 'Velocity split',
  columns: [
    text('Sprint'),
    number('Points done'),
    number('Points ready at start and done'),
    number('Spike days done'),
    number('Checkpoints passed'),
  ],
  rows: sprints.map((sprint) => [
    sprint.name,
    sprint.pointsDone,
    sprint.readyPointsDone,
    sprint.spikeDaysDone,
    sprint.checkpointsPassed,
  ]),
});
