import { Group } from '@visx/group';
import { AmountAxis, amountScale } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { ColumnMark } from '../../../shared/charts/ColumnMark';
import { DataTable } from '../../../shared/charts/DataTable';
import type { LegendEntry } from '../../../shared/charts/Legend';
import type { PlotArea } from '../../../shared/charts/Plot';
import type { StopWords } from '../../../shared/charts/stops';
import type { IssueRef, Measured, SprintMetrics } from '../../../shared/contract';
import { amount, counted } from '../../../shared/words';
import { OpeningPlot } from '../parts/OpeningPlot';
import { DEFINITIONS } from './definitions';
import { fewSprints, splitReading } from './readings';
import { SprintAxis } from './SprintAxis';
import type { SprintSplit, VelocitySplit } from './shown';
import { sprintColumns } from './sprintColumns';
import { velocitySplitTable } from './tables';

const MAX_BAR = 28;
/** Between one row of bars and the next. */
const GAP = 20;
const HEIGHT = 400;

/** One row of bars each, since points, days and checkpoints share no scale. */
const ROWS = [
  { name: 'Points', series: 'split__points', of: (sprint: SprintSplit) => sprint.pointsDone },
  { name: 'Spike days', series: 'split__spikes', of: (sprint: SprintSplit) => sprint.spikeDaysDone },
  {
    name: 'Checkpoints',
    series: 'split__checkpoints',
    of: (sprint: SprintSplit) => sprint.checkpointsPassed,
  },
] as const;

const COLUMNS = [
  { name: 'Sprint' },
  { name: 'Points done', isNumber: true },
  { name: 'Of them ready at start', isNumber: true },
  { name: 'Spike days done', isNumber: true },
  { name: 'Checkpoints passed', isNumber: true },
] as const;

/** What each closed sprint got done in points, in days of spikes and in checkpoints passed; a click lists all of it. */
export function SplitChart(
  props: Pick<SprintMetrics, 'velocity'> & { readonly split: SprintMetrics['velocitySplit'] },
) {
  const { velocity } = props;
  const split: Measured<VelocitySplit> = props.split;
  const doneIn = (sprint: number) =>
    velocity.status === 'ok' ? velocity.sprints.find(({ id }) => id === sprint)?.doneIssues : undefined;
  return (
    <ChartFrame title="Velocity split" definition={DEFINITIONS.split} measured={split}>
      {(measured) => ({
        reading: splitReading(measured),
        notes: [fewSprints(measured)].filter((note) => note !== null),
        legend: legend(measured),
        picture: (
          <OpeningPlot
            title="Velocity split"
            description={splitReading(measured)}
            height={HEIGHT}
            bottom={44}
            draw={(area) => drawSplit(measured, doneIn, area)}
          />
        ),
        table: (
          <DataTable
            caption="What each sprint got done"
            columns={COLUMNS}
            rows={measured.sprints.toReversed().map((sprint) => ({
              id: String(sprint.id),
              cells: [
                sprint.name,
                ...[
                  sprint.pointsDone,
                  sprint.readyPointsDone,
                  sprint.spikeDaysDone,
                  sprint.checkpointsPassed,
                ].map(amount),
              ],
            }))}
          />
        ),
        data: () => velocitySplitTable(measured),
      })}
    </ChartFrame>
  );
}

const legend = (split: VelocitySplit): readonly LegendEntry[] => [
  { name: 'Points done', series: 'split__points', shape: 'box' },
  { name: 'Spike days done', series: 'split__spikes', shape: 'box' },
  { name: 'Checkpoints passed', series: 'split__checkpoints', shape: 'box' },
  { name: 'Planning velocity', series: planningClass(split), shape: 'dashes' },
];

const planningClass = ({ few }: VelocitySplit): string =>
  few ? 'split__planning split__planning--few' : 'split__planning';

function drawSplit(
  split: VelocitySplit,
  doneIn: (sprint: number) => readonly IssueRef[] | undefined,
  area: PlotArea,
) {
  const columns = sprintColumns(split.sprints, area.width);
  const { sprints, hidden, left, middle, step, room } = columns;
  const row = { width: area.width, height: (area.height - GAP * (ROWS.length - 1)) / ROWS.length };
  const width = Math.min(MAX_BAR, room);
  const meanFrom = left(Math.max(0, split.sprints.length - split.n - hidden));
  const scales = ROWS.map(({ of }, index) =>
    amountScale(Math.max(index === 0 ? split.planningVelocity : 0, ...sprints.map(of)), row),
  );
  const [points] = scales;
  return {
    picture: (
      <>
        {ROWS.map(({ name, series, of }, index) => {
          const y = scales[index] ?? amountScale(0, row);
          return (
            <Group key={name} top={index * (row.height + GAP)}>
              <AmountAxis scale={y} area={row} label={name} />
              {sprints.map((sprint, at) => (
                <rect
                  key={sprint.id}
                  className={series}
                  x={middle(at) - width / 2}
                  width={width}
                  y={y(of(sprint))}
                  height={row.height - y(of(sprint))}
                />
              ))}
            </Group>
          );
        })}
        {points ? (
          <path
            className={planningClass(split)}
            d={`M${meanFrom} ${points(split.planningVelocity)}H${area.width}`}
          />
        ) : null}
        <SprintAxis sprints={sprints} middle={middle} step={step} width={area.width} top={area.height} />
      </>
    ),
    stops: {
      count: sprints.length,
      at: (index: number) => ({ x: middle(index), y: points?.(sprints[index]?.pointsDone ?? 0) ?? 0 }),
      words: (index: number) => sprintWords(sprints[index]),
      nearest: columns.nearest,
      mark: (index: number) => <ColumnMark columns={columns} index={index} height={area.height} />,
    },
    behind: (index: number) => {
      const sprint = sprints[index];
      const issues = sprint && doneIn(sprint.id);
      return issues && { title: `Done in ${sprint.name}`, issues };
    },
  };
}

function sprintWords(sprint: SprintSplit | undefined): StopWords {
  if (!sprint) return { title: '', lines: [] };
  const { name, pointsDone, readyPointsDone, spikeDaysDone, checkpointsPassed } = sprint;
  return {
    title: name,
    lines: [
      `${counted(pointsDone, 'point')} done, ${amount(readyPointsDone)} of them ready at the start`,
      `${counted(spikeDaysDone, 'spike day')} done`,
      `${counted(checkpointsPassed, 'checkpoint')} passed`,
    ],
  };
}
