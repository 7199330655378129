import type { Velocity } from '../../../shared/contract';

/**
 * Where in `sprints` the mean begins: it covers the newest `window` sprints whose completed amount is known, and
 * leaves out those between them where nothing finished had an estimate.
 *
 * @example
 * // Completed 5, unknown, 8 points; a window of 2 begins at index 0.
 */
export function meanBegins({ sprints, unit, window }: Pick<Velocity, 'sprints' | 'unit' | 'window'>): number {
  const known = sprints.flatMap(({ done }, index) => (done[unit] === null ? [] : [index]));
  return known.at(-window) ?? 0;
}

/** Whether the mean leaves out sprints, so that it is not simply over the last so many. */
export const leavesOut = (velocity: Pick<Velocity, 'sprints' | 'unit' | 'window'>): boolean =>
  velocity.sprints.length - meanBegins(velocity) > velocity.window;
