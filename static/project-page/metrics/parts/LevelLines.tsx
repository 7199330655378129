import { spread } from './spread';

/** A line across a picture at an amount, such as a percentile. */
export interface Level {
  /** What stands beside it, such as "85%: 12 days". */
  readonly label: string;
  readonly value: number;
  /** Class that draws the line. */
  readonly series: string;
}

const LABEL_HEIGHT = 15;
/** From the end of a line to its label; a label that had to move is led to. */
const LEADER = 12;

/** Room that the labels take, right of the picture. */
export const LEVEL_LABELS = 112;

/** Lines across a picture, each labelled at its right end; labels that would overlap move apart. */
export function LevelLines(props: {
  readonly levels: readonly Level[];
  readonly y: (value: number) => number;
  readonly width: number;
}) {
  const { y, width } = props;
  const levels = props.levels.toSorted((one, other) => one.value - other.value);
  const heights = levels.map(({ value }) => y(value));
  const labels = spread(heights, LABEL_HEIGHT, y(0));
  return (
    <g>
      {levels.map(({ label, series }, index) => (
        <g key={label}>
          <path className={series} d={`M0 ${heights[index]}H${width}`} fill="none" />
          <path
            className="level__leader"
            d={`M${width} ${heights[index]}L${width + LEADER - 3} ${labels[index]}`}
            fill="none"
          />
          <text className="level__label" x={width + LEADER} y={labels[index]} dominantBaseline="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
