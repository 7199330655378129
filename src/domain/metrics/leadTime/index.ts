import type { MetricsContext } from '../context';
import { daysFrom } from '../cycleDays';
import { finishOrderInPeriod } from '../finishOrder';
import type { Measured } from '../measured';
import { type Spread, spreadOf } from '../spread';
import { listOf } from '../vectors';
import { workTimes } from '../workTimes';

/** Lists are parallel. */
interface LeadTimes extends Spread {
  /** Keys of the finished issues, in the order in which they were finished. */
  readonly keys: readonly string[];
  readonly elapsedDays: readonly number[];
}

/**
 * Lead time: from an item's creation to the finish that holds, in elapsed days. What a customer waits, as opposed to
 * cycle time, which is what the team takes.
 *
 * @example
 * leadTime(context).p85; // 34.5
 */
export const leadTime = (context: MetricsContext): Measured<LeadTimes> => {
  const places = finishOrderInPeriod(context);
  if (places.length === 0) return { status: 'insufficient', reason: NOTHING_FINISHED, have: 0, need: 1 };
  const { created, finished } = workTimes(context);
  const elapsed = daysFrom(places, created, finished);
  return {
    status: 'ok',
    ...spreadOf(elapsed),
    keys: keysOf(context, places),
    elapsedDays: listOf(elapsed),
  };
};

const NOTHING_FINISHED = 'No issue has been finished yet; a lead time ends with the first one.';

const keysOf = ({ issues }: MetricsContext, places: Int32Array): readonly string[] => {
  const keys: string[] = [];
  for (let index = 0; index < places.length; index += 1) keys.push(issues[places[index] ?? -1]?.key ?? '');
  return keys;
};
