import type { MetricsContext } from '../context';
import { cycleMillis } from '../cycleDays';
import { timedOrderInPeriod } from '../finishOrder';
import { elapsedDays } from '../items';
import type { Measured } from '../measured';
import { FEW, hundredths } from '../spread';
import { total } from '../vectors';
import { waitingMillis } from '../waits';
import { workTimes } from '../workTimes';

interface FlowEfficiency {
  readonly n: number;
  readonly few: boolean;
  /** 1 − waiting ÷ elapsed over all finished items together, between 0 and 1. */
  readonly efficiency: number;
  readonly waitingDays: number;
  readonly elapsedDays: number;
}

/**
 * Flow efficiency: of the time that finished items were in progress, the share in which they did not wait. Waiting is
 * time in a waiting column, under a flag, or behind an open "is blocked by" link, each moment counted once. Where a team
 * records no waiting at all it is unknown, and not 100 %.
 *
 * @example
 * flowEfficiency(context).efficiency; // 0.35
 */
export const flowEfficiency = (context: MetricsContext): Measured<FlowEfficiency> => {
  const places = timedOrderInPeriod(context);
  if (places.length === 0) return { status: 'insufficient', reason: NO_CYCLE_TIME, have: 0, need: 1 };
  const { started, finished } = workTimes(context);
  const hasWaitingColumns = context.settings.waitingColumns.size > 0;
  const elapsed = total(cycleMillis(context));
  const waiting = total(waitingMillis(context, places, started, finished));
  if (elapsed === 0 || (waiting === 0 && !hasWaitingColumns))
    return { status: 'insufficient', reason: NO_WAITING };
  return {
    status: 'ok',
    n: places.length,
    few: places.length < FEW,
    efficiency: hundredths(1 - waiting / elapsed),
    waitingDays: elapsedDays(0, waiting),
    elapsedDays: elapsedDays(0, elapsed),
  };
};

const NO_CYCLE_TIME =
  'No issue has been both started and finished yet, so how much of the time was waiting is not known.';
const NO_WAITING =
  'Nothing was flagged or blocked and no column is set as waiting, so how much of the time was waiting is not known.';
