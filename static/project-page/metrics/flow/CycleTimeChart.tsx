import { scaleLinear } from '@visx/scale';
import { Delaunay } from 'd3-delaunay';
import { issuePath, openPage } from '../../../shared/bridge';
import { AmountAxis, amountScale, DayAxis } from '../../../shared/charts/Axes';
import { ChartFrame } from '../../../shared/charts/ChartFrame';
import { dayOf } from '../../../shared/charts/days';
import type { LegendEntry } from '../../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../../shared/charts/Plot';
import type { CycleTimeItem, CycleTimes, Measured } from '../../../shared/contract';
import { dayInWords, elapsed } from '../../../shared/words';
import { PercentileLines } from '../parts/PercentileLines';
import { CycleTimeTable } from './CycleTimeTable';
import { DEFINITIONS } from './definitions';
import { cycleTimeReading, leftOutReading } from './readings';
import { cycleTimeTable } from './tables';

/** A pointer farther away than this means no point. */
const REACH = 32;
const LABEL_ROOM = 104;
/** From here on points are drawn smaller, or they would hide each other. */
const MANY = 400;

const TITLES = { cycle: 'Cycle time', lead: 'Lead time' } as const;

const LEGEND: readonly LegendEntry[] = [
  { name: 'Finished issue', series: 'cycle__points', shape: 'dot' },
  { name: 'Share finished within', series: 'cycle__percentile', shape: 'dashes' },
];

/** How long finished issues took, one point an issue; a click opens it. */
export function CycleTimeChart(props: {
  readonly cycleTimes: Measured<CycleTimes>;
  readonly timeZone: string;
  readonly asOf: string;
}) {
  const { cycleTimes, timeZone, asOf } = props;
  const kind = cycleTimes.status === 'ok' ? cycleTimes.kind : 'cycle';
  return (
    <ChartFrame title={TITLES[kind]} definition={DEFINITIONS[kind]} measured={cycleTimes}>
      {(measured) => ({
        reading: cycleTimeReading(measured),
        notes: [measured.note, leftOutReading(measured)].filter((note) => note !== null),
        legend: measured.percentiles ? LEGEND : LEGEND.slice(0, 1),
        picture: (
          <Plot
            title={TITLES[kind]}
            description={cycleTimeReading(measured)}
            right={LABEL_ROOM}
            draw={(area) => drawCycleTimes(measured, timeZone, Date.parse(asOf), area)}
          />
        ),
        table: <CycleTimeTable cycleTimes={measured} timeZone={timeZone} />,
        data: cycleTimeTable(measured),
      })}
    </ChartFrame>
  );
}

const finishedAt = (item: CycleTimeItem | undefined): number => Date.parse(item?.finished ?? '');

function drawCycleTimes(measured: CycleTimes, timeZone: string, now: number, area: PlotArea): Drawing {
  const items = measured.items.toSorted((one, other) => finishedAt(one) - finishedAt(other));
  const x = scaleLinear<number>({
    domain: [Math.min(now, finishedAt(items[0]) || now), now],
    range: [6, area.width],
  });
  const longest = items.reduce((most, { elapsedDays }) => Math.max(most, elapsedDays), 0);
  const y = amountScale(longest, area);
  const places = items.map((item) => ({ x: x(finishedAt(item)), y: y(item.elapsedDays) }));
  const delaunay = Delaunay.from(
    places,
    (at) => at.x,
    (at) => at.y,
  );

  return {
    picture: (
      <>
        <AmountAxis scale={y} area={area} label="Days" />
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        <path
          className={items.length > MANY ? 'cycle__points cycle__points--many' : 'cycle__points'}
          d={places.map((at) => `M${at.x.toFixed(1)} ${at.y.toFixed(1)}h0`).join('')}
        />
        {measured.percentiles ? (
          <PercentileLines percentiles={measured.percentiles} y={y} width={area.width} />
        ) : null}
      </>
    ),
    stops: {
      count: items.length,
      at: (index) => places[index] ?? { x: 0, y: 0 },
      words: (index) => itemWords(items[index], timeZone),
      nearest: (atX, atY) => {
        const index = delaunay.find(atX, atY);
        const at = places[index];
        return at && Math.hypot(at.x - atX, at.y - atY) <= REACH ? index : undefined;
      },
      mark: (index) => {
        const at = places[index];
        return at ? <circle className="plot__dot" cx={at.x} cy={at.y} r={6} /> : null;
      },
      open: (index) => {
        const item = items[index];
        if (item) openPage(issuePath(item.key));
      },
    },
  };
}

function itemWords(item: CycleTimeItem | undefined, timeZone: string) {
  if (!item) return { title: '', lines: [] };
  return {
    title: `${item.key} ${item.summary}`,
    lines: [`Took ${elapsed(item.elapsedDays)}`, `Finished ${dayInWords(dayOf(finishedAt(item), timeZone))}`],
  };
}
