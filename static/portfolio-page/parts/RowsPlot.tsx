import '../../shared/charts/Axes.css';
import './RowsPlot.css';
import { GridColumns } from '@visx/grid';
import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { barStops, barsPlot, type NamedBar, NamedBars } from '../../shared/charts/NamedBars';
import { Plot, type PlotArea } from '../../shared/charts/Plot';

/** A row of a {@link RowsPlot}. */
export interface PlotRow extends NamedBar {
  readonly open?: () => void;
}

export type RowScale = ReturnType<typeof scaleLinear<number>>;

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
      {...barsPlot(rows.length)}
      draw={(area) => {
        const x = scaleLinear<number>({ domain: [from, Math.max(to, from + 1)], range: [0, area.width] });
        return {
          picture: (
            <>
              {behind?.(x, area)}
              {isGridded ? (
                <GridColumns className="axis__grid" scale={x} height={area.height} numTicks={6} />
              ) : null}
              <NamedBars rows={rows} scale={x} width={area.width} />
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
  ...barStops(rows, x, area),
  ...(rows.some(({ open }) => open !== undefined) ? { open: (index: number) => rows[index]?.open?.() } : {}),
});
