import { valueNow } from '../../history/timeline';
import type { Day } from '../../plan/types';
import type { MetricsContext } from '../context';
import { type Item, itemsOf } from '../items';
import type { Measured } from '../measured';
import { isTimeBoxed } from '../planFacts';
import { hundredths } from '../spread';
import { addBox } from './boxes';
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
  const items = itemsOf(context);
  if (items.length === 0) return { status: 'insufficient', reason: NO_ISSUES, have: 0, need: 1 };
  const boxed: (readonly [item: Item, days: number])[] = [];
  const work: Item[] = [];
  for (const item of items) {
    const box = boxOf(item);
    if (box === undefined) work.push(item);
    else boxed.push([item, box]);
  }
  const isEstimated = work.some(({ issue }) => issue.estimate.some(({ value }) => (value ?? 0) > 0));
  const unit = isEstimated || boxed.length === items.length ? 'points' : 'issues';
  const series = (): Series => new Float64Array(context.calendar.days.length + 1);
  const [ready, waiting, inHand] = [series(), series(), series()];
  const [boxes, overrun, worked] = [series(), series(), series()];
  for (const item of work) addWork(context, item, unit, { ready, waiting, inHand });
  for (const [item, box] of boxed) addBox(context, item, box, { boxes, overrun, worked });
  const guideline = readyGuideline(context, items, (item) => boxOf(item) ?? sizeNow(item, unit), series());

  const readyByDay = accumulated(ready);
  const waitingByDay = accumulated(waiting);
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
    waitsNow: waitsNow(context, work, (item) => sizeNow(item, unit)),
    unestimated: unit === 'points' ? unestimated(work) : [],
    longestFlat: longestFlat(
      context.calendar,
      accumulated(inHand).map((items, day) => items + (worked[day] ?? 0)),
      [readyByDay, waitingByDay, boxesByDay, overrunByDay],
    ),
  };
};

const NO_ISSUES = 'There are no issues in this project yet, so nothing burns down.';

const boxOf = ({ facts }: Item): number | undefined => (isTimeBoxed(facts) ? facts?.timeBoxDays : undefined);

const sizeNow = ({ issue }: Item, unit: HonestBurndown['unit']): number =>
  unit === 'issues' ? 1 : (valueNow(issue.estimate) ?? 0);

const unestimated = (work: readonly Item[]): readonly string[] =>
  work
    .filter(
      ({ issue, finished }) =>
        finished === null && issue.category !== 'done' && valueNow(issue.estimate) === null,
    )
    .map(({ issue }) => issue.key);

/** The daily values of a series that holds their changes. */
const accumulated = (changes: Series): readonly number[] => {
  let total = 0;
  return Array.from(changes.subarray(0, -1), (change) => {
    total += change;
    return hundredths(total);
  });
};

const rounded = (values: Series): readonly number[] => Array.from(values.subarray(0, -1), hundredths);
