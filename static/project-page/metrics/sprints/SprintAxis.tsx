import { shortened, sprintNames } from './sprintNames';

/** Pixels that a letter of 12 px type takes, roughly. */
const LETTER_WIDTH = 6.6;
/** Longer names are shortened; up to here fewer names are better than half ones, which tell no sprint from another. */
const LONGEST_LABEL = 108;
/** A name may stand this far right of the picture, and no farther. */
const OVERHANG = 14;

/**
 * Names of sprints under their bars, as many as there is room for; the newest is always named. What all names share
 * is said once, below.
 */
export function SprintAxis(props: {
  readonly sprints: readonly { readonly id: number; readonly name: string }[];
  readonly middle: (index: number) => number;
  /** Pixels from one sprint to the next. */
  readonly step: number;
  readonly width: number;
  readonly top: number;
}) {
  const { sprints, middle, step, width, top } = props;
  const { shared, own } = sprintNames(sprints.map(({ name }) => name));
  const longest = Math.max(...own.map((name) => name.length)) * LETTER_WIDTH + 8;
  const every = Math.max(1, Math.ceil(Math.min(longest, LONGEST_LABEL) / step));
  const letters = Math.floor((step * every - 8) / LETTER_WIDTH);
  return (
    <g className="axis">
      {sprints.map(({ id }, index) =>
        (sprints.length - 1 - index) % every === 0 ? (
          <SprintName
            key={id}
            name={shortened(own[index] ?? '', letters)}
            middle={middle(index)}
            top={top}
            end={width + OVERHANG}
          />
        ) : null,
      )}
      {shared === '' ? null : (
        <text className="axis__label" x={width / 2} y={top + 36} textAnchor="middle">
          {shortened(shared, Math.floor(width / LETTER_WIDTH))}
        </text>
      )}
    </g>
  );
}

/** A name stands in the middle under its bars, unless it would be cut off at the right. */
function SprintName(props: {
  readonly name: string;
  readonly middle: number;
  readonly top: number;
  readonly end: number;
}) {
  const { name, middle, top, end } = props;
  const isCut = middle + (name.length * LETTER_WIDTH) / 2 > end;
  return (
    <text className="axis__tick" x={isCut ? end : middle} y={top + 18} textAnchor={isCut ? 'end' : 'middle'}>
      {name}
    </text>
  );
}
