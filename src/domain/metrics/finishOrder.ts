import { ascendingOrder } from './ascendingOrder';
import type { MetricsContext } from './context';
import { oncePerContext } from './oncePerContext';
import { placesKnown, runsOf, take, takeWhole } from './vectors';
import { allPlaces, workTimes } from './workTimes';

/** The places of the finished issues among a context's issues, in the order in which they were finished; at one instant, by key. */
export const finishOrder = oncePerContext((context): Int32Array => {
  const { finished } = workTimes(context);
  return inOrderOfFinish(context, finished, placesKnown(finished, allPlaces(context)));
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
export const timedOrder = oncePerContext(
  (context): Int32Array => placesKnown(workTimes(context).started, finishOrder(context)),
);

/** Those of them that were finished in the period. */
export const timedOrderInPeriod = oncePerContext(
  (context): Int32Array =>
    context.period === null
      ? timedOrder(context)
      : placesKnown(workTimes(context).started, finishOrderInPeriod(context)),
);

/** Issues finished at one instant are in the order of their keys. */
const inOrderOfFinish = (
  { issues }: MetricsContext,
  finished: Float64Array,
  places: Int32Array,
): Int32Array => {
  const ordered = takeWhole(places, ascendingOrder(take(finished, places)));
  const keyOf = (place: number): string => issues[place]?.key ?? '';
  const byKey = (one: number, other: number): number =>
    keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0;
  for (const { first, end } of runsOf(take(finished, ordered))) ordered.subarray(first, end).sort(byKey);
  return ordered;
};
