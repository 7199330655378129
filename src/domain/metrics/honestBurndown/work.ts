import { dayIndex } from '../../history/calendar';
import { valueAt } from '../../history/timeline';
import type { Instant, Timeline } from '../../history/types';
import type { Interval, MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
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
  const { estimate } = item.issue;
  const begun = item.flow.started ?? Infinity;
  openTimes(item, workflow.done, now).forEach((open) => {
    const changes = changesWithin(open, estimate, waits);
    let from = open.from;
    for (let index = 0; index <= changes.length; index += 1) {
      const size = unit === 'issues' ? 1 : (valueAt(estimate, from) ?? 0);
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
  estimate: Timeline<number | null>,
  waits: readonly Interval[],
): readonly Instant[] => {
  const changes: Instant[] = [];
  if (estimate.length > 1)
    estimate.forEach(({ at }) => {
      if (at > open.from && at < open.to) changes.push(at);
    });
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
