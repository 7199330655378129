import { GridColumns } from '@visx/grid';
import { scaleLinear } from '@visx/scale';
import { issuePath, openPage } from '../../../../shared/bridge';
import { DayAxis } from '../../../../shared/charts/Axes';
import { Plot, type PlotArea } from '../../../../shared/charts/Plot';
import { DaysBelow } from '../../parts/DaysBelow';
import { OpeningPlot } from '../../parts/OpeningPlot';
import type { Row, RowAxis } from './row';

const ROW_HEIGHT = 38;
const BAR_TOP = 17;
const BAR_HEIGHT = 12;
/** Pixels that a letter of 12 px type takes, roughly. */
const LETTER_WIDTH = 6.4;
/** So that what is short beside the others still shows. */
const LEAST_WIDTH = 2;
const MARGIN = { top: 12, right: 16, bottom: 44, left: 4 } as const;

interface RowPlotProps {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Row[];
  readonly axis: RowAxis;
}

/** Rows of bars along one axis, each under its name. A click opens the row's issue, or lists its issues. */
export function RowPlot({ title, description, rows, axis }: RowPlotProps) {
  const plot = {
    title,
    description,
    height: rows.length * ROW_HEIGHT + MARGIN.top + MARGIN.bottom,
    left: MARGIN.left,
    right: MARGIN.right,
    bottom: MARGIN.bottom,
  };
  const draw = (area: PlotArea) => drawRows(rows, axis, area);
  if (rows.some(({ behind }) => behind !== undefined))
    return (
      <OpeningPlot {...plot} draw={(area) => ({ ...draw(area), behind: (index) => rows[index]?.behind })} />
    );
  const open = (index: number) => {
    const key = rows[index]?.opens;
    if (key === undefined) rows[index]?.searches?.();
    else openPage(issuePath(key));
  };
  const opens = rows.some((row) => row.opens !== undefined || row.searches !== undefined) ? { open } : {};
  return (
    <Plot
      {...plot}
      draw={(area) => {
        const { picture, stops } = draw(area);
        return { picture, stops: { ...stops, ...opens } };
      }}
    />
  );
}

function drawRows(rows: readonly Row[], axis: RowAxis, area: PlotArea) {
  const x = scaleOf(axis, area);
  const top = (index: number) => index * ROW_HEIGHT;
  const ends = rows.map(({ stretches }) => x(Math.max(x.domain()[0] ?? 0, ...stretches.map(({ to }) => to))));
  return {
    picture: (
      <>
        <GridColumns className="axis__grid" scale={x} height={area.height} numTicks={6} />
        {rows.map((row, index) => (
          <Bar key={row.id} row={row} x={x} top={top(index)} width={area.width} />
        ))}
        {axis.kind === 'amount' ? (
          <DaysBelow scale={x} area={area} label={axis.label} />
        ) : (
          <DayAxis scale={x} area={area} timeZone={axis.timeZone} />
        )}
      </>
    ),
    stops: {
      count: rows.length,
      at: (index: number) => ({ x: ends[index] ?? 0, y: top(index) + BAR_TOP + BAR_HEIGHT / 2 }),
      words: (index: number) => rows[index]?.words ?? { title: '', lines: [] },
      nearest: (_: number, y: number) => {
        const index = Math.floor(y / ROW_HEIGHT);
        return index >= 0 && index < rows.length ? index : undefined;
      },
      mark: (index: number) => (
        <rect className="plot__column" x={-8} y={top(index)} width={area.width + 16} height={ROW_HEIGHT} />
      ),
    },
  };
}

const scaleOf = (axis: RowAxis, { width }: PlotArea) =>
  axis.kind === 'amount'
    ? scaleLinear<number>({ domain: [0, Math.max(1, axis.most)], range: [0, width], nice: 5 })
    : scaleLinear<number>({ domain: [axis.from, Math.max(axis.to, axis.from + 1)], range: [0, width] });

function Bar(props: {
  readonly row: Row;
  readonly x: ReturnType<typeof scaleOf>;
  readonly top: number;
  readonly width: number;
}) {
  const { row, x, top, width } = props;
  const room = Math.floor(width / LETTER_WIDTH) - row.value.length - 3;
  return (
    <>
      <text className="rows__label" x={0} y={top + 12}>
        {row.label.length > room ? `${row.label.slice(0, Math.max(1, room - 1)).trimEnd()}…` : row.label}
      </text>
      <text className="rows__value" x={width} y={top + 12} textAnchor="end">
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
        <path className="rows__limit" d={`M${x(row.limit)} ${top + BAR_TOP - 1}v${BAR_HEIGHT + 4}`} />
      )}
    </>
  );
}
