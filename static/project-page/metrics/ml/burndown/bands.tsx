import { scaleLinear } from '@visx/scale';
import { Area } from '@visx/shape';
import { AmountAxis, amountScale, DayAxis } from '../../../../shared/charts/Axes';
import { startOfDay } from '../../../../shared/charts/days';
import type { Drawing, PlotArea } from '../../../../shared/charts/Plot';
import { counted, dayInWords } from '../../../../shared/words';
import { nearestIndex } from '../../parts/nearestIndex';
import { searchIssues } from '../search';
import type { HonestBurndown } from './reading';

const UNITS = {
  points: ['point', 'Points and days of time boxes'],
  issues: ['issue', 'Issues and days of time boxes'],
} as const;

/** The three bands, one on another, with the guideline and the days past time boxes as lines before them. */
export function drawBands(
  burndown: HonestBurndown,
  {
    project,
    timeZone,
    area,
  }: { readonly project: string; readonly timeZone: string; readonly area: PlotArea },
): Drawing {
  const { days, ready, waiting, boxes, total, overrun, guideline, unit } = burndown;
  const starts = days.map((day) => startOfDay(day, timeZone));
  const [first = 0, last = 0] = [starts[0], starts.at(-1)];
  const x = scaleLinear<number>({ domain: [first, Math.max(last, first + 1)], range: [0, area.width] });
  const most = [total, overrun, guideline ?? []].map((values) => Math.max(0, ...values));
  const y = amountScale(Math.max(...most), area);
  const across = starts.map((start) => x(start));
  // A first day has no second one to draw a band to: it lasts from edge to edge.
  const edges = across.length === 1 ? [0, area.width] : across;
  const at = (values: readonly number[], edge: number) => values[Math.min(edge, days.length - 1)] ?? 0;
  const tops = [
    { series: 'ml__ready', base: () => 0, top: (edge: number) => at(ready, edge) },
    {
      series: 'ml__waiting',
      base: (edge: number) => at(ready, edge),
      top: (edge: number) => at(ready, edge) + at(waiting, edge),
    },
    {
      series: 'ml__boxes',
      base: (edge: number) => at(ready, edge) + at(waiting, edge),
      top: (edge: number) => at(ready, edge) + at(waiting, edge) + at(boxes, edge),
    },
  ];
  // A line that has come down to nothing ends there, rather than underline the picture.
  const line = (values: readonly number[]) =>
    edges
      .map((edge, index) => {
        const isOver = index > 0 && at(values, index) === 0 && at(values, index - 1) === 0;
        return `${index === 0 || isOver ? 'M' : 'L'}${edge} ${y(at(values, index))}`;
      })
      .join('');

  return {
    picture: (
      <>
        {tops.map(({ series, base, top }) => (
          <Area
            key={series}
            className={series}
            data={[...edges]}
            x={(edge) => edge}
            y0={(_, edge) => y(base(edge))}
            y1={(_, edge) => y(top(edge))}
          />
        ))}
        <AmountAxis scale={y} area={area} label={UNITS[unit][1]} />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        {guideline === null ? null : <Line series="ml__guideline" path={line(guideline)} />}
        {most[1] === 0 ? null : <Line series="ml__overrun" path={line(overrun)} />}
      </>
    ),
    stops: {
      count: days.length,
      at: (index) => ({ x: across[index] ?? 0, y: area.height / 3 }),
      words: (index) => ({ title: dayInWords(days[index] ?? ''), lines: dayLines(burndown, index) }),
      nearest: (place) => nearestIndex(across, place),
      mark: (index) => <path className="plot__cursor" d={`M${across[index]} 0V${area.height}`} />,
      open: (index) => {
        const day = days[index];
        if (day !== undefined) searchIssues(project, openAtEndOf(day));
      },
    },
  };
}

/** With a seam of the page's own colour, so that it can be told from every band it crosses. */
function Line({ series, path }: { readonly series: string; readonly path: string }) {
  return (
    <>
      <path className="ml__halo" fill="none" d={path} />
      <path className={series} fill="none" d={path} />
    </>
  );
}

function dayLines(
  { ready, waiting, boxes, overrun, unit }: HonestBurndown,
  index: number,
): readonly string[] {
  const past = overrun[index] ?? 0;
  return [
    `Ready ${counted(ready[index] ?? 0, UNITS[unit][0])}`,
    `Waiting on data ${counted(waiting[index] ?? 0, UNITS[unit][0])}`,
    `Left in time boxes ${counted(boxes[index] ?? 0, 'day')}`,
    ...(past > 0 ? [`Past time boxes ${counted(past, 'day')}`] : []),
  ];
}

/** What was open when a day ended, by Jira's own dates. */
const openAtEndOf = (day: string): string =>
  `created <= "${day} 23:59" AND (resolved IS EMPTY OR resolved > "${day} 23:59") ORDER BY rank`;
