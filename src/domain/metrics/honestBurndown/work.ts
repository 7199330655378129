import { dayIndex } from '../../history/calendar';
import { entryAt, type FieldSeries, valueIn } from '../../history/columnar/series';
import type { Instant } from '../../history/types';
import type { Interval, MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
import { estimatesOf } from '../fieldSeries';
import { clip, holds } from '../intervals';
import { openDays, openStretches } from '../openStretches';
import { workDays, workTimes } from '../workTimes';
import type { Series } from '.';

/** Changes of each band; `inHand`: how many items are in progress and not behind data. */
export interface WorkBands {
  readonly ready: Series;
  readonly waiting: Series;
  readonly inHand: Series;
}

type Unit = 'points' | 'issues';

/**
 * Adds the remaining work of items to the changes of their bands: each one's estimate at the time while it is open,
 * *waiting* while it is behind data, *ready* otherwise.
 */
export const addWork = (context: MetricsContext, places: Int32Array, unit: Unit, bands: WorkBands): void => {
  const waitsOf = dataWaitTimes(context);
  // Nearly every item has never waited for data: those go over numbers only.
  const waited = places.filter((place) => waitsOf.has(place));
  const others = waited.length === 0 ? places : places.filter((place) => !waitsOf.has(place));
  addReady(context, others, unit, bands);
  for (const place of waited) addWaiting(context, place, unit, waitsOf.get(place) ?? [], bands);
};

/** Adds items that were always ready. */
const addReady = (
  context: MetricsContext,
  places: Int32Array,
  unit: Unit,
  { ready, inHand }: WorkBands,
): void => {
  const { starts, from, to } = openStretches(context);
  const days = openDays(context);
  const { started } = workTimes(context);
  const startDays = workDays(context).started;
  const estimates = estimatesOf(context);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const begun = started[place] ?? Number.NaN;
    const end = starts[place + 1] ?? 0;
    for (let stretch = starts[place] ?? 0; stretch < end; stretch += 1) {
      const day = days.from[stretch] ?? 0;
      const last = days.to[stretch] ?? 0;
      const opened = from[stretch] ?? 0;
      const until = to[stretch] ?? 0;
      if (unit === 'issues') {
        add(ready, day, 1);
        add(ready, last, -1);
      } else addSizes(context, estimates, place, opened, until, day, last, ready);
      // An item that was never started began at NaN, which is before nothing.
      if (begun < until) {
        add(inHand, begun > opened ? (startDays[place] ?? 0) : day, 1);
        add(inHand, last, -1);
      }
    }
  }
};

/** Adds the estimates that an item had from one instant to another. */
const addSizes = (
  { calendar }: MetricsContext,
  { starts, at, values, dictionary }: FieldSeries<number | null>,
  place: number,
  from: Instant,
  until: Instant,
  day: number,
  last: number,
  ready: Series,
): void => {
  const first = starts[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  let entry = first;
  while (entry + 1 < end && (at[entry + 1] ?? 0) <= from) entry += 1;
  let size = dictionary[values[entry] ?? -1] ?? 0;
  if (size !== 0) add(ready, day, size);
  for (entry += 1; entry < end; entry += 1) {
    const changed = at[entry] ?? 0;
    if (changed >= until) break;
    const next = dictionary[values[entry] ?? -1] ?? 0;
    add(ready, dayIndex(calendar, changed), next - size);
    size = next;
  }
  if (size !== 0) add(ready, last, -size);
};

/** Adds an item that was behind data at times. */
const addWaiting = (
  context: MetricsContext,
  place: number,
  unit: Unit,
  waits: readonly Interval[],
  { ready, waiting, inHand }: WorkBands,
): void => {
  const { calendar, now } = context;
  const estimates = estimatesOf(context);
  const begun = workTimes(context).started[place] ?? Number.NaN;
  const { starts, from: opened, to: closed } = openStretches(context);
  const end = starts[place + 1] ?? 0;
  for (let stretch = starts[place] ?? 0; stretch < end; stretch += 1) {
    const open = { from: opened[stretch] ?? 0, to: closed[stretch] ?? 0 };
    const changes = changesWithin(context, open, place, waits);
    let { from } = open;
    for (let index = 0; index <= changes.length; index += 1) {
      const size = unit === 'issues' ? 1 : (valueIn(estimates, entryAt(estimates, place, from)) ?? 0);
      const until = changes[index] ?? open.to;
      const isWaiting = holds(waits, from);
      const band = isWaiting ? waiting : ready;
      const last = until === now ? band.length - 1 : dayIndex(calendar, until);
      add(band, dayIndex(calendar, from), size);
      add(band, last, -size);
      if (!isWaiting && begun < until) {
        add(inHand, dayIndex(calendar, Math.max(from, begun)), 1);
        add(inHand, last, -1);
      }
      from = until;
    }
  }
};

/** When the size of an open item or its band changed, oldest first. */
const changesWithin = (
  context: MetricsContext,
  open: Interval,
  place: number,
  waits: readonly Interval[],
): readonly Instant[] => {
  const estimates = estimatesOf(context);
  const changes: Instant[] = [];
  const end = estimates.starts[place + 1] ?? 0;
  for (let entry = estimates.starts[place] ?? 0; entry < end; entry += 1) {
    const at = estimates.at[entry] ?? 0;
    if (at > open.from && at < open.to) changes.push(at);
  }
  for (const { from, to } of clip(waits, open)) {
    if (from > open.from) changes.push(from);
    if (to < open.to) changes.push(to);
  }
  return changes.sort((a, b) => a - b);
};

const add = (changes: Series, day: number, change: number): void => {
  const index = Math.max(day, 0);
  changes[index] = (changes[index] ?? 0) + change;
};
