import { scaleLinear } from '@visx/scale';
import { AmountAxis, amountScale, DayAxis } from '../../shared/charts/Axes';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataTable } from '../../shared/charts/DataTable';
import { daysBetween, startOfDay } from '../../shared/charts/days';
import type { LegendEntry } from '../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../shared/charts/Plot';
import type { Backtest, Forecast } from '../../shared/contract';
import { amount, counted, dayInWords } from '../../shared/words';
import { nearestIndex } from '../metrics/parts/nearestIndex';
import { DEFINITIONS } from './definitions';
import { backtestTable } from './tables';
import { backtestWords, fewWeeksWords, trustWords } from './words';

const TITLE = 'May I believe it?';
const HALF_MARK = 5;

type Week = Backtest['weeks'][number];

const LEGEND: readonly LegendEntry[] = [
  { name: '85% likely within', series: 'backtest__promise', shape: 'line' },
  { name: 'Took, in time', series: 'backtest__kept', shape: 'dot' },
  { name: 'Took longer', series: 'backtest__missed', shape: 'up' },
];

/** Past forecasts against what came of them, week by week. */
export function BacktestChart({ backtest, timeZone }: Pick<Forecast, 'backtest' | 'timeZone'>) {
  return (
    <ChartFrame title={TITLE} definition={DEFINITIONS.backtest} measured={backtest}>
      {(measured) => ({
        reading: backtestWords(measured),
        notes: [trustWords(measured), fewWeeksWords(measured)].filter((note) => note !== null),
        legend: LEGEND,
        picture: (
          <Plot
            title={TITLE}
            description={backtestWords(measured)}
            height={220}
            draw={(area) => drawWeeks(measured.weeks, timeZone, area)}
          />
        ),
        table: <WeekNumbers weeks={measured.weeks} />,
        data: () => backtestTable(measured),
      })}
    </ChartFrame>
  );
}

/** Days from a week's Monday until its issues were finished; null where they still are not. */
const tookDays = ({ week, actual }: Week): number | null =>
  actual === null ? null : daysBetween(week, actual) + 1;

const promisedDays = ({ week, p85 }: Week): number => daysBetween(week, p85) + 1;

function drawWeeks(weeks: readonly Week[], timeZone: string, area: PlotArea): Drawing {
  const starts = weeks.map(({ week }) => startOfDay(week, timeZone));
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const x = scaleLinear<number>({
    domain: [first, Math.max(last, first + 1)],
    range: [HALF_MARK, area.width - HALF_MARK],
  });
  const longest = weeks.reduce((most, week) => Math.max(most, promisedDays(week), tookDays(week) ?? 0), 0);
  const y = amountScale(longest, area);
  const across = starts.map((start) => x(start));
  // What still is not finished stands at the top edge.
  const heightOf = (week: Week) => y(tookDays(week) ?? y.domain()[1] ?? longest);
  const marks = weeks.map((week, index) => ({ week, x: across[index] ?? 0, y: heightOf(week) }));
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Days" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        <path
          className="backtest__promise"
          d={weeks
            .map(
              (week, index) =>
                `M${(across[index] ?? 0) - HALF_MARK} ${y(promisedDays(week))}h${2 * HALF_MARK}`,
            )
            .join('')}
        />
        <path
          className="backtest__kept"
          d={marks
            .filter(({ week }) => week.kept)
            .map((mark) => `M${mark.x} ${mark.y}h0`)
            .join('')}
        />
        <path
          className="backtest__missed"
          d={marks
            .filter(({ week }) => !week.kept)
            .map((mark) => `M${mark.x} ${mark.y - 5}l5 9h-10z`)
            .join('')}
        />
      </>
    ),
    stops: {
      count: weeks.length,
      at: (index) => ({ x: across[index] ?? 0, y: marks[index]?.y ?? 0 }),
      words: (index) => wordsOf(weeks[index]),
      nearest: (at) => nearestIndex(across, at),
      mark: (index) => <path className="plot__cursor" d={`M${across[index]} 0V${area.height}`} />,
    },
  };
}

function wordsOf(week: Week | undefined) {
  if (week === undefined) return { title: '', lines: [] };
  return {
    title: `Week from ${dayInWords(week.week)}`,
    lines: [
      `${counted(week.items, 'more issue', 'more issues')}: 85% likely by ${dayInWords(week.p85)}`,
      ...(week.hungOnAccess ? ['Hung on access to data'] : []),
      week.actual === null ? 'Not finished yet' : `Finished on ${dayInWords(week.actual)}`,
    ],
  };
}

const COLUMNS = [
  { name: 'Week from', isShort: true },
  { name: 'Issues', isNumber: true },
  { name: '85% likely by', isShort: true },
  { name: 'Finished on', isShort: true },
  { name: 'Kept', isShort: true },
] as const;

function WeekNumbers({ weeks }: { readonly weeks: readonly Week[] }) {
  return (
    <DataTable
      caption="Past forecasts, newest first"
      columns={COLUMNS}
      rows={weeks.toReversed().map(({ week, items, p85, actual, kept, hungOnAccess }) => ({
        id: week,
        cells: [
          dayInWords(week),
          amount(items),
          dayInWords(p85),
          actual === null ? 'not yet' : dayInWords(actual),
          kept ? 'Yes' : hungOnAccess ? 'No: access' : 'No',
        ],
      }))}
    />
  );
}
