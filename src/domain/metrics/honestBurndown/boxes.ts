import { dayIndex } from '../../history/calendar';
import type { MetricsContext } from '../context';
import type { Item } from '../items';
import { openTimes } from '../openTimes';
import type { Series } from '.';

/**
 * Adds what is left in a spike's time box at each day's end while it is open: the whole box until it is started, then
 * one less with each working day, down to 0. Working days past that go to the overrun.
 */
export const addBox = (
  { calendar, workflow, now }: MetricsContext,
  item: Item,
  box: number,
  series: { readonly boxes: Series; readonly overrun: Series; readonly worked: Series },
): void => {
  const { started } = item.flow;
  const { workingDaysBefore } = calendar;
  const begun = started === null ? Number.POSITIVE_INFINITY : dayIndex(calendar, started);
  openTimes(item, workflow.done, now).forEach(({ from, to }) => {
    const last = to === now ? calendar.days.length : dayIndex(calendar, to);
    for (let day = dayIndex(calendar, from); day < last; day += 1) {
      const elapsed = day < begun ? 0 : (workingDaysBefore[day + 1] ?? 0) - (workingDaysBefore[begun] ?? 0);
      add(series.boxes, day, Math.max(box - elapsed, 0));
      add(series.overrun, day, Math.max(elapsed - box, 0));
      if (day >= begun) add(series.worked, day, 1);
    }
  });
};

const add = (values: Series, day: number, amount: number): void => {
  values[day] = (values[day] ?? 0) + amount;
};
