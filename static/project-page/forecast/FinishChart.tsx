import { scaleLinear } from '@visx/scale';
import { useState } from 'react';
import { AmountAxis, amountScale, DayAxis } from '../../shared/charts/Axes';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataTable } from '../../shared/charts/DataTable';
import { addDays, startOfDay } from '../../shared/charts/days';
import type { LegendEntry } from '../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../shared/charts/Plot';
import type { RemainingItem, WhenDone } from '../../shared/contract';
import { amount, counted, dayInWords } from '../../shared/words';
import { type Mark, MarkLines, placeMarks } from '../metrics/parts/MarkLines';
import { nearestIndex } from '../metrics/parts/nearestIndex';
import { DEFINITIONS } from './definitions';
import { type FinishBar, finishBars } from './finishBars';
import { IssueList } from './IssueList';
import { finishTable } from './tables';
import { SHARES } from './words';

const TITLE = 'Finishing days';

const LEGEND: readonly LegendEntry[] = [
  { name: 'Trials that ended then', series: 'finish__bar', shape: 'box' },
  { name: 'Share of trials ended by', series: 'level__percentile', shape: 'dashes' },
];

interface FinishChartProps {
  readonly forecast: WhenDone;
  readonly remaining: readonly RemainingItem[];
  readonly timeZone: string;
  readonly note: string | null;
}

/** On which days the trials ended, with the days of the probabilities. A click opens the issues that remain. */
export function FinishChart({ forecast, remaining, timeZone, note }: FinishChartProps) {
  const bars = finishBars(forecast);
  const [isOpen, setOpen] = useState(false);
  return (
    <ChartFrame title={TITLE} definition={DEFINITIONS.finish} measured={{ status: 'ok' }}>
      {() => ({
        reading: readingOf(forecast),
        notes: [note, forecast.note].filter((line) => line !== null),
        legend: LEGEND,
        picture: (
          <>
            <Plot
              title={TITLE}
              description={readingOf(forecast)}
              draw={(area) => drawBars(bars, forecast, timeZone, () => setOpen(true), area)}
            />
            {isOpen ? (
              <IssueList title="Remaining issues" issues={remaining} onClose={() => setOpen(false)} />
            ) : null}
          </>
        ),
        table: <FinishNumbers bars={bars} />,
        data: () => finishTable(bars),
      })}
    </ChartFrame>
  );
}

function readingOf({ p50, p85, trials }: WhenDone): string {
  const half =
    p50.type === 'on'
      ? `Half of ${counted(trials, 'trial')} end by ${dayInWords(p50.day)}`
      : `Fewer than half of ${counted(trials, 'trial')} end within three years`;
  return p85.type === 'on' ? `${half}, 85 of 100 by ${dayInWords(p85.day)}.` : `${half}.`;
}

function drawBars(
  bars: readonly FinishBar[],
  forecast: WhenDone,
  timeZone: string,
  open: () => void,
  area: PlotArea,
): Drawing {
  const startOf = (day: string) => startOfDay(day, timeZone);
  const [first, last] = [bars[0], bars.at(-1)];
  const [begin, end] = [
    startOf(first?.from ?? forecast.horizon),
    startOf(addDays(last?.to ?? forecast.horizon, 1)),
  ];
  const x = scaleLinear<number>({ domain: [begin, end], range: [0, area.width] });
  const { marks, height } = placeMarks(
    percentileMarks(forecast, (day) => (x(startOf(day)) + x(startOf(addDays(day, 1)))) / 2),
    area.width,
  );
  // Bars end below the labels of the marks.
  const most = bars.reduce((highest, { trials }) => Math.max(highest, trials), 0);
  const y = amountScale((most * area.height) / (area.height - height), area);
  const edges = bars.map(({ from, to }) => ({ left: x(startOf(from)), right: x(startOf(addDays(to, 1))) }));
  const centres = edges.map(({ left, right }) => (left + right) / 2);
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Trials" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        {bars.map(({ from, trials }, index) => {
          const { left = 0, right = 0 } = edges[index] ?? {};
          const gap = right - left > 4 ? 1 : 0;
          return (
            <rect
              key={from}
              className="finish__bar"
              x={left + gap}
              y={y(trials)}
              width={Math.max(1, right - left - 2 * gap)}
              height={area.height - y(trials)}
            />
          );
        })}
        <MarkLines marks={marks} height={area.height} />
      </>
    ),
    stops: {
      count: bars.length,
      at: (index) => ({ x: centres[index] ?? 0, y: y(bars[index]?.trials ?? 0) }),
      words: (index) => wordsOf(bars[index]),
      nearest: (at) => nearestIndex(centres, at),
      mark: (index) => {
        const { left = 0, right = 0 } = edges[index] ?? {};
        return <rect className="plot__column" x={left} y={0} width={right - left} height={area.height} />;
      },
      open,
    },
  };
}

/** The days of the probabilities, but those that lie beyond what is looked at. */
const percentileMarks = (forecast: WhenDone, middleOf: (day: string) => number): readonly Mark[] =>
  SHARES.flatMap(({ key, percent }) => {
    const { type, day } = forecast[key];
    return type === 'after'
      ? []
      : [{ label: `${percent}%: ${dayInWords(day)}`, at: middleOf(day), series: 'level__percentile' }];
  });

const spanWords = ({ from, to }: FinishBar): string =>
  from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;

function wordsOf(bar: FinishBar | undefined) {
  if (bar === undefined) return { title: '', lines: [] };
  return {
    title: spanWords(bar),
    lines: [`${counted(bar.trials, 'trial')} ended then`, `${percentOf(bar.byThen)} had ended by then`],
  };
}

/** A share of many trials; what is nearly all is not called all. */
const percentOf = (share: number): string =>
  share > 0.99 && share < 1 ? 'More than 99%' : `${Math.round(share * 100)}%`;

const COLUMNS = [
  { name: 'Day' },
  { name: 'Trials ended', isNumber: true },
  { name: 'Ended by then', isNumber: true },
] as const;

function FinishNumbers({ bars }: { readonly bars: readonly FinishBar[] }) {
  return (
    <DataTable
      caption="Trials that ended, by day"
      columns={COLUMNS}
      rows={bars.map((bar) => ({
        id: bar.from,
        cells: [spanWords(bar), amount(bar.trials), percentOf(bar.byThen)],
      }))}
    />
  );
}
