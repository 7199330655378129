import { workingDaysApart } from '../../history/calendar';
import type { MetricsContext } from '../context';
import { finishOrderInPeriod } from '../finishOrder';
import { isoInstant } from '../isoInstant';
import { elapsedDays, type FinishedItem, finishedWhere, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { type RecordedResult, resultOf } from '../recorded';
import { FEW, hundredths, type Spread, spreadOf } from '../spread';

interface ClosedExperiment extends IssueRef {
  /** ISO instant. */
  readonly finished: string;
  /** Null where none is recorded, or two that contradict each other. */
  readonly result: RecordedResult | null;
  /** Working days, the first and the last included; null where the start is unknown. */
  readonly workedDays: number | null;
  /** Null where it has no time box. */
  readonly boxDays: number | null;
}

interface Experiments {
  /** Experiments closed. */
  readonly n: number;
  readonly few: boolean;
  /** In the order in which they were finished. */
  readonly closed: readonly ClosedExperiment[];
  readonly kept: number;
  readonly dropped: number;
  readonly inconclusive: number;
  readonly withoutResult: readonly IssueRef[];
  /** Keep ÷ (keep + drop), between 0 and 1; null where none was kept or dropped. */
  readonly hitRate: number | null;
  /** Closed ÷ kept: how many experiments an improvement takes; null where none was kept. */
  readonly perKept: number | null;
  /** Elapsed days from start to finish. */
  readonly cycleTime: Spread;
  readonly timeBox: {
    /** Closed experiments that have a time box and a known start. */
    readonly n: number;
    readonly overrun: readonly (IssueRef & {
      readonly boxDays: number;
      /** Working days, the first and the last included. */
      readonly workedDays: number;
    })[];
  };
}

/**
 * Experiments: how often an idea is kept, how long one takes, and how many it takes for one improvement. A low hit rate
 * is normal; it is the number to plan with, not one to raise.
 *
 * @example
 * experiments(context); // kept 2, dropped 6: hit rate 0.25, 4.5 experiments for each kept improvement
 */
export const experiments = (context: MetricsContext): Measured<Experiments> => {
  const closed = finishedWhere(context, finishOrderInPeriod(context), ({ kind }) => kind === 'experiment');
  const n = closed.length;
  if (n === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };
  const results = closed.map((item) => ({ item, result: resultOf(item.issue.labels) }));
  const count = (wanted: string) => results.filter(({ result }) => result === wanted).length;
  const [kept, dropped] = [count('keep'), count('drop')];
  return {
    status: 'ok',
    n,
    few: n < FEW,
    closed: results.map(({ item, result }) => ladderStep(context, item, result ?? null)),
    kept,
    dropped,
    inconclusive: count('inconclusive'),
    withoutResult: results.filter(({ result }) => result === undefined).map(({ item }) => refOf(item.issue)),
    hitRate: kept + dropped === 0 ? null : hundredths(kept / (kept + dropped)),
    perKept: kept === 0 ? null : hundredths(n / kept),
    cycleTime: spreadOf(
      closed.flatMap(({ flow, finished }) =>
        flow.started === null ? [] : [elapsedDays(flow.started, finished)],
      ),
    ),
    timeBox: timeBoxOf(context, closed),
  };
};

const NONE_CLOSED = 'No experiment has been closed yet.';

const ladderStep = (
  { calendar }: MetricsContext,
  { issue, flow, facts, finished }: FinishedItem,
  result: RecordedResult | null,
): ClosedExperiment => ({
  ...refOf(issue),
  finished: isoInstant(finished),
  result,
  workedDays: flow.started === null ? null : workingDaysApart(calendar, flow.started, finished) + 1,
  boxDays: facts?.timeBoxDays ?? null,
});

const timeBoxOf = ({ calendar }: MetricsContext, closed: readonly FinishedItem[]): Experiments['timeBox'] => {
  const boxed = closed.flatMap(({ issue, flow, facts, finished }) => {
    const boxDays = facts?.timeBoxDays;
    if (boxDays === undefined || flow.started === null) return [];
    return [{ ...refOf(issue), boxDays, workedDays: workingDaysApart(calendar, flow.started, finished) + 1 }];
  });
  return { n: boxed.length, overrun: boxed.filter(({ boxDays, workedDays }) => workedDays > boxDays) };
};
