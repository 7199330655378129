import type { MetricsContext } from '../context';
import { finishOrder } from '../finishOrder';
import { isoInstant } from '../isoInstant';
import { finishedWhere, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { isTimeBoxed } from '../planFacts';
import { type RecordedResult, resultOf } from '../recorded';
import { FEW } from '../spread';

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
  const closed = finishedWhere(context, finishOrder(context), isTimeBoxed).map(({ issue, finished }) => ({
    issue,
    finished,
    result: resultOf(issue.labels),
  }));
  if (closed.length === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };
  const known = closed.flatMap(({ issue, finished, result }) =>
    result === undefined ? [] : [{ issue, finished, result }],
  );
  return {
    status: 'ok',
    closed: closed.length,
    n: known.length,
    few: known.length < FEW,
    steps: known.map(({ issue, finished, result }, index) => ({
      ...refOf(issue),
      at: isoInstant(finished),
      result,
      total: index + 1,
    })),
    withoutResult: closed.filter(({ result }) => result === undefined).map(({ issue }) => refOf(issue)),
  };
};

const NONE_CLOSED =
  'No spike or experiment has been closed yet; the learning burnup starts with the first one.';
