import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { estimatesOf } from '../fieldSeries';
import type { Measured } from '../measured';
import { hundredths } from '../spread';
import { openPlaces } from '../workTimes';
import { boxSeries, splitByBox } from './boxes';
import { longestFlat } from './flat';
import { readyGuideline } from './guideline';
import { type WaitNow, waitsNow } from './waitsNow';
import { addWork } from './work';

interface HonestBurndown {
  readonly unit: 'points' | 'issues';
  readonly days: readonly Day[];
  /** Remaining at each day's end, in `unit`: work that could be done. */
  readonly ready: readonly number[];
  /** Work behind an open data-access issue, directly or through a chain of links. */
  readonly waiting: readonly number[];
  /** Working days left in the time boxes of spikes and experiments. */
  readonly boxes: readonly number[];
  /** The three bands together; a working day of a box counts as one. */
  readonly total: readonly number[];
  /** Working days that open spikes have run past their boxes: beside the bands, so that no work is invisible. */
  readonly overrun: readonly number[];
  /** Where the total would be had every item gone evenly from the day it became ready to its due date. Null without any due date. */
  readonly guideline: readonly number[] | null;
  /** Which sources the waiting band waits for and since when, most first. */
  readonly waitsNow: readonly WaitNow[];
  /** Open items without estimate and time box: they are in no band. */
  readonly unestimated: readonly string[];
  /** The longest run of working days on which something was in progress, not behind data, and nothing here moved. */
  readonly longestFlat: number;
}

/** A day's end after another, in order, for each of the series. */
export type Series = Float64Array;

/**
 * Honest burndown: the remaining work of the whole project at each day's end in three bands, *ready*, *waiting on data*
 * and *spike time boxes* (box − elapsed working days, at least 0). It lies flat for nobody who is working, shows what is
 * waited for, and never hides a point. In issues where nothing is estimated.
 *
 * @example
 * const { ready, waiting, boxes } = honestBurndown(context);
 */
export const honestBurndown = (context: MetricsContext): Measured<HonestBurndown> => {
  const count = context.issues.length;
  if (count === 0) return { status: 'insufficient', reason: NO_ISSUES, have: 0, need: 1 };
  const { work, boxed, boxOf } = splitByBox(context);
  const unit = isEstimated(context, work) || work.length === 0 ? 'points' : 'issues';
  const series = (): Series => new Float64Array(context.calendar.days.length + 1);
  const bands = { ready: series(), waiting: series(), inHand: series() };
  addWork(context, work, unit, bands);
  const { boxes, overrun, worked } = boxSeries(context, boxed, boxOf);
  const sizeNow = sizesNow(context, unit);
  const isWork = (place: number): boolean => Number.isNaN(boxOf(place));
  const guideline = readyGuideline(
    context,
    (place) => (isWork(place) ? sizeNow(place) : boxOf(place)),
    series(),
  );

  const readyByDay = accumulated(bands.ready);
  const waitingByDay = accumulated(bands.waiting);
  const boxesByDay = rounded(boxes);
  const overrunByDay = rounded(overrun);
  return {
    status: 'ok',
    unit,
    days: context.calendar.days.map(({ day }) => day),
    ready: readyByDay,
    waiting: waitingByDay,
    boxes: boxesByDay,
    total: readyByDay.map((value, day) =>
      hundredths(value + (waitingByDay[day] ?? 0) + (boxesByDay[day] ?? 0)),
    ),
    overrun: overrunByDay,
    guideline: guideline === null ? null : rounded(guideline),
    waitsNow: waitsNow(context, isWork, sizeNow),
    unestimated: unit === 'points' ? unestimated(context, isWork) : [],
    longestFlat: longestFlat(
      context.calendar,
      accumulated(bands.inHand).map((items, day) => items + (worked[day] ?? 0)),
      [readyByDay, waitingByDay, boxesByDay, overrunByDay],
    ),
  };
};

const NO_ISSUES = 'There are no issues in this project yet, so nothing burns down.';

/** Whether any of the work ever had an estimate above 0. */
const isEstimated = (context: MetricsContext, work: Int32Array): boolean => {
  const { starts, values, dictionary } = estimatesOf(context);
  return work.some((place) => {
    for (let entry = starts[place] ?? 0; entry < (starts[place + 1] ?? 0); entry += 1)
      if ((dictionary[values[entry] ?? -1] ?? 0) > 0) return true;
    return false;
  });
};

const sizesNow = (context: MetricsContext, unit: HonestBurndown['unit']): ((place: number) => number) => {
  const { starts, values, dictionary } = estimatesOf(context);
  return unit === 'issues' ? () => 1 : (place) => dictionary[values[(starts[place + 1] ?? 0) - 1] ?? -1] ?? 0;
};

const unestimated = (context: MetricsContext, isWork: (place: number) => boolean): readonly string[] => {
  const { starts, values, dictionary } = estimatesOf(context);
  const keys: string[] = [];
  for (const place of openPlaces(context)) {
    const estimate = dictionary[values[(starts[place + 1] ?? 0) - 1] ?? -1] ?? null;
    if (estimate === null && isWork(place)) keys.push(context.issues[place]?.key ?? '');
  }
  return keys;
};

/** The daily values of a series that holds their changes. */
const accumulated = (changes: Series): readonly number[] => {
  const values: number[] = [];
  let total = 0;
  for (let day = 0; day < changes.length - 1; day += 1) {
    total += changes[day] ?? 0;
    values.push(hundredths(total));
  }
  return values;
};

const rounded = (values: Series): readonly number[] => Array.from(values.subarray(0, -1), hundredths);
