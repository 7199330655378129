import './NamedBars.css';
import type { PlotArea } from './Plot';
import type { StopWords } from './stops';

/** A stretch of a row, in the values of the axis, in the colour of its series. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly series: string;
}

/** A row of bars on one axis, under its name. */
export interface NamedBar {
  readonly id: string;
  readonly label: string;
  /** At the end of the label's line. */
  readonly value: string;
  readonly stretches: readonly Stretch[];
  /** Where something was to end, such as a time box or a target day. */
  readonly limit?: number | undefined;
  readonly words: StopWords;
}

/** A value's place in pixels, and the values that the axis runs through. */
export interface BarScale {
  (value: number): number;
  domain(): number[];
}

const ROW_HEIGHT = 38;
const BAR_TOP = 17;
const BAR_HEIGHT = 12;
/** Pixels that a letter of 12 px type takes, roughly. */
const LETTER_WIDTH = 6.4;
/** So that what is short beside the others still shows. */
const LEAST_WIDTH = 2;
const MARGIN = { top: 18, right: 16, bottom: 44, left: 4 } as const;

/** The measures of a plot that holds so many rows and an axis below them. */
export const barsPlot = (rows: number) => ({
  height: rows * ROW_HEIGHT + MARGIN.top + MARGIN.bottom,
  top: MARGIN.top,
  left: MARGIN.left,
  right: MARGIN.right,
  bottom: MARGIN.bottom,
});

/** Rows of bars, the first at the top. */
export function NamedBars(props: {
  readonly rows: readonly NamedBar[];
  readonly scale: BarScale;
  readonly width: number;
}) {
  const { rows, scale, width } = props;
  return rows.map((row, index) => (
    <Bar key={row.id} row={row} x={scale} top={index * ROW_HEIGHT} width={width} />
  ));
}

/** Where the pointer and the arrow keys stop: at the end of each row's bars. */
export const barStops = (rows: readonly NamedBar[], x: BarScale, area: PlotArea) => ({
  count: rows.length,
  at: (index: number) => ({
    x: x(Math.max(x.domain()[0] ?? 0, ...(rows[index]?.stretches ?? []).map(({ to }) => to))),
    y: index * ROW_HEIGHT + BAR_TOP + BAR_HEIGHT / 2,
  }),
  words: (index: number) => rows[index]?.words ?? { title: '', lines: [] },
  nearest: (_: number, y: number) => {
    const index = Math.floor(y / ROW_HEIGHT);
    return index >= 0 && index < rows.length ? index : undefined;
  },
  mark: (index: number) => (
    <rect
      className="named-bars__row"
      x={-MARGIN.left}
      y={index * ROW_HEIGHT}
      width={area.width + MARGIN.left + MARGIN.right}
      height={ROW_HEIGHT}
    />
  ),
});

function Bar(props: {
  readonly row: NamedBar;
  readonly x: BarScale;
  readonly top: number;
  readonly width: number;
}) {
  const { row, x, top, width } = props;
  const room = Math.floor(width / LETTER_WIDTH) - row.value.length - 3;
  return (
    <>
      <text className="named-bars__label" x={0} y={top + 12}>
        {row.label.length > room ? `${row.label.slice(0, Math.max(1, room - 1)).trimEnd()}…` : row.label}
      </text>
      <text className="named-bars__value" x={width} y={top + 12} textAnchor="end">
        {row.value}
      </text>
      {row.stretches.map(({ from, to, series }) => (
        <rect
          key={`${series} ${from}`}
          className={series}
          x={x(from)}
          y={top + BAR_TOP}
          width={to > from ? Math.max(LEAST_WIDTH, x(to) - x(from)) : 0}
          height={BAR_HEIGHT}
          rx={2}
        />
      ))}
      {row.limit === undefined ? null : (
        <path className="named-bars__limit" d={`M${x(row.limit)} ${top + BAR_TOP - 1}v${BAR_HEIGHT + 4}`} />
      )}
    </>
  );
}
