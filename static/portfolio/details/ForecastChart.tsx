import { scaleLinear } from '@visx/scale';
import { HORIZON_DAYS } from '../../../src/contract/forecastRules';
import { DAYS_LEFT, DayAxisLeft } from '../../shared/charts/Axes';
import { addDays, daysBetween, startOfDay } from '../../shared/charts/days';
import type { LegendEntry } from '../../shared/charts/Legend';
import type { PlotArea } from '../../shared/charts/Plot';
import type { ExportTable, PortfolioProject } from '../../shared/contract';
import { counted, dayInWords } from '../../shared/words';
import { finishWords } from '../portfolioWords';
import { HistoryChart, lineThrough, type Place } from './HistoryChart';

type Point = PortfolioProject['history'][number];

/** A day on which a forecast was made. */
type Forecast = Point & { readonly p85: string };

const isForecast = (point: Point): point is Forecast => point.p85 !== null;

const TITLE = 'Forecast by day';
const DEFINITION =
  'By which day all open work of the project would be finished with 85% probability, as it was forecast on each day: higher is later. The line has a gap where no forecast was made; of days more than six weeks ago, the last of each week is kept. What was less than 85% likely within three years is drawn at the end of them. The target is the earliest date of the charter, else the plan’s target.';

const FINISH: LegendEntry = { name: '85% finish', series: 'details__finish', shape: 'line' };
const TARGET: LegendEntry = { name: 'Target', series: 'details__target', shape: 'dashes' };

/** Room above and below what is drawn, so that a line that hardly moves does not fill the picture. */
const LEAST_MARGIN_DAYS = 3;

interface ForecastChartProps {
  readonly history: readonly Point[];
  /** The day that was promised; null where nobody named one. */
  readonly target: string | null;
  readonly timeZone: string;
}

/** How the promise of a project has moved: its 85% finish by the day on which it was forecast, against the target. */
export function ForecastChart({ history, target, timeZone }: ForecastChartProps) {
  const forecasts = history.filter(isForecast);
  return (
    <HistoryChart
      title={TITLE}
      definition={DEFINITION}
      points={forecasts}
      missing={`A line takes two days with a forecast; ${forecasts.length === 0 ? 'none' : 'only one'} is known yet.`}
      timeZone={timeZone}
      shown={() => ({
        reading: forecastReading(forecasts, target),
        notes: history.at(-1)?.p85 === null ? ['Today there is no forecast.'] : [],
        legend: target === null ? [FINISH] : [FINISH, TARGET],
        data: tableOf(forecasts, target),
      })}
      left={DAYS_LEFT}
      draw={(across, area) => drawForecasts({ history, target, timeZone }, across, area)}
      lines={(forecast) => [
        `85% likely by ${finishWords(finishOf(forecast))}`,
        ...(target === null ? [] : [againstTarget(forecast, target)]),
      ]}
    />
  );
}

/** A forecast is not known beyond its last day, and history keeps no more than that day. */
const finishOf = ({ day, p85 }: Forecast) =>
  ({ type: p85 < addDays(day, HORIZON_DAYS) ? 'on' : 'after', day: p85 }) as const;

/** @example againstTarget(forecast, '2027-02-01') // '12 days after the target' */
const againstTarget = (forecast: Forecast, target: string): string => {
  const days = daysBetween(target, forecast.p85);
  if (days === 0) return 'On the day of the target';
  const atLeast = finishOf(forecast).type === 'after' ? 'At least ' : '';
  return `${atLeast}${counted(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the target`;
};

function forecastReading(forecasts: readonly Forecast[], target: string | null): string {
  const [first, last] = [forecasts[0], forecasts.at(-1)];
  if (first === undefined || last === undefined) return '';
  const promised =
    target === null
      ? 'nobody named a target'
      : last.p85 > target
        ? `that is after the target, ${dayInWords(target)}`
        : `that is in time for the target, ${dayInWords(target)}`;
  return `From ${dayInWords(first.day)} to ${dayInWords(last.day)}, the 85% finish ${movementOf(first, last)}; ${promised}.`;
}

function movementOf(first: Forecast, last: Forecast): string {
  const [before, now] = [finishOf(first), finishOf(last)];
  if (before.type === 'after' || now.type === 'after')
    return `went from ${finishWords(before)} to ${finishWords(now)}`;
  const days = daysBetween(before.day, now.day);
  return days === 0
    ? `stayed ${finishWords(now)}`
    : `moved ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}, to ${finishWords(now)}`;
}

function drawForecasts(
  { history, target, timeZone }: ForecastChartProps,
  across: readonly number[],
  area: PlotArea,
) {
  const at = (day: string) => startOfDay(day, timeZone);
  const forecasts = history.filter(isForecast);
  const days = [...forecasts.map(({ p85 }) => p85), ...(target === null ? [] : [target])].toSorted();
  const [earliest = '', latest = ''] = [days[0], days.at(-1)];
  const margin = Math.max(LEAST_MARGIN_DAYS, Math.ceil(daysBetween(earliest, latest) / 10));
  const y = scaleLinear<number>({
    domain: [at(addDays(earliest, -margin)), at(addDays(latest, margin))],
    range: [area.height, 0],
  });
  const heights = forecasts.map(({ p85 }) => y(at(p85)));
  const placeOf = new Map<Point, Place>(
    forecasts.map((forecast, index) => [forecast, [across[index] ?? 0, heights[index] ?? 0]]),
  );
  const stretches = unbroken(history.map((point) => placeOf.get(point)));
  return {
    picture: (
      <>
        <DayAxisLeft scale={y} area={area} timeZone={timeZone} label="85% finish" />
        {target === null ? null : (
          <path className="details__target" d={`M0 ${y(at(target))}H${area.width}`} />
        )}
        <path className="details__finish" fill="none" d={stretches.map(lineThrough).join('')} />
        {stretches.map(([place, ...more]) =>
          // A day between days without a forecast has no line to either.
          place === undefined || more.length > 0 ? null : (
            <circle key={place[0]} className="details__finish-alone" cx={place[0]} cy={place[1]} r={2.5} />
          ),
        )}
      </>
    ),
    heights,
  };
}

/** Stretches of neighbours that are all known. */
function unbroken(places: readonly (Place | undefined)[]): readonly (readonly Place[])[] {
  const stretches: Place[][] = [[]];
  for (const place of places)
    if (place === undefined) stretches.push([]);
    else stretches.at(-1)?.push(place);
  return stretches.filter(({ length }) => length > 0);
}

const tableOf = (forecasts: readonly Forecast[], target: string | null): ExportTable => ({
  name: TITLE,
  columns: [
    { name: 'Day', kind: 'day' },
    { name: '85% finish', kind: 'text' },
    { name: 'Target', kind: 'day' },
    { name: 'Days after the target', kind: 'number' },
  ],
  rows: forecasts
    .toReversed()
    .map((forecast) => [
      forecast.day,
      finishWords(finishOf(forecast)),
      target,
      target === null ? null : daysBetween(target, forecast.p85),
    ]),
});
