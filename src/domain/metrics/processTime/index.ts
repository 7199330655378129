import type { MetricsContext } from '../context';
import { cycleMillis, tenthsOfDays } from '../cycleDays';
import { timedOrderInPeriod } from '../finishOrder';
import type { Measured } from '../measured';
import { type Spread, spreadOf } from '../spread';
import { listOf, minus } from '../vectors';
import { pausedMillis } from '../waits';
import { workTimes } from '../workTimes';

/** Lists are parallel to the items of the cycle times: in the order in which they were finished. */
interface ProcessTimes extends Spread {
  /** Elapsed days less the paused ones. */
  readonly processDays: readonly number[];
  readonly pausedDays: readonly number[];
}

/**
 * Process time: cycle time less the time in which the item was flagged, in a waiting column, or in one of the team's
 * configured pauses. What remains is the time in which work could be done on it.
 *
 * @example
 * processTime(context).processDays[0]; // 2.5: of 6.5 days it was flagged for 4
 */
export const processTime = (context: MetricsContext): Measured<ProcessTimes> => {
  const places = timedOrderInPeriod(context);
  if (places.length === 0) return { status: 'insufficient', reason: NO_CYCLE_TIME, have: 0, need: 1 };
  const { started, finished } = workTimes(context);
  const paused = pausedMillis(context, places, started, finished);
  const millis = minus(cycleMillis(context), paused);
  const days = tenthsOfDays(millis, millis);
  return {
    status: 'ok',
    ...spreadOf(days),
    processDays: listOf(days),
    pausedDays: listOf(tenthsOfDays(paused, paused)),
  };
};

const NO_CYCLE_TIME = 'No issue has been both started and finished yet, so none has a process time.';
