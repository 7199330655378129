import { dayIndex } from '../../history/calendar';
import { valueAt } from '../../history/timeline';
import type { MetricsContext } from '../context';
import { dataWaitTimes } from '../dataWaits';
import { clip, holds } from '../intervals';
import type { Item } from '../items';
import { openTimes } from '../openTimes';
import type { Series } from '.';

/**
 * Adds an item's remaining work to the changes of its band: its estimate at the time while it is open, *waiting* while
 * it is behind data, *ready* otherwise.
 */
export const addWork = (
  context: MetricsContext,
  item: Item,
  unit: 'points' | 'issues',
  { ready, waiting }: { readonly ready: Series; readonly waiting: Series },
): void => {
  const { calendar, workflow, now } = context;
  const waits = dataWaitTimes(context, item.issue);
  const { estimate } = item.issue;
  for (const open of openTimes(item, workflow.done, now)) {
    const changes = [
      ...(estimate.length === 1 ? [] : estimate.map(({ at }) => at)),
      ...clip(waits, open).flatMap(({ from, to }) => [from, to]),
    ].filter((at) => at > open.from && at < open.to);
    const instants = [open.from, ...changes.sort((a, b) => a - b)];
    for (const [index, from] of instants.entries()) {
      const size = unit === 'issues' ? 1 : (valueAt(estimate, from) ?? 0);
      const until = instants[index + 1] ?? open.to;
      const band = holds(waits, from) ? waiting : ready;
      // What is open until now still is at the end of today.
      const last = until === now ? band.length - 1 : dayIndex(calendar, until);
      add(band, dayIndex(calendar, from), size);
      add(band, last, -size);
    }
  }
};

const add = (changes: Series, day: number, change: number): void => {
  const index = Math.max(day, 0);
  changes[index] = (changes[index] ?? 0) + change;
};
