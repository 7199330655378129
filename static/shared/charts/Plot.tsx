import './Plot.css';
import { Group } from '@visx/group';
import { type PointerEvent, type ReactNode, useId, useState } from 'react';
import { PlotTip } from './PlotTip';
import { StopSlider } from './StopSlider';
import type { Stops } from './stops';
import { useWidth } from './useWidth';

/** The space inside the axes, in CSS pixels. */
export interface PlotArea {
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly picture: ReactNode;
  readonly stops: Stops;
}

const MARGIN = { top: 12, right: 16, bottom: 32, left: 60 } as const;

/**
 * A picture with axes that fills its width, keeps its height while it loads, and can be read stop by stop with
 * pointer, touch or keyboard. To screen readers it is one image with a description, beside a slider over its stops.
 */
export function Plot(props: {
  /** Names the picture. */
  readonly title: string;
  /** Says in words what the picture shows. */
  readonly description: string;
  readonly height?: number;
  /** Room around the picture, for labels. */
  readonly top?: number;
  readonly left?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly draw: (area: PlotArea) => Drawing;
}) {
  const { title, description, height = 280, draw } = props;
  const { top = MARGIN.top, left = MARGIN.left, right = MARGIN.right, bottom = MARGIN.bottom } = props;
  const [ref, width] = useWidth();
  const area = { width: width - left - right, height: height - top - bottom };
  return (
    <div ref={ref} className="plot" style={{ height }}>
      {area.width > 0 ? (
        <PlotBody
          title={title}
          description={description}
          size={{ width, height }}
          top={top}
          left={left}
          area={area}
          drawing={draw(area)}
        />
      ) : null}
    </div>
  );
}

function PlotBody(props: {
  readonly title: string;
  readonly description: string;
  readonly size: PlotArea;
  readonly top: number;
  readonly left: number;
  readonly area: PlotArea;
  readonly drawing: Drawing;
}) {
  const { title, description, size, top, left, area, drawing } = props;
  const { picture, stops } = drawing;
  const descriptionId = useId();
  const [pointed, setPointed] = useState<number | undefined>(undefined);
  const current = pointed === undefined ? undefined : Math.min(pointed, stops.count - 1);
  const shown = current === undefined || current < 0 ? undefined : current;

  const stopUnder = (event: PointerEvent<HTMLDivElement>): number | undefined => {
    const frame = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - frame.left - left, event.clientY - frame.top - top];
    return stops.count > 0 ? stops.nearest(x, y) : undefined;
  };
  const point = (event: PointerEvent<HTMLDivElement>) => setPointed(stopUnder(event));
  const opens = stops.open !== undefined && shown !== undefined;

  return (
    <div
      className={opens ? 'plot__body plot__body--opens' : 'plot__body'}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setPointed(undefined)}
      onPointerUp={(event) => {
        // Pressing the button takes the focus from the slider, which then forgets its stop.
        const index = stopUnder(event);
        setPointed(index);
        if (index !== undefined) stops.open?.(index);
      }}
    >
      <svg
        className="plot__picture"
        width={size.width}
        height={size.height}
        role="img"
        aria-label={title}
        aria-describedby={descriptionId}
      >
        <Group left={left} top={top}>
          {picture}
        </Group>
      </svg>
      <p id={descriptionId} className="visually-hidden">
        {description}
      </p>
      {stops.count > 0 ? <StopSlider title={title} stops={stops} shown={shown} onStop={setPointed} /> : null}
      {shown === undefined ? null : (
        <div className="plot__over">
          <svg className="plot__mark" width={size.width} height={size.height} aria-hidden="true">
            <Group left={left} top={top}>
              {stops.mark?.(shown)}
            </Group>
          </svg>
          <PlotTip
            words={stops.words(shown)}
            x={stops.at(shown).x + left}
            y={stops.at(shown).y + top}
            width={area.width + left}
          />
        </div>
      )}
    </div>
  );
}
