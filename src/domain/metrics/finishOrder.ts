import { ascendingOrder } from './ascendingOrder';
import type { MetricsContext } from './context';
import { oncePerContext } from './oncePerContext';
import { workTimes } from './workTimes';

/** The places of the finished issues among a context's issues, in the order in which they were finished; at one instant, by key. */
export const finishOrder = oncePerContext((context): Int32Array => {
  const { finished } = workTimes(context);
  const places = new Int32Array(finished.length);
  let count = 0;
  for (let place = 0; place < finished.length; place += 1) {
    if (Number.isNaN(finished[place])) continue;
    places[count] = place;
    count += 1;
  }
  return inOrderOfFinish(context, finished, places.subarray(0, count));
});

/** Those that were finished in the period. */
export const finishOrderInPeriod = oncePerContext((context): Int32Array => {
  const { period } = context;
  if (period === null) return finishOrder(context);
  const { finished } = workTimes(context);
  return finishOrder(context).filter((place) => {
    const at = finished[place] ?? Number.NaN;
    return at >= period.from && at < period.to;
  });
});

/** Of the finished ones, those whose start is known: they have a cycle time. */
export const timedOrder = oncePerContext((context): Int32Array => timedAmong(context, finishOrder(context)));

/** Those of them that were finished in the period. */
export const timedOrderInPeriod = oncePerContext(
  (context): Int32Array =>
    context.period === null ? timedOrder(context) : timedAmong(context, finishOrderInPeriod(context)),
);

const timedAmong = (context: MetricsContext, places: Int32Array): Int32Array => {
  const { started } = workTimes(context);
  const timed = new Int32Array(places.length);
  let count = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    if (Number.isNaN(started[place])) continue;
    timed[count] = place;
    count += 1;
  }
  return timed.subarray(0, count);
};

/** Issues finished at one instant are in the order of their keys. */
const inOrderOfFinish = (
  { issues }: MetricsContext,
  finished: Float64Array,
  places: Int32Array,
): Int32Array => {
  const count = places.length;
  const instants = new Float64Array(count);
  for (let index = 0; index < count; index += 1) instants[index] = finished[places[index] ?? 0] ?? 0;
  const order = ascendingOrder(instants);
  const keyOf = (place: number): string => issues[place]?.key ?? '';
  const byKey = (one: number, other: number): number =>
    keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;
  const ordered = new Int32Array(count);
  let runStart = 0;
  let runAt = Number.NaN;
  for (let index = 0; index < count; index += 1) {
    const place = places[order[index] ?? 0] ?? 0;
    const at = finished[place] ?? 0;
    if (at !== runAt) {
      if (index - runStart > 1) ordered.subarray(runStart, index).sort(byKey);
      runStart = index;
      runAt = at;
    }
    ordered[index] = place;
  }
  if (count - runStart > 1) ordered.subarray(runStart, count).sort(byKey);
  return ordered;
};
