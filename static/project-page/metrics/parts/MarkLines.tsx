import { type LabelPlace, labelRows, markLabels } from './markLabels';

/** An upright line in a picture, such as the day by which so many trials ended. */
export interface Mark {
  readonly label: string;
  /** Pixels from the left. */
  readonly at: number;
  /** Class that draws the line. */
  readonly series: string;
}

const ROW_HEIGHT = 15;
/** Between a line and its label. */
const GAP = 4;
/** Pixels that a letter of 12 px type takes, roughly. */
const LETTER_WIDTH = 6.2;

export interface PlacedMarks {
  readonly marks: readonly (Mark & LabelPlace)[];
  /** What the labels take of the picture's height. */
  readonly height: number;
}

/** Finds a place for the labels of lines, in a picture of this width. */
export function placeMarks(marks: readonly Mark[], width: number): PlacedMarks {
  const sorted = marks.toSorted((one, other) => one.at - other.at);
  const longest = sorted.reduce((most, { label }) => Math.max(most, label.length), 0);
  const places = markLabels(
    sorted.map(({ at }) => at),
    width,
    longest * LETTER_WIDTH + 2 * GAP,
  );
  return {
    marks: sorted.map((mark, index) => ({ ...mark, ...(places[index] ?? { row: index, side: 'right' }) })),
    height: labelRows(places) * ROW_HEIGHT,
  };
}

/** Upright lines from their labels down to the axis. Labels stand over all lines. */
export function MarkLines({
  marks,
  height,
}: {
  readonly marks: PlacedMarks['marks'];
  readonly height: number;
}) {
  return (
    <>
      {marks.map(({ label, at, series, row }) => (
        <path key={label} className={series} d={`M${at} ${row * ROW_HEIGHT}V${height}`} />
      ))}
      {marks.map(({ label, at, row, side }) => (
        <text
          key={label}
          className="level__label"
          x={side === 'right' ? at + GAP : at - GAP}
          y={row * ROW_HEIGHT + 5}
          textAnchor={side === 'right' ? 'start' : 'end'}
          dominantBaseline="middle"
        >
          {label}
        </text>
      ))}
    </>
  );
}
