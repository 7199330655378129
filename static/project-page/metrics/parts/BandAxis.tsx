/** Pixels that a letter of 12 px type takes, roughly. */
const LETTER_WIDTH = 6.4;

/** Names under the bands of a picture, shortened to the room they have, each with a second line where it has one. */
export function BandAxis(props: {
  readonly names: readonly string[];
  /** Second lines, parallel to the names. */
  readonly more?: readonly string[];
  readonly middle: (index: number) => number;
  /** Pixels from one band to the next. */
  readonly step: number;
  readonly top: number;
}) {
  const { names, more, middle, step, top } = props;
  const letters = Math.max(2, Math.floor((step - 6) / LETTER_WIDTH));
  return (
    <g className="axis">
      {names.map((name, index) => (
        <g key={name}>
          <text className="axis__tick" x={middle(index)} y={top + 18} textAnchor="middle">
            {name.length > letters ? `${name.slice(0, letters - 1)}…` : name}
          </text>
          {more === undefined ? null : (
            <text className="axis__label" x={middle(index)} y={top + 34} textAnchor="middle">
              {more[index]}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
