import type { MetricsContext } from '../context';
import { finishOrderInPeriod } from '../finishOrder';
import { isoInstant } from '../isoInstant';
import { elapsedDays, type FinishedItem, finishedWhere, refOf } from '../items';
import type { IssueRef, Measured } from '../measured';
import { type RecordedResult, resultOf } from '../recorded';
import { FEW, hundredths, type Spread, spreadOf } from '../spread';
import { workDays } from '../workTimes';

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
  const items = finishedWhere(context, finishOrderInPeriod(context), ({ kind }) => kind === 'experiment');
  const n = items.length;
  if (n === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };
  const closed: ClosedExperiment[] = [];
  const withoutResult: IssueRef[] = [];
  const cycleTimes: number[] = [];
  const counts: Record<RecordedResult, number> = { keep: 0, drop: 0, inconclusive: 0 };
  for (const item of items) {
    const { issue, flow, finished } = item;
    const result = resultOf(issue.labels);
    closed.push(ladderStep(context, item, result ?? null));
    if (result === undefined) withoutResult.push(refOf(issue));
    else counts[result] += 1;
    if (flow.started !== null) cycleTimes.push(elapsedDays(flow.started, finished));
  }
  const { keep: kept, drop: dropped, inconclusive } = counts;
  return {
    status: 'ok',
    n,
    few: n < FEW,
    closed,
    kept,
    dropped,
    inconclusive,
    withoutResult,
    hitRate: kept + dropped === 0 ? null : hundredths(kept / (kept + dropped)),
    perKept: kept === 0 ? null : hundredths(n / kept),
    cycleTime: spreadOf(cycleTimes),
    timeBox: timeBoxOf(closed),
  };
};

const NONE_CLOSED = 'No experiment has been closed yet.';

const ladderStep = (
  context: MetricsContext,
  { issue, index, flow, facts, finished }: FinishedItem,
  result: RecordedResult | null,
): ClosedExperiment => ({
  key: issue.key,
  summary: issue.summary,
  finished: isoInstant(finished),
  result,
  workedDays: flow.started === null ? null : workedDays(context, index),
  boxDays: facts?.timeBoxDays ?? null,
});

const workedDays = (context: MetricsContext, place: number): number => {
  const { started, finished } = workDays(context);
  const { workingDaysBefore } = context.calendar;
  const before = (day = -1): number => workingDaysBefore[day + 1] ?? 0;
  return before(finished[place]) - before(started[place]) + 1;
};

const timeBoxOf = (closed: readonly ClosedExperiment[]): Experiments['timeBox'] => {
  const overrun: Experiments['timeBox']['overrun'][number][] = [];
  let n = 0;
  for (const experiment of closed) {
    const { key, summary, boxDays, workedDays: worked } = experiment;
    if (boxDays === null || worked === null) continue;
    n += 1;
    if (worked > boxDays) overrun.push({ key, summary, boxDays, workedDays: worked });
  }
  return { n, overrun };
};
