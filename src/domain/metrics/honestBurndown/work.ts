import { dayIndex } from '../../history/calendar';
import { entryAt, valueIn } from '../../history/columnar/series';
import { OFF_BOARD } from '../../history/flow';
import type { Instant } from '../../history/types';
import type { Interval, MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
import { estimatesOf } from '../fieldSeries';
import { clip, holds } from '../intervals';
import { itemAt } from '../items';
import { openTimes } from '../openTimes';
import { moveDays } from '../workTimes';
import type { Series } from '.';

/** Changes of each band; `inHand`: how many items are in progress and not behind data. */
export interface WorkBands {
  readonly ready: Series;
  readonly waiting: Series;
  readonly inHand: Series;
}

/**
 * Adds the remaining work of items to the changes of their bands: each one's estimate at the time while it is open,
 * *waiting* while it is behind data, *ready* otherwise.
 */
export const addWork = (
  context: MetricsContext,
  places: readonly number[],
  unit: 'points' | 'issues',
  bands: WorkBands,
): void => {
  const { issues, moves } = context;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const issue = issues[place];
    if (issue === undefined) continue;
    // Nearly every item has never waited for data, and has moved: then its moves tell when it was open.
    const waits = issue.blockedBy.length === 0 ? NO_WAITS : dataWaitTimes(context, issue);
    const hasMoved = (moves.starts[place + 1] ?? 0) - (moves.starts[place] ?? 0) > 1;
    if (waits.length === 0 && hasMoved) addReady(context, place, unit, bands);
    else addOpenTimes(context, place, unit, waits, bands);
  }
};

const NO_WAITS: readonly Interval[] = [];

/** Adds an item that was always ready, by its moves: it is open from one into an open column to one out of them. */
const addReady = (
  context: MetricsContext,
  place: number,
  unit: 'points' | 'issues',
  { ready, inHand }: WorkBands,
): void => {
  const { moves, workflow, now } = context;
  const daysOfMoves = moveDays(context);
  const begun = moves.started[place] ?? Number.NaN;
  const first = moves.starts[place] ?? 0;
  const end = moves.starts[place + 1] ?? 0;
  let since = -1;
  for (let move = first; move <= end; move += 1) {
    const column = move === end ? workflow.done : (moves.columns[move] ?? OFF_BOARD);
    // Before it came onto the board an issue is open; off it again, it has been given up.
    const isOpen = column < workflow.done && (column !== OFF_BOARD || move === first);
    if (isOpen === since >= 0) continue;
    if (isOpen) {
      since = move;
      continue;
    }
    const until = move === end ? now : (moves.at[move] ?? 0);
    // What is open until now still is at the end of today.
    const last = until === now ? ready.length - 1 : (daysOfMoves[move] ?? 0);
    const from = moves.at[since] ?? 0;
    const day = daysOfMoves[since] ?? 0;
    if (unit === 'points') addSizes(context, place, from, until, day, last, ready);
    else {
      add(ready, day, 1);
      add(ready, last, -1);
    }
    if (begun < until) {
      add(inHand, begun > from ? dayIndex(context.calendar, begun) : day, 1);
      add(inHand, last, -1);
    }
    since = -1;
  }
};

/** Adds the estimates that an item had from one instant to another. */
const addSizes = (
  context: MetricsContext,
  place: number,
  from: Instant,
  until: Instant,
  day: number,
  last: number,
  ready: Series,
): void => {
  const { starts, at, values, dictionary } = estimatesOf(context);
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
    add(ready, dayIndex(context.calendar, changed), next - size);
    size = next;
  }
  if (size !== 0) add(ready, last, -size);
};

const addOpenTimes = (
  context: MetricsContext,
  place: number,
  unit: 'points' | 'issues',
  waits: readonly Interval[],
  { ready, waiting, inHand }: WorkBands,
): void => {
  const { calendar, workflow, now } = context;
  const item = itemAt(context, place);
  if (item === undefined) return;
  const estimates = estimatesOf(context);
  const begun = item.flow.started ?? Infinity;
  for (const open of openTimes(item, workflow.done, now)) {
    const changes = changesWithin(context, open, place, waits);
    let from = open.from;
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
