import type { CycleTimes } from '../../../shared/contract';
import { elapsed } from '../../../shared/words';
import { spread } from './spread';

const SHARES = [
  ['p50', 50],
  ['p70', 70],
  ['p85', 85],
  ['p95', 95],
] as const;

const LABEL_HEIGHT = 14;

/** Lines under which so many of 100 issues finished, each labelled with its share and its days. */
export function PercentileLines(props: {
  readonly percentiles: NonNullable<CycleTimes['percentiles']>;
  readonly y: (days: number) => number;
  readonly width: number;
}) {
  const { percentiles, y, width } = props;
  const heights = SHARES.map(([key]) => y(percentiles[key]));
  const labels = spread(heights, LABEL_HEIGHT);
  return (
    <g>
      {SHARES.map(([key, share], index) => (
        <g key={key}>
          <path className="cycle__percentile" d={`M0 ${heights[index]}H${width}`} />
          <text className="cycle__label" x={width + 6} y={labels[index]} dominantBaseline="middle">
            {`${share}%: ${elapsed(percentiles[key])}`}
          </text>
        </g>
      ))}
    </g>
  );
}
