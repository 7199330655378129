import { MILLIS_PER_DAY } from '../history/days';
import { timedOrderInPeriod } from './finishOrder';
import { oncePerContext } from './oncePerContext';
import { lengthsFrom } from './vectors';
import { workTimes } from './workTimes';

/** Milliseconds from start to finish, parallel to {@link timedOrderInPeriod}. */
export const cycleMillis = oncePerContext((context): Float64Array => {
  const { started, finished } = workTimes(context);
  return lengthsFrom(timedOrderInPeriod(context), started, finished);
});

/** Elapsed days to one decimal from start to finish, parallel to {@link timedOrderInPeriod}. */
export const cycleDays = oncePerContext((context): Float64Array => tenthsOfDays(cycleMillis(context)));

/** The same in ascending order. */
export const cycleDaysAscending = oncePerContext(
  (context): Float64Array => cycleDays(context).slice().sort(),
);

/** Elapsed days to one decimal between two instants of each of some issues, in the order of their places. */
export const daysFrom = (places: Int32Array, from: Float64Array, to: Float64Array): Float64Array => {
  const millis = lengthsFrom(places, from, to);
  return tenthsOfDays(millis, millis);
};

/**
 * Milliseconds as days to one decimal.
 *
 * @param days where they are put; may be `millis`, where those are of no use any more
 */
export const tenthsOfDays = (
  millis: Float64Array,
  days: Float64Array = new Float64Array(millis.length),
): Float64Array => {
  for (let index = 0; index < millis.length; index += 1)
    days[index] = Math.round(((millis[index] ?? 0) / MILLIS_PER_DAY) * 10) / 10;
  return days;
};
