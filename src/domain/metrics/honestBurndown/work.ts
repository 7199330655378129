import { dayIndex } from '../../history/calendar';
import { entryAt, type FieldSeries, valueIn } from '../../history/columnar/series';
import type { Instant } from '../../history/types';
import type { Interval, MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
import { estimatesOf } from '../fieldSeries';
import { clip, holds } from '../intervals';
import type { Item } from '../items';
import { openTimes } from '../openTimes';
import type { Series } from '.';

/**
 * Adds an item's remaining work to the changes of its band: its estimate at the time while it is open, *waiting* while
 * it is behind data, *ready* otherwise.
 *
 * @param changes `inHand`: how many items are in progress and not behind data
 */
export const addWork = (
  context: MetricsContext,
  item: Item,
  unit: 'points' | 'issues',
  { ready, waiting, inHand }: { readonly ready: Series; readonly waiting: Series; readonly inHand: Series },
): void => {
  const { calendar, workflow, now } = context;
  const waits = dataWaitTimes(context, item.issue);
  const estimates = estimatesOf(context);
  const begun = item.flow.started ?? Infinity;
  openTimes(item, workflow.done, now).forEach((open) => {
    const changes = changesWithin(open, estimates, item.index, waits);
    let from = open.from;
    for (let index = 0; index <= changes.length; index += 1) {
      const size = unit === 'issues' ? 1 : (valueIn(estimates, entryAt(estimates, item.index, from)) ?? 0);
      const until = changes[index] ?? open.to;
      const isWaiting = holds(waits, from);
      const band = isWaiting ? waiting : ready;
      // What is open until now still is at the end of today.
      const last = until === now ? band.length - 1 : dayIndex(calendar, until);
      add(band, dayIndex(calendar, from), size);
      add(band, last, -size);
      if (!isWaiting && begun < until) {
        add(inHand, dayIndex(calendar, Math.max(from, begun)), 1);
        add(inHand, last, -1);
      }
      from = until;
    }
  });
};

/** When the size of an open item or its band changed, oldest first. */
const changesWithin = (
  open: Interval,
  estimates: FieldSeries<number | null>,
  index: number,
  waits: readonly Interval[],
): readonly Instant[] => {
  const changes: Instant[] = [];
  const end = estimates.starts[index + 1] ?? 0;
  for (let entry = estimates.starts[index] ?? 0; entry < end; entry += 1) {
    const at = estimates.at[entry] ?? 0;
    if (at > open.from && at < open.to) changes.push(at);
  }
  if (waits.length === 0) return changes;
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
