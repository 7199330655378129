import type { LegendEntry } from '../../../shared/charts/Legend';
import type { Burndown } from '../../../shared/contract';

export const NOW: LegendEntry = { name: 'Now', series: 'burndown__now', shape: 'dashes' };

/** A sprint that has not reached its planned end has a now within its picture. */
export const isRunning = ({ sprint, until, end }: Pick<Burndown, 'sprint' | 'until' | 'end'>): boolean =>
  sprint.state === 'active' && Date.parse(until) < Date.parse(end);

/** The line stays level between events and falls or rises at them, up to `end`. */
export function stepPath(places: readonly { readonly x: number; readonly y: number }[], end: number): string {
  const [first, ...rest] = places;
  if (!first) return '';
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}H${end}`;
}
