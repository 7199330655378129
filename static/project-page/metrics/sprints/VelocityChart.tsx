import { AmountAxis, amountScale } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { ColumnMark } from '../../../shared/charts/ColumnMark';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../../shared/charts/Plot';
import type { Amount, IssueRef, Measured, SprintVelocity, Velocity } from '../../../shared/contract';
import { counted } from '../../../shared/words';
import { openIssues } from '../parts/issueSearch';
import { DEFINITIONS } from './definitions';
import { meanBegins } from './meanWindow';
import { velocityReading } from './readings';
import { SprintAxis } from './SprintAxis';
import { sprintColumns } from './sprintColumns';
import { velocityTable } from './tables';
import { VelocityTable } from './VelocityTable';

const MAX_BAR = 28;

const UNIT_NAMES = { points: 'Points', issues: 'Issues' } as const;

/** So that nothing completed, which is known, still shows. */
const ZERO_HEIGHT = 2;

/** Committed and completed work of each closed sprint, with the mean of completed and its range. */
export function VelocityChart({ velocity }: { readonly velocity: Measured<Velocity> }) {
  return (
    <ChartFrame title="Velocity" definition={DEFINITIONS.velocity} measured={velocity}>
      {(measured) => ({
        reading: velocityReading(measured),
        notes: measured.commitmentUnknown === null ? [] : [measured.commitmentUnknown],
        legend: legend(measured),
        picture: (
          <Plot
            title="Velocity"
            description={velocityReading(measured)}
            bottom={44}
            draw={(area) => drawVelocity(measured, area)}
          />
        ),
        table: <VelocityTable velocity={measured} />,
        data: () => velocityTable(measured),
      })}
    </ChartFrame>
  );
}

const UNKNOWN: LegendEntry = { name: 'Not estimated', series: 'velocity__unknown', shape: 'dash' };

function legend({ sprints, unit, window }: Velocity): readonly LegendEntry[] {
  const committed: LegendEntry = { name: 'Committed', series: 'velocity__committed', shape: 'box' };
  return [
    ...(sprints.some((sprint) => sprint.committed !== null) ? [committed] : []),
    { name: 'Completed', series: 'velocity__completed', shape: 'box' },
    ...(sprints.some(({ done }) => done[unit] === null) ? [UNKNOWN] : []),
    { name: 'Mean of completed', series: meanClass({ window }), shape: 'dashes' },
    { name: `Range over ${counted(window, 'sprint')}`, series: 'velocity__range', shape: 'band' },
  ];
}

/** A mean of fewer sprints is grey. */
const ENOUGH_SPRINTS = 5;

const meanClass = ({ window }: Pick<Velocity, 'window'>): string =>
  window < ENOUGH_SPRINTS ? 'velocity__mean velocity__mean--few' : 'velocity__mean';

/** The amount that bars show; null where no issue had an estimate or the amount is unknown. */
const barValue = (of: Amount | null, unit: Velocity['unit']): number | null => of?.[unit] ?? null;

function drawVelocity(velocity: Velocity, area: PlotArea): Drawing {
  const { unit, mean, range } = velocity;
  const columns = sprintColumns(velocity.sprints, area.width);
  const { sprints, hidden, left, middle, step, room } = columns;
  // The range may come from a sprint for which there is no room; it must fit all the same.
  const tallest = Math.max(
    range[1],
    ...sprints.flatMap(({ committed, done }) => [barValue(committed, unit) ?? 0, barValue(done, unit) ?? 0]),
  );
  const y = amountScale(tallest, area);
  const meanFrom = left(Math.max(0, meanBegins(velocity) - hidden));

  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label={UNIT_NAMES[unit]} />
        <rect
          className="velocity__range"
          x={meanFrom}
          width={area.width - meanFrom}
          y={y(range[1])}
          height={y(range[0]) - y(range[1])}
        />
        {sprints.map((sprint, index) => (
          <Bars key={sprint.id} sprint={sprint} unit={unit} y={y} middle={middle(index)} room={room} />
        ))}
        <path className={meanClass(velocity)} d={`M${meanFrom} ${y(mean)}H${area.width}`} />
        <SprintAxis sprints={sprints} middle={middle} step={step} width={area.width} top={area.height} />
      </>
    ),
    stops: {
      count: sprints.length,
      at: (index) => ({ x: middle(index), y: y(barValue(sprints[index]?.done ?? null, unit) ?? 0) }),
      words: (index) => sprintWords(sprints[index], unit),
      nearest: columns.nearest,
      mark: (index) => <ColumnMark columns={columns} index={index} height={area.height} />,
      open: (index) => openIssues(issuesBehind(sprints[index])),
    },
  };
}

/** Everything that was committed or completed, each issue once. */
const issuesBehind = (sprint: SprintVelocity | undefined): readonly IssueRef[] => {
  const issues = [...(sprint?.doneIssues ?? []), ...(sprint?.committedIssues ?? [])];
  return [...new Map(issues.map((issue) => [issue.key, issue])).values()];
};

function Bars(props: {
  readonly sprint: SprintVelocity;
  readonly unit: Velocity['unit'];
  readonly y: (value: number) => number;
  readonly middle: number;
  readonly room: number;
}) {
  const { sprint, unit, y, middle, room } = props;
  const committed = barValue(sprint.committed, unit);
  const done = barValue(sprint.done, unit);
  const width = Math.min(MAX_BAR, committed === null ? room : room / 2);
  const doneMiddle = committed === null ? middle : middle + width / 2;
  const bar = (className: string, x: number, value: number) => {
    const top = Math.min(y(value), y(0) - ZERO_HEIGHT);
    return <rect className={className} x={x} width={width} y={top} height={y(0) - top} />;
  };
  return (
    <>
      {committed === null ? null : bar('velocity__committed', middle - width, committed)}
      {done === null ? (
        <text className="velocity__unknown" x={doneMiddle} y={y(0) - 4} textAnchor="middle">
          –
        </text>
      ) : (
        bar('velocity__completed', doneMiddle - width / 2, done)
      )}
    </>
  );
}

function sprintWords(sprint: SprintVelocity | undefined, unit: Velocity['unit']) {
  if (!sprint) return { title: '', lines: [] };
  const noun = unit === 'points' ? 'point' : 'issue';
  const say = (label: string, of: Amount | null) => {
    const value = barValue(of, unit);
    return value === null ? [] : [`${label} ${counted(value, noun)}`];
  };
  const unestimated = unit === 'points' && sprint.done.points === null;
  return {
    title: sprint.name,
    lines: [
      ...say('Committed', sprint.committed),
      ...say('Completed', sprint.done),
      ...(unestimated ? [`Completed ${counted(sprint.done.issues, 'issue')} without an estimate`] : []),
      ...(sprint.carriedOver ? [`Carried over ${counted(sprint.carriedOver.issues, 'issue')}`] : []),
    ],
  };
}
