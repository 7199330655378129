import type { MetricsContext } from '../context';
import { openDays, openStretches } from '../openStretches';
import { placesAmong, planColumn } from '../planColumn';
import { isTimeBoxed } from '../planFacts';
import { allPlaces, workDays } from '../workTimes';
import type { Series } from '.';

/** Work with a time box, and all other. A spike or an experiment without a box is work like any other. */
interface SplitWork {
  /** Places, in order. */
  readonly boxed: Int32Array;
  readonly work: Int32Array;
  /** The box of an item, in working days; NaN where it has none. */
  readonly boxOf: (place: number) => number;
}

export const splitByBox = (context: MetricsContext): SplitWork => {
  const column = planColumn(context);
  const boxes = Float64Array.from(
    column.facts,
    (facts) => (isTimeBoxed(facts) ? facts?.timeBoxDays : undefined) ?? Number.NaN,
  );
  const placesWhere = (hasBox: boolean): Int32Array =>
    placesAmong(
      column,
      allPlaces(context),
      Uint8Array.from(boxes, (box) => (Number.isNaN(box) === hasBox ? 0 : 1)),
    );
  return {
    boxed: placesWhere(true),
    work: placesWhere(false),
    boxOf: (place) => boxes[column.numbers[place] ?? 0] ?? Number.NaN,
  };
};

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
 * @param places of the spikes
 * @param boxOf their boxes, in working days
 */
export const boxSeries = (
  context: MetricsContext,
  places: Int32Array,
  boxOf: (place: number) => number,
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
  noteBoxes(context, places, boxOf, noted);
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

const noteBoxes = (
  context: MetricsContext,
  places: Int32Array,
  boxOf: (place: number) => number,
  noted: Noted,
): void => {
  const { workingDaysBefore } = context.calendar;
  const { starts } = openStretches(context);
  const days = openDays(context);
  const { started } = workDays(context);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const box = boxOf(place);
    const startDay = started[place] ?? -1;
    const begun = startDay < 0 ? Infinity : startDay;
    const before = workingDaysBefore[startDay] ?? 0;
    const end = starts[place + 1] ?? 0;
    for (let stretch = starts[place] ?? 0; stretch < end; stretch += 1) {
      const first = Math.max(0, days.from[stretch] ?? 0);
      const last = days.to[stretch] ?? 0;
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
  }
};

const hold = (changes: Series, from: number, to: number, amount: number): void => {
  add(changes, from, amount);
  add(changes, to, -amount);
};

const add = (values: Series, day: number, amount: number): void => {
  values[day] = (values[day] ?? 0) + amount;
};
