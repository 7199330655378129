import { dayIndex } from '../../history/calendar';
import type { MetricsContext } from '../context';
import { type Item, itemAt } from '../items';
import { openTimes } from '../openTimes';
import type { Series } from '.';

/** What is left in time boxes, what has run past them, and how many are worked on, at each day's end. */
export interface BoxSeries {
  readonly boxes: Series;
  readonly overrun: Series;
  readonly worked: Series;
}

/**
 * What is left in each spike's time box at each day's end while it is open: the whole box until it is started, then one
 * less with each working day, down to 0. Working days past that go to the overrun.
 *
 * A spike can be open for years: what holds for a stretch of days is noted at its ends and added up once for all.
 *
 * @param boxed places and boxes of the spikes
 */
export const boxSeries = (
  context: MetricsContext,
  boxed: readonly (readonly [place: number, days: number])[],
): BoxSeries => {
  const days = context.calendar.days.length;
  const series = (): Series => new Float64Array(days + 1);
  const noted: Noted = {
    whole: series(),
    left: series(),
    past: series(),
    pastBefore: series(),
    worked: series(),
  };
  for (const [place, box] of boxed) {
    const item = itemAt(context, place);
    if (item !== undefined) noteBox(context, item, box, noted);
  }
  const [boxes, overrun, worked] = [series(), series(), series()];
  const { workingDaysBefore } = context.calendar;
  let [whole, past, pastBefore, inHand] = [0, 0, 0, 0];
  for (let day = 0; day < days; day += 1) {
    whole += noted.whole[day] ?? 0;
    past += noted.past[day] ?? 0;
    pastBefore += noted.pastBefore[day] ?? 0;
    inHand += noted.worked[day] ?? 0;
    boxes[day] = whole + (noted.left[day] ?? 0);
    overrun[day] = past * (workingDaysBefore[day + 1] ?? 0) - pastBefore;
    worked[day] = inHand;
  }
  return { boxes, overrun, worked };
};

/** All but `left` are changes: what holds from a day on goes in there, and out where it ends. */
interface Noted {
  /** Boxes of spikes not started. */
  readonly whole: Series;
  /** Working days left in boxes of started ones, day by day: those are few. */
  readonly left: Series;
  /** How many have run past their boxes, and the working days before the day on which each did. */
  readonly past: Series;
  readonly pastBefore: Series;
  readonly worked: Series;
}

const noteBox = (context: MetricsContext, item: Item, box: number, noted: Noted): void => {
  const { calendar, workflow, now } = context;
  const { workingDaysBefore } = calendar;
  const { started } = item.flow;
  const begun = started === null ? Infinity : dayIndex(calendar, started);
  const before = started === null ? 0 : (workingDaysBefore[begun] ?? 0);
  for (const { from, to } of openTimes(item, workflow.done, now)) {
    const first = Math.max(0, dayIndex(calendar, from));
    const last = to === now ? calendar.days.length : dayIndex(calendar, to);
    const start = Math.min(Math.max(first, begun), last);
    if (first < start) hold(noted.whole, first, start, box);
    let day = start;
    for (; day < last; day += 1) {
      const left = box - ((workingDaysBefore[day + 1] ?? 0) - before);
      if (left <= 0) break;
      add(noted.left, day, left);
    }
    if (start < last) hold(noted.worked, start, last, 1);
    if (day < last) {
      hold(noted.past, day, last, 1);
      hold(noted.pastBefore, day, last, before + box);
    }
  }
};

const hold = (changes: Series, from: number, to: number, amount: number): void => {
  add(changes, from, amount);
  add(changes, to, -amount);
};

const add = (values: Series, day: number, amount: number): void => {
  values[day] = (values[day] ?? 0) + amount;
};
