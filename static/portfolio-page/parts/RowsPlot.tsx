import '../../shared/charts/Axes.css';
import './RowsPlot.css';
import { GridColumns } from '@visx/grid';
import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { Plot, type PlotArea } from '../../shared/charts/Plot';
import type { StopWords } from '../../shared/charts/stops';

/** A stretch of a row, in the values of the axis, in the colour of its series. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly series: string;
}

/** A row of a {@link RowsPlot}: bars and marks on one axis, under its name. */
export interface PlotRow {
  readonly id: string;
  readonly label: string;
  /** At the end of the label's line. */
  readonly value: string;
  readonly stretches: readonly Stretch[];
  /** Where something was to end, such as a target day. */
  readonly mark?: number | undefined;
  readonly words: StopWords;
  readonly open?: () => void;
}

export type RowScale = ReturnType<typeof scaleLinear<number>>;

const ROW = 40;
const BAR_TOP = 18;
const BAR = 12;
/** So that what is short beside the others still shows. */
const THINNEST = 2;
/** Pixels that a letter of 12 px type takes, roughly. */
const LETTER = 6.4;
const MARGIN = { top: 12, right: 16, bottom: 44, left: 4 } as const;

/** Rows of bars along one axis. What a click or Enter on a row does is up to the row. */
export function RowsPlot(props: {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly PlotRow[];
  readonly from: number;
  readonly to: number;
  /** Drawn behind the rows, such as a band of values that are healthy. */
  readonly behind?: (scale: RowScale, area: PlotArea) => ReactNode;
  /** Whether lines stand at round amounts; days have no such. */
  readonly isGridded?: boolean;
  /** The axis along the bottom. */
  readonly axis: (scale: RowScale, area: PlotArea) => ReactNode;
}) {
  const { title, description, rows, from, to, behind, isGridded = true, axis } = props;
  return (
    <Plot
      title={title}
      description={description}
      height={rows.length * ROW + MARGIN.top + MARGIN.bottom}
      left={MARGIN.left}
      right={MARGIN.right}
      bottom={MARGIN.bottom}
      draw={(area) => {
        const x = scaleLinear<number>({ domain: [from, Math.max(to, from + 1)], range: [0, area.width] });
        return {
          picture: (
            <>
              {behind?.(x, area)}
              {isGridded ? (
                <GridColumns className="axis__grid" scale={x} height={area.height} numTicks={6} />
              ) : null}
              {rows.map((row, index) => (
                <Row key={row.id} row={row} x={x} top={index * ROW} width={area.width} />
              ))}
              {axis(x, area)}
            </>
          ),
          stops: stopsOf(rows, x, area),
        };
      }}
    />
  );
}

const stopsOf = (rows: readonly PlotRow[], x: RowScale, area: PlotArea) => ({
  count: rows.length,
  at: (index: number) => ({
    x: x(Math.max(x.domain()[0] ?? 0, ...(rows[index]?.stretches ?? []).map(({ to }) => to))),
    y: index * ROW + BAR_TOP + BAR / 2,
  }),
  words: (index: number) => rows[index]?.words ?? { title: '', lines: [] },
  nearest: (_: number, y: number) => {
    const index = Math.floor(y / ROW);
    return index >= 0 && index < rows.length ? index : undefined;
  },
  mark: (index: number) => (
    <rect className="rows-plot__column" x={-4} y={index * ROW} width={area.width + 16} height={ROW} />
  ),
  ...(rows.some(({ open }) => open !== undefined) ? { open: (index: number) => rows[index]?.open?.() } : {}),
});

function Row(props: {
  readonly row: PlotRow;
  readonly x: RowScale;
  readonly top: number;
  readonly width: number;
}) {
  const { row, x, top, width } = props;
  const room = Math.floor(width / LETTER) - row.value.length - 3;
  return (
    <>
      <text className="rows-plot__label" x={0} y={top + 12}>
        {row.label.length > room ? `${row.label.slice(0, Math.max(1, room - 1)).trimEnd()}…` : row.label}
      </text>
      <text className="rows-plot__value" x={width} y={top + 12} textAnchor="end">
        {row.value}
      </text>
      {row.stretches.map(({ from, to, series }) => (
        <rect
          key={`${series} ${from}`}
          className={series}
          x={x(from)}
          y={top + BAR_TOP}
          width={to > from ? Math.max(THINNEST, x(to) - x(from)) : 0}
          height={BAR}
          rx={2}
        />
      ))}
      {row.mark === undefined ? null : (
        <path className="rows-plot__mark" d={`M${x(row.mark)} ${top + BAR_TOP - 4}v${BAR + 8}`} />
      )}
    </>
  );
}
