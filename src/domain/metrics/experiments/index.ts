import type { MetricsContext } from '../context';
import { daysFrom } from '../cycleDays';
import { finishOrderInPeriod } from '../finishOrder';
import { isoInstant } from '../isoInstant';
import { placesWhere } from '../items';
import { resultsOf } from '../labelMarks';
import type { IssueRef, Measured } from '../measured';
import { factsAt, planColumn } from '../planColumn';
import type { RecordedResult } from '../recorded';
import { FEW, hundredths, type Spread, spreadOf } from '../spread';
import { placesKnown } from '../vectors';
import { workDays, workTimes } from '../workTimes';

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
  const places = placesWhere(context, finishOrderInPeriod(context), ({ kind }) => kind === 'experiment');
  const n = places.length;
  if (n === 0) return { status: 'insufficient', reason: NONE_CLOSED, have: 0, need: 1 };
  const closed = closedAt(context, places);
  const counts: Record<RecordedResult, number> = { keep: 0, drop: 0, inconclusive: 0 };
  const withoutResult: IssueRef[] = [];
  for (const { key, summary, result } of closed) {
    if (result === null) withoutResult.push({ key, summary });
    else counts[result] += 1;
  }
  const { keep: kept, drop: dropped, inconclusive } = counts;
  const { started, finished } = workTimes(context);
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
    cycleTime: spreadOf(daysFrom(placesKnown(started, places), started, finished)),
    timeBox: timeBoxOf(closed),
  };
};

const NONE_CLOSED = 'No experiment has been closed yet.';

const closedAt = (context: MetricsContext, places: Int32Array): readonly ClosedExperiment[] => {
  const { finished } = workTimes(context);
  const column = planColumn(context);
  const resultAt = resultsOf(context);
  const days = workDays(context);
  const { workingDaysBefore } = context.calendar;
  const before = (day = -1): number => workingDaysBefore[day + 1] ?? 0;
  const closed: ClosedExperiment[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    const issue = context.issues[place];
    if (issue === undefined) continue;
    const start = days.started[place] ?? -1;
    closed.push({
      key: issue.key,
      summary: issue.summary,
      finished: isoInstant(finished[place] ?? 0),
      result: resultAt(place) ?? null,
      workedDays: start < 0 ? null : before(days.finished[place]) - before(start) + 1,
      boxDays: factsAt(column, place)?.timeBoxDays ?? null,
    });
  }
  return closed;
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
