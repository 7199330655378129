import type { StopWords } from './stops';

const TIP_WIDTH = 224;
const GAP = 12;

/**
 * The box beside a stop. It repeats what the slider says to screen readers, so it is hidden from them. It stands to
 * the right of its stop, or to the left where there is no room.
 */
export function PlotTip(props: {
  readonly words: StopWords;
  readonly x: number;
  readonly y: number;
  /** Right edge that the tip must not cross. */
  readonly width: number;
}) {
  const { words, x, y, width } = props;
  const fitsRight = x + GAP + TIP_WIDTH <= width;
  const left = fitsRight ? x + GAP : Math.max(0, x - GAP - TIP_WIDTH);
  return (
    <div
      className={fitsRight ? 'plot__tip' : 'plot__tip plot__tip--left'}
      style={{ left, top: y, width: TIP_WIDTH }}
      aria-hidden="true"
    >
      <div className="plot__tip-box">
        <p className="plot__tip-title">{words.title}</p>
        {words.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
