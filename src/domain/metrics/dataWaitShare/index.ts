import type { Interval, MetricsContext } from '../context';
import { clip, lengthOf, union } from '../intervals';
import { elapsedDays } from '../items';
import type { Measured } from '../measured';
import { hundredths } from '../spread';
import { blockedWaits, type Wait } from '../waits';
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
  let [n, inProgress] = [0, 0];
  const waits: (readonly DataWaitTime[])[] = [];
  const blocked = blockedWaits(context);
  const { started, finished } = workTimes(context);
  for (let place = 0; place < started.length; place += 1) {
    const from = started[place] ?? Number.NaN;
    if (Number.isNaN(from)) continue;
    const end = finished[place] ?? Number.NaN;
    const to = Number.isNaN(end) ? context.now : end;
    n += 1;
    inProgress += to - from;
    const ofItem = blocked[place] ?? NONE;
    if (!hasData(ofItem)) continue;
    const times = dataWaitTimes(ofItem, { from, to });
    if (times.length > 0) waits.push(times);
  }
  if (inProgress === 0) return { status: 'insufficient', reason: NOTHING_STARTED, have: 0, need: 1 };
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

const NOTHING_STARTED = 'No issue has been started yet, so none has waited for data.';

type DataWaitTime = Omit<Wait, 'reason'> & { readonly source: string };

const NONE: readonly never[] = [];

/** Most waits are flags. */
const hasData = (waits: readonly Wait[]): boolean => {
  for (const { reason } of waits) if (reason.type === 'data') return true;
  return false;
};

const dataWaitTimes = (waits: readonly Wait[], within: Interval): readonly DataWaitTime[] =>
  waits.flatMap((wait) => {
    const { reason } = wait;
    return reason.type === 'data'
      ? clip([wait], within).map((time) => ({ ...time, source: reason.source }))
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
