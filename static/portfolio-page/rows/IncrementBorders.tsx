import type { PlotArea } from '../../shared/charts/Plot';
import type { RowScale } from '../parts/RowsPlot';
import type { Stretch } from './borders';

/** Pixels that a letter of 12 px type takes, roughly. */
const LETTER_WIDTH = 6.4;

/** Where program increments begin and end, each with its name above its first border. */
export function IncrementBorders(props: {
  readonly stretches: readonly Stretch[];
  readonly scale: RowScale;
  readonly area: PlotArea;
}) {
  const { stretches, scale, area } = props;
  return stretches.map(({ name, from, to, begins, ends }) => (
    <g key={name}>
      {begins ? <path className="rows-plot__border" d={`M${scale(from)} -16V${area.height}`} /> : null}
      {ends ? <path className="rows-plot__border" d={`M${scale(to)} -16V${area.height}`} /> : null}
      {scale(to) - scale(from) > name.length * LETTER_WIDTH ? (
        <text className="rows-plot__border-name" x={scale(from) + (begins ? 4 : 0)} y={-8}>
          {name}
        </text>
      ) : null}
    </g>
  ));
}
