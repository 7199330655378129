import type { MetricsContext } from '../context';
import { finishOrder } from '../finishOrder';
import { isoInstant } from '../isoInstant';
import { refsOf } from '../items';
import { resultsOf } from '../labelMarks';
import type { IssueRef, Measured } from '../measured';
import { placesAmong, planColumn, timeBoxedFacts } from '../planColumn';
import type { RecordedResult } from '../recorded';
import { FEW } from '../spread';
import { workTimes } from '../workTimes';

interface LearningBurnup {
  /** Spikes and experiments closed, with or without a recorded result. */
  readonly closed: number;
  readonly n: number;
  readonly few: boolean;
  /** One step for each result, oldest first, with the running total after it. */
  readonly steps: readonly (IssueRef & {
    /** ISO instant. */
    readonly at: string;
    readonly result: RecordedResult;
    readonly total: number;
  })[];
  /** Closed without a result, or with two that contradict each other. */
  readonly withoutResult: readonly IssueRef[];
}

/**
 * Learning burnup: spikes and experiments closed with a recorded result (keep, drop, inconclusive), added up. What a
 * team found out while its points did not move. Dropping an idea is a result like any other.
 *
 * @example
 * learningBurnup(context).steps.at(-1); // { key: 'ML-31', result: 'drop', total: 7, … }
 */
export const learningBurnup = (context: MetricsContext): Measured<LearningBurnup> => {
  const places = placesAmong(planColumn(context), finishOrder(context), timeBoxedFacts(context));
  const { finished } = workTimes(context);
  const { issues } = context;
  const refOf = refsOf(context);
  const resultAt = resultsOf(context);
  const steps: LearningBurnup['steps'][number][] = [];
  const withoutResult: IssueRef[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    const issue = issues[place];
    if (issue === undefined) continue;
    const { key, summary } = issue;
    const result = resultAt(place);
    if (result === undefined) withoutResult.push(refOf(place));
    else steps.push({ key, summary, at: isoInstant(finished[place] ?? 0), result, total: steps.length + 1 });
  }
  const closed = steps.length + withoutResult.length;
  if (closed === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };
  return { status: 'ok', closed, n: steps.length, few: steps.length < FEW, steps, withoutResult };
};

const NONE_CLOSED =
  'No spike or experiment has been closed yet; the learning burnup starts with the first one.';
