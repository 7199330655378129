import { scaleLinear } from '@visx/scale';
import { AmountAxis, DayAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { ColumnMark } from '../../../shared/charts/ColumnMark';
import type { LegendEntry } from '../../../shared/charts/Legend';
import type { PlotArea } from '../../../shared/charts/Plot';
import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted } from '../../../shared/words';
import { issuesOfWeek } from '../parts/issuesOfWeek';
import { OpeningPlot } from '../parts/OpeningPlot';
import { barWidth, weekScale, weekWords } from '../parts/weeks';
import { DEFINITIONS } from './definitions';
import { NetFlowTable } from './WeekTables';
import { type NetFlow, netFlowReading } from './weekly';
import { netFlowTable } from './weeklyTables';

const LEGEND: readonly LegendEntry[] = [
  { name: 'Started', series: 'week__started', shape: 'box' },
  { name: 'Finished', series: 'week__finished', shape: 'box' },
  { name: 'Difference', series: 'week__net', shape: 'line' },
];

/** Issues started (up) and finished (down) each week, and the difference. */
export function NetFlowChart({ metrics }: { readonly metrics: FlowMetrics }) {
  return (
    <ChartFrame
      title="Arrivals and net flow"
      guide="net-flow"
      definition={DEFINITIONS.netFlow}
      measured={metrics.netFlow}
    >
      {(measured) => ({
        reading: netFlowReading(measured),
        legend: LEGEND,
        picture: (
          <OpeningPlot
            title="Arrivals and net flow"
            description={netFlowReading(measured)}
            draw={(area) => drawNetFlow(measured, metrics, area)}
          />
        ),
        table: <NetFlowTable weeks={measured.weeks} />,
        data: () => netFlowTable(measured),
      })}
    </ChartFrame>
  );
}

function drawNetFlow({ weeks }: NetFlow, metrics: FlowMetrics, area: PlotArea) {
  const { scale, step, middle, nearest } = weekScale(
    weeks.map(({ start }) => start),
    metrics.timeZone,
    area,
  );
  const most = weeks.reduce((highest, { arrivals }) => Math.max(highest, arrivals), 1);
  const least = weeks.reduce((lowest, { finished }) => Math.max(lowest, finished), 1);
  const y = scaleLinear<number>({ domain: [-least, most], range: [area.height, 0], nice: 5 });
  const width = barWidth(step);

  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Issues" />
        <DayAxis scale={scale} area={area} timeZone={metrics.timeZone} />
        {weeks.map(({ start, arrivals, finished }, index) => (
          <g key={start}>
            <rect
              className="week__started"
              x={middle(index) - width / 2}
              width={width}
              y={y(arrivals)}
              height={y(0) - y(arrivals)}
            />
            <rect
              className="week__finished"
              x={middle(index) - width / 2}
              width={width}
              y={y(0)}
              height={y(-finished) - y(0)}
            />
          </g>
        ))}
        <path className="week__zero" d={`M0 ${y(0)}H${area.width}`} />
        <path
          className="week__net"
          fill="none"
          d={weeks
            .map(
              ({ net }, index) =>
                `${index === 0 ? 'M' : 'L'}${middle(index).toFixed(1)} ${y(net).toFixed(1)}`,
            )
            .join('')}
        />
      </>
    ),
    stops: {
      count: weeks.length,
      at: (index: number) => ({ x: middle(index), y: y(weeks[index]?.net ?? 0) }),
      words: (index: number) => weekOf(weeks[index]),
      nearest,
      mark: (index: number) => <ColumnMark columns={{ middle, step }} index={index} height={area.height} />,
    },
    behind: (index: number) => {
      const week = weeks[index];
      return (
        week && { title: `${weekWords(week.start)}, finished`, issues: issuesOfWeek(metrics, week.start) }
      );
    },
  };
}

function weekOf(week: NetFlow['weeks'][number] | undefined) {
  if (!week) return { title: '', lines: [] };
  const { start, arrivals, finished, net, partial } = week;
  const change = `${net > 0 ? '+' : ''}${amount(net)}`;
  return {
    title: weekWords(start),
    lines: [
      `${counted(arrivals, 'issue')} started`,
      `${counted(finished, 'issue')} finished`,
      `Work in progress ${net === 0 ? 'unchanged' : change}`,
      ...(partial ? ['The week is not over'] : []),
    ],
  };
}
