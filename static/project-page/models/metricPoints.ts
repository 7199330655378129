import type { ModelMetricView, Reading, ShownBreach } from '../../shared/contract';

/** The breach that a reading is part of. */
export const breachAt = ({ breaches }: ModelMetricView, { day }: Reading): ShownBreach | undefined =>
  breaches.find(({ from, to }) => from <= day && day <= to);

/**
 * Whether a reading keeps the metric's threshold; `none` where there is none to keep, `early` where the model was not in
 * use yet.
 */
export const keepsAt = (
  view: ModelMetricView,
  reading: Reading,
  live: string | null,
): 'kept' | 'beyond' | 'early' | 'none' => {
  if (view.metric.threshold === undefined) return 'none';
  if (live !== null && reading.day < live) return 'early';
  return breachAt(view, reading) === undefined ? 'kept' : 'beyond';
};

/** Some room above and below, so that no point lies on an edge. */
const ROOM = 0.1;
/** Amounts that reach down to less than this share of the largest are shown from 0 up. */
const NEAR_ZERO = 0.5;

/**
 * From where to where a picture of values reaches: from 0 where that costs little room, else around them.
 *
 * @example
 * rangeOf([0.68, 0.72]); // [0.676, 0.724]
 * rangeOf([1, 4]); // [0, 4.3]
 */
export function rangeOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return low === 0 ? [0, 1] : [low - Math.abs(low) * ROOM, high + Math.abs(high) * ROOM];
  const room = (high - low) * ROOM;
  const isNearZero = low >= 0 && low < high * NEAR_ZERO;
  return [isNearZero ? 0 : low - room, high + room];
}
