import type { MetricsContext } from '../context';
import { clip } from '../intervals';
import { itemsOf, refOf } from '../items';
import type { IssueRef } from '../measured';
import { linkWaits } from '../waits';

/**
 * The items that waited for a source's data while they were in progress, at any time: those behind its item-days in the
 * data wait share.
 *
 * @example
 * waitedFor(context, 'crm'); // [{ key: 'CHURN-12', summary: 'Clean the CRM sample' }]
 */
export const waitedFor = (context: MetricsContext, source: string): readonly IssueRef[] => {
  const waits = linkWaits(context);
  return itemsOf(context)
    .filter((item) => {
      const from = item.flow.started;
      if (from === null) return false;
      const inProgress = { from, to: item.finished ?? context.now };
      return (waits.get(item.index) ?? []).some(
        ({ reason, ...wait }) =>
          reason.type === 'data' && reason.source === source && clip([wait], inProgress).length > 0,
      );
    })
    .map(({ issue }) => refOf(issue));
};
