import type { Interval, MetricsContext } from '../context';
import { timedOrder } from '../finishOrder';
import { clip, lengthOf, union } from '../intervals';
import { elapsedDays, itemsInProgress } from '../items';
import type { Measured } from '../measured';
import { hundredths } from '../spread';
import { lengthsFrom, total } from '../vectors';
import { type LinkWait, linkWaits } from '../waits';
import { workTimes } from '../workTimes';

interface DataWaitShare {
  /** Items that were ever in progress. */
  readonly n: number;
  /** Time behind open data access ÷ time in progress, between 0 and 1. */
  readonly share: number;
  readonly waitingDays: number;
  readonly inProgressDays: number;
  /** Item-days, most first. An item that waits for two sources counts under both. */
  readonly sources: readonly { readonly source: string; readonly itemDays: number }[];
}

/**
 * Data wait share: of the time that items were in progress, the share in which they were held up by an open data-access
 * issue. Each moment of an item counts once.
 *
 * @example
 * dataWaitShare(context); // share 0.4: of 100 item-days in progress, 40 waited for data
 */
export const dataWaitShare = (context: MetricsContext): Measured<DataWaitShare> => {
  const { n, inProgress } = timeInProgress(context);
  if (inProgress === 0) return { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
  const waits = waitsInProgress(context);
  const waiting = waits.reduce((sum, ofItem) => sum + lengthOf(union(ofItem)), 0);
  return {
    status: 'ok',
    n,
    share: hundredths(waiting / inProgress),
    waitingDays: elapsedDays(0, waiting),
    inProgressDays: elapsedDays(0, inProgress),
    sources: bySource(waits),
  };
};

/** How many items were ever in progress, and for how many milliseconds together. */
const timeInProgress = (context: MetricsContext): { readonly n: number; readonly inProgress: number } => {
  const { started, finished } = workTimes(context);
  const timed = timedOrder(context);
  const running = itemsInProgress(context);
  const finishedMillis = total(lengthsFrom(timed, started, finished));
  const runningMillis = running.reduce((sum, item) => sum + context.now - item.started, 0);
  return { n: timed.length + running.length, inProgress: finishedMillis + runningMillis };
};

/** Of each item that waited for data while it was in progress, when. */
const waitsInProgress = (context: MetricsContext): readonly (readonly DataWaitTime[])[] => {
  const { started, finished } = workTimes(context);
  const waits: (readonly DataWaitTime[])[] = [];
  for (const [place, ofItem] of linkWaits(context)) {
    const from = started[place] ?? Number.NaN;
    if (Number.isNaN(from)) continue;
    const end = finished[place] ?? Number.NaN;
    const times = dataWaitTimes(ofItem, { from, to: Number.isNaN(end) ? context.now : end });
    if (times.length > 0) waits.push(times);
  }
  return waits;
};

const NOTHING_STARTED = 'No issue has been started yet, so none has waited for data.';

interface DataWaitTime extends Interval {
  readonly source: string;
}

const dataWaitTimes = (waits: readonly LinkWait[], within: Interval): readonly DataWaitTime[] =>
  waits.flatMap((wait) => {
    const { reason } = wait;
    return reason.type === 'data'
      ? clip([wait], within).map(({ from, to }) => ({ from, to, source: reason.source }))
      : [];
  });

const bySource = (waits: readonly (readonly DataWaitTime[])[]): DataWaitShare['sources'] => {
  const sources = [...new Set(waits.flat().map(({ source }) => source))];
  return sources
    .map((source) => ({
      source,
      itemDays: elapsedDays(
        0,
        waits.reduce(
          (sum, times) => sum + lengthOf(union(times.filter((time) => time.source === source))),
          0,
        ),
      ),
    }))
    .sort((a, b) => b.itemDays - a.itemDays || (a.source < b.source ? -1 : 1));
};
