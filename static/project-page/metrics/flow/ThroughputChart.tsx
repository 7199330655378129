import { AmountAxis, amountScale, DayAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { ColumnMark } from '../../../shared/charts/ColumnMark';
import type { LegendEntry } from '../../../shared/charts/Legend';
import type { PlotArea } from '../../../shared/charts/Plot';
import type { FlowMetrics } from '../../../shared/contract';
import { amount, counted } from '../../../shared/words';
import { issuesOfWeek } from '../parts/issuesOfWeek';
import { LEVEL_LABELS, type Level, LevelLines } from '../parts/LevelLines';
import { OpeningPlot } from '../parts/OpeningPlot';
import { barWidth, weekScale, weekWords } from '../parts/weeks';
import { DEFINITIONS } from './definitions';
import { ThroughputTable } from './WeekTables';
import {
  type Behaviour,
  limitsOf,
  signalNotes,
  signalWeeks,
  type Throughput,
  throughputReading,
} from './weekly';
import { throughputTable } from './weeklyTables';

/** Issues finished each week, with the limits of routine variation and the weeks that are signals. */
export function ThroughputChart({ metrics }: { readonly metrics: FlowMetrics }) {
  const limits = limitsOf(metrics.processBehaviour);
  return (
    <ChartFrame title="Throughput" definition={DEFINITIONS.throughput} measured={metrics.throughput}>
      {(measured) => ({
        reading: throughputReading(measured, limits),
        notes: signalNotes(measured.weeks, limits),
        legend: legend(measured, limits),
        picture: (
          <div className={measured.few ? 'few' : undefined}>
            <OpeningPlot
              title="Throughput"
              description={throughputReading(measured, limits)}
              right={LEVEL_LABELS}
              draw={(area) => drawThroughput(measured, limits, metrics, area)}
            />
          </div>
        ),
        table: <ThroughputTable weeks={measured.weeks} limits={limits} />,
        data: () => throughputTable(measured, limits),
      })}
    </ChartFrame>
  );
}

function legend({ weeks }: Throughput, limits: Behaviour | undefined): readonly LegendEntry[] {
  const entries: readonly (LegendEntry | false)[] = [
    { name: 'Finished in the week', series: 'week__bar', shape: 'box' },
    weeks.some(({ partial }) => partial) && {
      name: 'Not a whole week',
      series: 'week__bar week__bar--partial',
      shape: 'box',
    },
    limits !== undefined && { name: 'Average', series: 'level__mean', shape: 'dashes' },
    limits !== undefined && { name: 'Limit of what is routine', series: 'level__limit', shape: 'dashes' },
    signalWeeks(weeks, limits).length > 0 && { name: 'Signal', series: 'week__signal', shape: 'down' },
  ];
  return entries.filter((entry) => entry !== false);
}

const levelsOf = (limits: Behaviour | undefined): readonly Level[] =>
  limits === undefined
    ? []
    : [
        { label: `Limit: ${amount(limits.upper)}`, value: limits.upper, series: 'level__limit' },
        { label: `Average: ${amount(limits.mean)}`, value: limits.mean, series: 'level__mean' },
        ...(limits.lower === null
          ? []
          : [{ label: `Limit: ${amount(limits.lower)}`, value: limits.lower, series: 'level__limit' }]),
      ];

function drawThroughput(
  { weeks }: Throughput,
  limits: Behaviour | undefined,
  metrics: FlowMetrics,
  area: PlotArea,
) {
  const { scale, step, middle, nearest } = weekScale(
    weeks.map(({ start }) => start),
    metrics.timeZone,
    area,
  );
  const levels = levelsOf(limits);
  const most = weeks.reduce((highest, { finished }) => Math.max(highest, finished), limits?.upper ?? 0);
  // A signal is marked above its bar.
  const y = amountScale(most * 1.08, area);
  const signals = new Map(signalWeeks(weeks, limits).map(({ start, words }) => [start, words]));
  const width = barWidth(step);

  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Issues" />
        <DayAxis scale={scale} area={area} timeZone={metrics.timeZone} />
        {weeks.map(({ start, finished, partial }, index) => (
          <rect
            key={start}
            className={partial ? 'week__bar week__bar--partial' : 'week__bar'}
            x={middle(index) - width / 2}
            width={width}
            y={y(finished)}
            height={area.height - y(finished)}
          />
        ))}
        <path
          className="week__signal"
          d={weeks
            .flatMap(({ start, finished }, index) =>
              signals.has(start) ? [`M${middle(index)} ${y(finished) - 3}l5 -8h-10z`] : [],
            )
            .join('')}
        />
        <LevelLines levels={levels} y={y} width={area.width} />
      </>
    ),
    stops: {
      count: weeks.length,
      at: (index: number) => ({ x: middle(index), y: y(weeks[index]?.finished ?? 0) }),
      words: (index: number) => {
        const week = weeks[index];
        if (!week) return { title: '', lines: [] };
        return {
          title: weekWords(week.start),
          lines: [
            `${counted(week.finished, 'issue')} finished${week.partial ? ', the week is not whole' : ''}`,
            ...(signals.get(week.start) ?? []).map((words) => `Signal: ${words}`),
          ],
        };
      },
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
