import './Sparkline.css';

const WIDTH = 88;
const HEIGHT = 24;
const PAD = 3;

/**
 * A line of a few amounts, drawn without axes: its shape is the message, `label` says it in words.
 *
 * @example
 * <Sparkline values={[0, 2, 1, 4]} label="Issues finished a week, oldest first: 0, 2, 1, 4" />
 */
export function Sparkline({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const places = sparklinePlaces(values, WIDTH, HEIGHT, PAD);
  const last = places.at(-1);
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path
        className="sparkline__line"
        d={places.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
      />
      {last ? <path className="sparkline__last" d={`M${last.x} ${last.y}h0`} /> : null}
    </svg>
  );
}

/** Where the amounts lie: evenly across, 0 at the bottom, the largest at the top. */
export function sparklinePlaces(
  values: readonly number[],
  width: number,
  height: number,
  pad: number,
): readonly { readonly x: number; readonly y: number }[] {
  const most = Math.max(1, ...values);
  const step = (width - 2 * pad) / Math.max(1, values.length - 1);
  return values.map((value, index) => ({
    x: pad + index * step,
    y: height - pad - (value / most) * (height - 2 * pad),
  }));
}
