import { scaleLinear } from '@visx/scale';
import { bisectCenter } from 'd3-array';
import type { ReactNode } from 'react';
import { DayAxis } from '../../shared/charts/Axes';
import { ChartFrame } from '../../shared/charts/ChartFrame';
import { DataNumbers } from '../../shared/charts/DataNumbers';
import { startOfDay } from '../../shared/charts/days';
import type { LegendEntry } from '../../shared/charts/Legend';
import { type Drawing, Plot, type PlotArea } from '../../shared/charts/Plot';
import type { ExportTable } from '../../shared/contract';
import { dayInWords } from '../../shared/words';

const HEIGHT = 220;

/** Pixels across and down. */
export type Place = readonly [x: number, y: number];

/** What a {@link HistoryChart} draws above its days. */
interface Lines {
  readonly picture: ReactNode;
  /** Where each point is marked when it is read, in pixels from the top. */
  readonly heights: readonly number[];
}

interface HistoryChartProps<Point extends { readonly day: string }> {
  readonly title: string;
  readonly definition: string;
  /** Oldest first, at most one a day. */
  readonly points: readonly Point[];
  /** What is missing where there are fewer than two points. */
  readonly missing: string;
  readonly timeZone: string;
  /** Asked for once there are two points. */
  readonly shown: () => {
    readonly reading: string;
    readonly notes?: readonly string[];
    readonly legend: readonly LegendEntry[];
    readonly data: ExportTable;
  };
  /** Room for the labels on the left. */
  readonly left?: number;
  /** @param across where each point's day begins, in pixels from the left */
  readonly draw: (across: readonly number[], area: PlotArea) => Lines;
  /** What is said of a point beside its day. */
  readonly lines: (point: Point) => readonly string[];
}

/** Something of a project day by day, with what it came to in a sentence. A line takes two days. */
export function HistoryChart<Point extends { readonly day: string }>(props: HistoryChartProps<Point>) {
  const { title, definition, points, missing, shown, left } = props;
  return (
    <ChartFrame
      title={title}
      definition={definition}
      measured={
        points.length < 2
          ? { status: 'insufficient', reason: missing, have: points.length, need: 2 }
          : { status: 'ok' }
      }
    >
      {() => {
        const { reading, data, ...words } = shown();
        return {
          ...words,
          reading,
          picture: (
            <Plot
              title={title}
              description={reading}
              height={HEIGHT}
              {...(left === undefined ? {} : { left })}
              draw={(area) => drawDays(props, area)}
            />
          ),
          table: <DataNumbers data={data} />,
          data: () => data,
        };
      }}
    </ChartFrame>
  );
}

function drawDays<Point extends { readonly day: string }>(
  { points, timeZone, draw, lines }: HistoryChartProps<Point>,
  area: PlotArea,
): Drawing {
  const days = points.map(({ day }) => startOfDay(day, timeZone));
  const x = scaleLinear<number>({ domain: [days[0] ?? 0, days.at(-1) ?? 1], range: [0, area.width] });
  const across = days.map((day) => x(day));
  const { picture, heights } = draw(across, area);
  const at = (index: number) => ({ x: across[index] ?? 0, y: heights[index] ?? 0 });
  return {
    picture: (
      <>
        <DayAxis scale={x} area={area} timeZone={timeZone} />
        {picture}
      </>
    ),
    stops: {
      count: points.length,
      at,
      words: (index) => {
        const point = points[index];
        return point === undefined
          ? { title: '', lines: [] }
          : { title: dayInWords(point.day), lines: lines(point) };
      },
      nearest: (place) => bisectCenter(across, place),
      mark: (index) => <circle className="plot__dot" cx={at(index).x} cy={at(index).y} r={5} />,
    },
  };
}

/** A line through places, as the `d` of a path. */
export const lineThrough = (places: readonly Place[]): string =>
  places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
