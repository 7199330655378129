import type { KeyboardEvent } from 'react';
import type { Stops } from './stops';

/**
 * Walks through the stops of a picture by keyboard or screen reader: a native slider laid over the picture, unseen,
 * so that arrow keys, Home, End and Page keys, and a phone's swipes, work as everywhere.
 */
export function StopSlider(props: {
  readonly title: string;
  readonly stops: Stops;
  readonly shown: number | undefined;
  readonly onStop: (index: number | undefined) => void;
}) {
  const { title, stops, shown, onStop } = props;
  const index = shown ?? stops.count - 1;
  const { title: heading, lines } = stops.words(index);
  const openOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') stops.open?.(index);
  };
  return (
    <input
      type="range"
      className="plot__slider"
      min={0}
      max={stops.count - 1}
      step={1}
      value={index}
      aria-label={`${title}: step through the chart`}
      aria-valuetext={[heading, ...lines].join(', ')}
      onChange={(event) => onStop(Number(event.currentTarget.value))}
      onFocus={() => onStop(index)}
      onBlur={() => onStop(undefined)}
      onKeyDown={openOnEnter}
    />
  );
}
