import { scaleLinear } from '@visx/scale';
import { AmountAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { ColumnMark } from '../../../shared/charts/ColumnMark';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../../shared/charts/Plot';
import type { StopWords } from '../../../shared/charts/stops';
import type { Measured, SprintMetrics } from '../../../shared/contract';
import { amount, counted } from '../../../shared/words';
import { openIssues } from '../parts/issueSearch';
import { DEFINITIONS } from './definitions';
import { PredictabilityTable } from './PredictabilityTable';
import { HEALTHY, leftOutReading, percent, predictabilityReading } from './predictabilityWords';
import { SprintAxis } from './SprintAxis';
import type { Predictability, SprintPredictability } from './shown';
import { sprintColumns } from './sprintColumns';
import { predictabilityTable } from './tables';

const MAX_BAR = 28;

/** So that nothing kept, which is known, still shows. */
const ZERO_HEIGHT = 2;

const RAW: LegendEntry = { name: 'Raw', series: 'predictability__raw', shape: 'box' };
const ADJUSTED: LegendEntry = {
  name: 'Adjusted for data waits',
  series: 'predictability__adjusted',
  shape: 'box',
};
const FEW: LegendEntry = {
  name: 'Of fewer than 5 issues',
  series: 'predictability__of-few',
  shape: 'box',
};
const BAND: LegendEntry = { name: '80 to 100%', series: 'predictability__healthy', shape: 'band' };

/** The share of its commitment that each closed sprint completed: all of it, and what did not wait on data. */
export function PredictabilityChart(props: { readonly predictability: SprintMetrics['predictability'] }) {
  const predictability: Measured<Predictability> = props.predictability;
  return (
    <ChartFrame title="Predictability" definition={DEFINITIONS.predictability} measured={predictability}>
      {(measured) => ({
        reading: predictabilityReading(measured),
        notes: [leftOutReading(measured)].filter((note) => note !== null),
        legend: [RAW, ADJUSTED, ...(measured.sprints.some(({ few }) => few) ? [FEW] : []), BAND],
        picture: (
          <Plot
            title="Predictability"
            description={predictabilityReading(measured)}
            bottom={44}
            draw={(area) => drawPredictability(measured, area)}
          />
        ),
        table: <PredictabilityTable predictability={measured} />,
        data: () => predictabilityTable(measured),
      })}
    </ChartFrame>
  );
}

function drawPredictability(predictability: Predictability, area: PlotArea): Drawing {
  const columns = sprintColumns(predictability.sprints, area.width);
  const { sprints, middle, step, room } = columns;
  const y = scaleLinear<number>({ domain: [0, 100], range: [area.height, 0] });
  const [low, high] = HEALTHY;
  const width = Math.min(MAX_BAR, room / 2);
  const bar = (className: string, x: number, share: number) => {
    const top = Math.min(y(share * 100), y(0) - ZERO_HEIGHT);
    return <rect className={className} x={x} width={width} y={top} height={y(0) - top} />;
  };
  return {
    picture: (
      <>
        <rect
          className="predictability__healthy"
          x={0}
          width={area.width}
          y={y(high * 100)}
          height={y(low * 100) - y(high * 100)}
        />
        <AmountAxis scale={y} area={area} label="% of the commitment" />
        {sprints.map(({ id, few, raw, adjusted }, index) => (
          <g key={id} className={few ? 'predictability__few' : undefined}>
            {bar('predictability__raw', middle(index) - width, raw)}
            {adjusted === null ? (
              <text
                className="predictability__none"
                x={middle(index) + width / 2}
                y={y(0) - 4}
                textAnchor="middle"
              >
                –
              </text>
            ) : (
              bar('predictability__adjusted', middle(index), adjusted)
            )}
          </g>
        ))}
        <SprintAxis sprints={sprints} middle={middle} step={step} width={area.width} top={area.height} />
      </>
    ),
    stops: {
      count: sprints.length,
      at: (index) => ({ x: middle(index), y: y((sprints[index]?.raw ?? 0) * 100) }),
      words: (index) => sprintWords(sprints[index]),
      nearest: columns.nearest,
      mark: (index) => <ColumnMark columns={columns} index={index} height={area.height} />,
      open: (index) => openIssues(sprints[index]?.committedIssues ?? []),
    },
  };
}

function sprintWords(sprint: SprintPredictability | undefined): StopWords {
  if (!sprint) return { title: '', lines: [] };
  const { name, unit, n, committed, completed, raw, adjusted, leftOut, carryOverRate } = sprint;
  const noun = unit === 'points' ? 'point' : 'issue';
  return {
    title: name,
    lines: [
      `Raw ${percent(raw)}: ${amount(completed)} of ${counted(committed, noun)}, ${counted(n, 'issue')}`,
      adjusted === null
        ? 'Adjusted: all of it waited on data'
        : `Adjusted ${percent(adjusted)}: ${counted(leftOut.length, 'issue')} left out`,
      `Carried over ${percent(carryOverRate)}`,
    ],
  };
}
