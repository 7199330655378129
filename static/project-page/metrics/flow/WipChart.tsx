import { scaleLinear } from '@visx/scale';
import { AmountAxis, amountScale, DayAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { DataTable } from '../../../shared/charts/DataTable';
import { addDays, startOfDay } from '../../../shared/charts/days';
import type { PlotArea } from '../../../shared/charts/Plot';
import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted, dayInWords } from '../../../shared/words';
import type { MetricsQuery } from '../../routing/metricsQuery';
import { askIssues, type BehindLater } from '../parts/AskedIssues';
import { issuesByKey } from '../parts/issuesByKey';
import { LEVEL_LABELS, LevelLines } from '../parts/LevelLines';
import { nearestIndex } from '../parts/nearestIndex';
import { OpeningPlot } from '../parts/OpeningPlot';
import { DEFINITIONS } from './definitions';
import { averageWip, type WorkInProgress, wipReading } from './weekly';
import { wipTable } from './weeklyTables';

interface WipChartProps {
  readonly metrics: FlowMetrics;
  readonly project: string;
  readonly filter: MetricsQuery['filter'];
}

/** How much was in progress at the end of each day; a day opens to what was in progress then. */
export function WipChart({ metrics, project, filter }: WipChartProps) {
  const issuesOn = (day: string) => askIssues(project, filter, { type: 'in-progress', day });
  return (
    <ChartFrame
      title="Work in progress"
      definition={DEFINITIONS.workInProgress}
      measured={metrics.workInProgress}
    >
      {(measured) => ({
        reading: wipReading(measured),
        legend: [
          { name: 'In progress at the end of the day', series: 'wip__days', shape: 'box' },
          { name: 'Average', series: 'level__mean', shape: 'dashes' },
        ],
        picture: (
          <OpeningPlot
            title="Work in progress"
            description={wipReading(measured)}
            right={LEVEL_LABELS}
            draw={(area) => drawWip(measured, metrics, issuesOn, area)}
          />
        ),
        table: <WipTable wip={measured} />,
        data: () => wipTable(measured),
      })}
    </ChartFrame>
  );
}

function drawWip(
  wip: WorkInProgress,
  metrics: FlowMetrics,
  issuesOn: (day: string) => BehindLater['ask'],
  area: PlotArea,
) {
  const { days, atDayEnd } = wip;
  const last = days.length - 1;
  const starts = days.map((day) => startOfDay(day, metrics.timeZone));
  const end = startOfDay(addDays(days[last] ?? '1970-01-01', 1), metrics.timeZone);
  const x = scaleLinear<number>({ domain: [starts[0] ?? 0, end], range: [0, area.width] });
  const y = amountScale(
    atDayEnd.reduce((most, count) => Math.max(most, count), 0),
    area,
  );
  const edges = [...starts, end].map((start) => x(start));
  const middles = starts.map((_, index) => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2);
  const steps = atDayEnd.map((count, index) => `V${y(count)}H${edges[index + 1]?.toFixed(1)}`).join('');
  const average = averageWip(wip);
  const issues = issuesByKey(metrics);

  return {
    picture: (
      <>
        <path className="wip__days" d={`M0 ${area.height}${steps}V${area.height}Z`} />
        <AmountAxis scale={y} area={area} label="Issues" />
        <DayAxis scale={x} area={area} timeZone={metrics.timeZone} />
        <LevelLines
          levels={[{ label: `Average: ${amount(average)}`, value: average, series: 'level__mean' }]}
          y={y}
          width={area.width}
        />
      </>
    ),
    stops: {
      count: days.length,
      at: (index: number) => ({ x: middles[index] ?? 0, y: y(atDayEnd[index] ?? 0) }),
      words: (index: number) => ({
        title: dayInWords(days[index] ?? ''),
        lines: [`${counted(atDayEnd[index] ?? 0, 'issue')} in progress`],
      }),
      nearest: (at: number) => nearestIndex(middles, at),
      mark: (index: number) => <path className="plot__cursor" d={`M${middles[index]} 0V${area.height}`} />,
    },
    behind: (index: number) => {
      const day = days[index];
      if (index === last) return { title: 'In progress now', issues: issues(wip.now) };
      if (day === undefined) return undefined;
      const title = `In progress on ${dayInWords(day)}`;
      return atDayEnd[index] === 0 ? { title, issues: [] } : { title, ask: issuesOn(day) };
    },
  };
}

function WipTable({ wip: { days, atDayEnd } }: { readonly wip: WorkInProgress }) {
  return (
    <DataTable
      caption="Issues in progress at the end of each day"
      columns={[{ name: 'Day' }, { name: 'Issues', isNumber: true }]}
      rows={days
        .map((day, index) => ({ id: day, cells: [dayInWords(day), amount(atDayEnd[index] ?? 0)] }))
        .reverse()}
    />
  );
}
