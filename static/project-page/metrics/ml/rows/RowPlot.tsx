import { GridColumns } from '@visx/grid';
import { scaleLinear } from '@visx/scale';
import { issuePath, openPage } from '../../../../shared/bridge';
import { DayAxis } from '../../../../shared/charts/Axes';
import { barStops, barsPlot, NamedBars } from '../../../../shared/charts/NamedBars';
import { Plot, type PlotArea } from '../../../../shared/charts/Plot';
import { DaysBelow } from '../../parts/DaysBelow';
import { OpeningPlot } from '../../parts/OpeningPlot';
import type { Row, RowAxis } from './row';

interface RowPlotProps {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly Row[];
  readonly axis: RowAxis;
}

/** Rows of bars along one axis, each under its name. A click opens the row's issue, or lists its issues. */
export function RowPlot({ title, description, rows, axis }: RowPlotProps) {
  const plot = { title, description, ...barsPlot(rows.length) };
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
  return {
    picture: (
      <>
        <GridColumns className="axis__grid" scale={x} height={area.height} numTicks={6} />
        <NamedBars rows={rows} scale={x} width={area.width} />
        {axis.kind === 'amount' ? (
          <DaysBelow scale={x} area={area} label={axis.label} />
        ) : (
          <DayAxis scale={x} area={area} timeZone={axis.timeZone} />
        )}
      </>
    ),
    stops: barStops(rows, x, area),
  };
}

const scaleOf = (axis: RowAxis, { width }: PlotArea) =>
  axis.kind === 'amount'
    ? scaleLinear<number>({ domain: [0, Math.max(1, axis.most)], range: [0, width], nice: 5 })
    : scaleLinear<number>({ domain: [axis.from, Math.max(axis.to, axis.from + 1)], range: [0, width] });
