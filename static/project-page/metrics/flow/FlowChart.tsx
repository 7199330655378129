import { scaleLinear } from '@visx/scale';
import { Area } from '@visx/shape';
import { AmountAxis, amountScale, DayAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { startOfDay } from '../../../shared/charts/days';
import type { LegendEntry } from '../../../shared/charts/Legend';
import type { PlotArea } from '../../../shared/charts/Plot';
import type { CumulativeFlow, FlowMetrics } from '../../../shared/contract';
import { amount, dayInWords } from '../../../shared/words';
import { apart } from '../parts/apart';
import type { Behind } from '../parts/IssuesBehind';
import { issuesByKey } from '../parts/issuesByKey';
import { nearestIndex } from '../parts/nearestIndex';
import { OpeningPlot } from '../parts/OpeningPlot';
import { DEFINITIONS } from './definitions';
import { FlowTable } from './FlowTable';
import { bandClass, bands, correctionsOn } from './flowBands';
import { correctionsReading, flowReading } from './readings';
import { flowTable } from './tables';

/** Marks are 10 pixels wide. */
const MARK_REACH = 9;

/** How many issues stood in each column, day by day. */
export function FlowChart({ metrics }: { readonly metrics: FlowMetrics }) {
  return (
    <ChartFrame
      title="Cumulative flow"
      definition={DEFINITIONS.cumulativeFlow}
      measured={metrics.cumulativeFlow}
    >
      {(measured) => ({
        reading: flowReading(measured),
        notes: [correctionsReading(measured)].filter((note) => note !== null),
        legend: legend(measured),
        picture: (
          <OpeningPlot
            title="Cumulative flow"
            description={flowReading(measured)}
            draw={(area) => drawFlow(measured, metrics, area)}
          />
        ),
        table: <FlowTable flow={measured} />,
        data: () => flowTable(measured),
      })}
    </ChartFrame>
  );
}

function legend(flow: CumulativeFlow): readonly LegendEntry[] {
  const today = flow.days.length - 1;
  const columns = bands(flow, today).map(({ name, count }, index) => ({
    name,
    series: bandClass(index, flow.columns.length),
    shape: 'box' as const,
    value: amount(count),
  }));
  const moved: LegendEntry = { name: 'Moved back', series: 'flow__correction', shape: 'down' };
  return flow.corrections.length > 0 ? [...columns, moved] : columns;
}

function drawFlow(flow: CumulativeFlow, metrics: FlowMetrics, area: PlotArea) {
  const { timeZone } = metrics;
  const { days, columns } = flow;
  const starts = days.map((day) => startOfDay(day, timeZone));
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const x = scaleLinear<number>({ domain: [first, Math.max(last, first + 1)], range: [0, area.width] });
  const y = amountScale(Math.max(0, ...(columns[0]?.reached ?? [])), area);
  const across = starts.map((start) => x(start));
  // A first day has no second one to draw a band to: it lasts from edge to edge.
  const edges = across.length === 1 ? [0, area.width] : across;
  const dayAt = (edge: number) => Math.min(edge, days.length - 1);
  const corrected = apart(
    flow.corrections.map(({ day }) => ({ x: x(startOfDay(day, timeZone)), y: 0 })),
    MARK_REACH,
  );

  return {
    picture: (
      <>
        {columns.map(({ name, reached }, index) => (
          <Area
            key={name}
            className={bandClass(index, columns.length)}
            data={[...edges]}
            x={(at) => at}
            y0={(_, edge) => y(columns[index + 1]?.reached[dayAt(edge)] ?? 0)}
            y1={(_, edge) => y(reached[dayAt(edge)] ?? 0)}
          />
        ))}
        <AmountAxis scale={y} area={area} label="Issues" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        <path className="flow__correction" d={corrected.map(({ x }) => `M${x} 0l5 -8h-10z`).join('')} />
      </>
    ),
    stops: {
      count: days.length,
      at: (index: number) => ({ x: across[index] ?? 0, y: area.height / 3 }),
      words: (index: number) => ({
        title: dayInWords(days[index] ?? ''),
        lines: [
          ...bands(flow, index).map(({ name, count }) => `${name} ${amount(count)}`),
          ...correctionsOn(flow, days[index]).map(
            ({ issue, from, to }) => `${issue.key} moved back from ${from} to ${to}`,
          ),
        ],
      }),
      nearest: (at: number) => nearestIndex(across, at),
      mark: (index: number) => <path className="plot__cursor" d={`M${across[index]} 0V${area.height}`} />,
    },
    behind: (index: number) => behindDay(flow, metrics, index),
  };
}

/** Today opens to what is under way; another day to what moved back on it. */
function behindDay(flow: CumulativeFlow, metrics: FlowMetrics, index: number): Behind | undefined {
  const day = flow.days[index];
  const { workInProgress } = metrics;
  if (index === flow.days.length - 1 && workInProgress.status === 'ok')
    return { title: 'Under way now', issues: issuesByKey(metrics)(workInProgress.now) };
  const moved = new Map(correctionsOn(flow, day).map(({ issue }) => [issue.key, issue]));
  return day === undefined || moved.size === 0
    ? undefined
    : { title: `Moved back on ${dayInWords(day)}`, issues: [...moved.values()] };
}
