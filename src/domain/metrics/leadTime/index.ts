import type { MetricsContext } from '../context';
import { elapsedDays, finishedInPeriod, wholeDays } from '../items';
import type { IssueRef, Measured } from '../measured';
import { type Spread, spreadOf } from '../spread';

interface LeadTimes extends Spread {
  /** In the order in which they were finished. */
  readonly items: readonly (IssueRef & { readonly elapsedDays: number; readonly wholeDays: number })[];
}

/**
 * Lead time: from an item's creation to the finish that holds, in elapsed days. What a customer waits, as opposed to
 * cycle time, which is what the team takes.
 *
 * @example
 * leadTime(context).p85; // 34.5
 */
export const leadTime = (context: MetricsContext): Measured<LeadTimes> => {
  const finished = finishedInPeriod(context);
  if (finished.length === 0) return { status: 'insufficient', reason: NOTHING_FINISHED, have: 0, need: 1 };
  const items = finished.map(({ issue, finished: at }) => ({
    key: issue.key,
    summary: issue.summary,
    elapsedDays: elapsedDays(issue.created, at),
    wholeDays: wholeDays(context, issue.created, at),
  }));
  return { status: 'ok', ...spreadOf(items.map((item) => item.elapsedDays)), items };
};

const NOTHING_FINISHED = 'No issue has been finished yet; a lead time ends with the first one.';
