import type { ComponentProps } from 'react';

type Position = Pick<ComponentProps<'text'>, 'className' | 'textAnchor' | 'dx' | 'dy'>;

/**
 * The label of a tick as plain text. The library's own one is measured in the page first, so that it could be wrapped:
 * for the axes of a chart that takes longer than drawing all the rest of it.
 */
export const tickLabel = (
  tick: Position & { readonly x: number; readonly y: number; readonly formattedValue: string | undefined },
) => {
  const { x, y, formattedValue, className, textAnchor, dx, dy } = tick;
  return <text {...{ x, y, className, textAnchor, dx, dy }}>{formattedValue}</text>;
};
