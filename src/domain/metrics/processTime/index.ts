import type { MetricsContext } from '../context';
import { clip, lengthOf } from '../intervals';
import { elapsedDays, timedInPeriod } from '../items';
import type { IssueRef, Measured } from '../measured';
import { type Spread, spreadOf } from '../spread';
import { pausedTimes } from '../waits';

interface ProcessTimes extends Spread {
  /** In the order in which they were finished. */
  readonly items: readonly (IssueRef & {
    /** Elapsed days less the paused ones. */
    readonly processDays: number;
    readonly pausedDays: number;
  })[];
}

/**
 * Process time: cycle time less the time in which the item was flagged, in a waiting column, or in one of the team's
 * configured pauses. What remains is the time in which work could be done on it.
 *
 * @example
 * processTime(context).items[0]; // { key: 'ML-4', processDays: 2.5, pausedDays: 4, … }
 */
export const processTime = (context: MetricsContext): Measured<ProcessTimes> => {
  const timed = timedInPeriod(context);
  if (timed.length === 0) return { status: 'insufficient', reason: NO_CYCLE_TIME, have: 0, need: 1 };
  const pausesOf = pausedTimes(context);
  const items = timed.map((item) => {
    const { issue, started, finished } = item;
    const pauses = pausesOf(item);
    const paused = pauses.length === 0 ? 0 : lengthOf(clip(pauses, { from: started, to: finished }));
    return {
      key: issue.key,
      summary: issue.summary,
      processDays: elapsedDays(started, finished - paused),
      pausedDays: elapsedDays(0, paused),
    };
  });
  return { status: 'ok', ...spreadOf(items.map(({ processDays }) => processDays)), items };
};

const NO_CYCLE_TIME = 'No issue has been both started and finished yet, so none has a process time.';
