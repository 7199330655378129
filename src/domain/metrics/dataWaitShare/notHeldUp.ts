import type { MetricsContext } from '../context';
import { clip, lengthOf, union } from '../intervals';
import { itemsOf, refOf } from '../items';
import type { IssueRef } from '../measured';
import { linkWaits } from '../waits';

/**
 * The items that were in progress at a time at which no data held them up: those behind the rest of the data wait share.
 *
 * @example
 * notHeldUp(context); // [{ key: 'CHURN-31', summary: 'Train the first model' }]
 */
export const notHeldUp = (context: MetricsContext): readonly IssueRef[] => {
  const byPlace = linkWaits(context);
  return itemsOf(context)
    .filter((item) => {
      const from = item.flow.started;
      if (from === null) return false;
      const to = item.finished ?? context.now;
      const waits = (byPlace.get(item.index) ?? []).filter(({ reason }) => reason.type === 'data');
      return lengthOf(union(clip(waits, { from, to }))) < to - from;
    })
    .map(({ issue }) => refOf(issue));
};
