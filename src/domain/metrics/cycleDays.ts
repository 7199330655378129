import { MILLIS_PER_DAY } from '../history/days';
import { timedOrderInPeriod } from './finishOrder';
import { oncePerContext } from './oncePerContext';
import { workTimes } from './workTimes';

/** Elapsed days to one decimal from start to finish, parallel to {@link timedOrderInPeriod}. */
export const cycleDays = oncePerContext((context): Float64Array => {
  const { started, finished } = workTimes(context);
  return daysFrom(timedOrderInPeriod(context), started, finished);
});

/** The same in ascending order. */
export const cycleDaysAscending = oncePerContext(
  (context): Float64Array => cycleDays(context).slice().sort(),
);

/** Elapsed days to one decimal between two instants of each of some issues, in the order of their places. */
export const daysFrom = (places: Int32Array, from: Float64Array, to: Float64Array): Float64Array => {
  const days = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    days[index] = Math.round((((to[place] ?? 0) - (from[place] ?? 0)) / MILLIS_PER_DAY) * 10) / 10;
  }
  return days;
};

/** Whole days between two days of the calendar, the first and the last included, in the order of the places. */
export const wholeDaysFrom = (places: Int32Array, from: Int32Array, to: Int32Array): readonly number[] => {
  const days: number[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    days.push((to[place] ?? 0) - (from[place] ?? 0) + 1);
  }
  return days;
};

/** The same numbers as a list: copying one by one takes a fraction of the time that `Array.from` does. */
export const listOf = (numbers: Float64Array): number[] => {
  const list: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) list.push(numbers[index] ?? 0);
  return list;
};
