/** Letters of 12 px type that fit a pixel of width, roughly; a name too long ends in an ellipsis. */
const LETTER_WIDTH = 6.4;
const SHORTEST_NAME = 48;

/** Names of sprints under their bars, as many as there is room for; the newest is always named. */
export function SprintAxis(props: {
  readonly sprints: readonly { readonly id: number; readonly name: string }[];
  readonly middle: (index: number) => number;
  /** Pixels from one sprint to the next. */
  readonly step: number;
  readonly top: number;
}) {
  const { sprints, middle, step, top } = props;
  const every = Math.max(1, Math.ceil(SHORTEST_NAME / step));
  const letters = Math.floor((step * every - 8) / LETTER_WIDTH);
  return (
    <g className="axis">
      {sprints.map(({ id, name }, index) =>
        (sprints.length - 1 - index) % every === 0 ? (
          <text key={id} className="axis__tick" x={middle(index)} y={top + 20} textAnchor="middle">
            {shortened(name, letters)}
          </text>
        ) : null,
      )}
    </g>
  );
}

/**
 * A sprint's name in so many letters. What tells sprints apart stands at the end, so the beginning is what goes.
 *
 * @example
 * shortened('Churn Sprint 12', 9); // '…print 12'
 */
export function shortened(name: string, letters: number): string {
  return name.length <= letters ? name : `…${name.slice(-Math.max(1, letters - 1)).trimStart()}`;
}
