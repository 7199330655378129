import { scaleLinear } from '@visx/scale';
import { bisectCenter } from 'd3-array';
import { AmountAxis, amountScale, DayAxis } from '../../shared/charts/Axes';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataNumbers } from '../../shared/charts/DataNumbers';
import { startOfDay } from '../../shared/charts/days';
import type { LegendEntry } from '../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../shared/charts/Plot';
import type { ExportTable, Measured, PortfolioProject } from '../../shared/contract';
import { amount, counted, dayInWords } from '../../shared/words';

type Points = PortfolioProject['history'];

const TITLE = 'Progress';
const DEFINITION =
  'Finished issues and all issues of the plan at the end of each day, epics not counted. The running day is as it was when it was last looked at; of days more than six weeks ago, the last of each week is kept.';

const LEGEND: readonly LegendEntry[] = [
  { name: 'All issues', series: 'details__total', shape: 'line' },
  { name: 'Finished', series: 'details__done', shape: 'line' },
];

/** How a project has come to where it is: what was finished of what there was. */
export function ProgressChart({
  history,
  timeZone,
}: {
  readonly history: Points;
  readonly timeZone: string;
}) {
  const measured: Measured<object> =
    history.length < 2
      ? {
          status: 'insufficient',
          reason: 'A line takes two days; only one is known yet.',
          have: history.length,
          need: 2,
        }
      : { status: 'ok' };
  return (
    <ChartFrame title={TITLE} definition={DEFINITION} measured={measured}>
      {() => {
        const reading = progressReading(history);
        const data = tableOf(history);
        return {
          reading,
          legend: LEGEND,
          picture: (
            <Plot
              title={TITLE}
              description={reading}
              height={220}
              draw={(area) => drawProgress(history, timeZone, area)}
            />
          ),
          table: <DataNumbers data={data} />,
          data: () => data,
        };
      }}
    </ChartFrame>
  );
}

function progressReading(history: Points): string {
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) return '';
  const added = last.total - first.total;
  const scope =
    added === 0
      ? 'nothing was added'
      : `${counted(Math.abs(added), 'issue')} ${Math.abs(added) === 1 ? 'was' : 'were'} ${added > 0 ? 'added' : 'taken out'}`;
  const done = last.done - first.done;
  return `Since ${dayInWords(first.day)}, ${counted(done, 'more issue')} ${done === 1 ? 'is' : 'are'} finished and ${scope}: ${amount(last.done)} of ${amount(last.total)} today.`;
}

function drawProgress(history: Points, timeZone: string, area: PlotArea): Drawing {
  const days = history.map(({ day }) => startOfDay(day, timeZone));
  const x = scaleLinear<number>({ domain: [days[0] ?? 0, days.at(-1) ?? 1], range: [0, area.width] });
  const y = amountScale(Math.max(...history.map(({ total }) => total)), area);
  const places = days.map((day) => x(day));
  const line = (of: (point: Points[number]) => number) =>
    history.map((point, index) => `${index === 0 ? 'M' : 'L'}${places[index]} ${y(of(point))}`).join('');
  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Issues" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        <path className="details__total" fill="none" d={line(({ total }) => total)} />
        <path className="details__done" fill="none" d={line(({ done }) => done)} />
      </>
    ),
    stops: {
      count: history.length,
      at: (index) => ({ x: places[index] ?? 0, y: y(history[index]?.done ?? 0) }),
      words: (index) => {
        const point = history[index];
        if (point === undefined) return { title: '', lines: [] };
        return {
          title: dayInWords(point.day),
          lines: [
            `${amount(point.done)} of ${counted(point.total, 'issue')} finished`,
            `${counted(point.accessOpen, 'open data request')}`,
          ],
        };
      },
      nearest: (at) => bisectCenter(places, at),
      mark: (index) => (
        <circle className="plot__dot" cx={places[index] ?? 0} cy={y(history[index]?.done ?? 0)} r={5} />
      ),
    },
  };
}

const tableOf = (history: Points): ExportTable => ({
  name: TITLE,
  columns: [
    { name: 'Day', kind: 'day' },
    { name: 'Finished issues', kind: 'number' },
    { name: 'All issues', kind: 'number' },
    { name: 'Open data requests', kind: 'number' },
    { name: 'Delayed features', kind: 'number' },
    { name: '85% finish', kind: 'day' },
  ],
  rows: history
    .toReversed()
    .map(({ day, done, total, accessOpen, delayed, p85 }) => [day, done, total, accessOpen, delayed, p85]),
});
