import { lacksHistory } from '../../history/completeness';
import type { MetricsContext } from '../context';
import {
  elapsedDays,
  finishedInPeriod,
  type TimedItem,
  timedFinishes,
  timedInPeriod,
  wholeDays,
} from '../items';
import type { Measured } from '../measured';
import { percentile } from '../percentile';
import type { CycleTimeItem, CycleTimes } from '../results';
import { ascending, FEW, hundredths } from '../spread';

/**
 * Cycle times of finished issues: from the start that still counts to the finish that still holds. A straight jump to
 * done has no cycle time and is counted apart.
 *
 * Where no finished issue has a change history, the start is unknown: lead times (creation to resolution) come
 * instead, and the note says so. With some such issues they are left out.
 *
 * @example
 * const measured = cycleTimes(context);
 */
export const cycleTimes = (context: MetricsContext): Measured<CycleTimes> => {
  const finishes = timedFinishes(context);
  const items = timedInPeriod(context).map((item, index) => itemOf(context, item, finishes[index] ?? ''));
  const finishedWithoutStart = finishedInPeriod(context).filter(
    ({ issue, flow }) => flow.started === null && !lacksHistory(issue),
  ).length;
  if (items.length > 0) {
    return { status: 'ok', kind: 'cycle', ...scatterOf(items), finishedWithoutStart, note: null };
  }
  const leads = leadTimes(context);
  if (leads.length > 0) {
    return { status: 'ok', kind: 'lead', ...scatterOf(leads), finishedWithoutStart: null, note: LEAD_NOTE };
  }
  return {
    status: 'insufficient',
    reason: finishedWithoutStart === 0 ? NOTHING_FINISHED : onlyJumps(finishedWithoutStart),
    have: 0,
    need: 1,
  };
};

const LEAD_NOTE =
  'These issues came without their change history, so when work on them started is not known. ' +
  'Shown is lead time instead: from creation to resolution.';

const NOTHING_FINISHED = 'No issue has been finished yet; a cycle time starts with the first one.';

const onlyJumps = (count: number): string =>
  count === 1
    ? 'The only finished issue went straight to done without being started, so it has no cycle time.'
    : `All ${count} finished issues went straight to done without being started, so none has a cycle time.`;

const leadTimes = (context: MetricsContext): readonly CycleTimeItem[] =>
  finishedInPeriod(context)
    .filter(({ issue }) => lacksHistory(issue) && issue.resolved !== null)
    .map((item) =>
      itemOf(context, { ...item, started: item.issue.created }, new Date(item.finished).toISOString()),
    );

const itemOf = (
  context: MetricsContext,
  { issue, started, finished }: TimedItem,
  finishedIso: string,
): CycleTimeItem => ({
  key: issue.key,
  summary: issue.summary,
  finished: finishedIso,
  elapsedDays: elapsedDays(started, finished),
  wholeDays: wholeDays(context, started, finished),
});

const scatterOf = (items: readonly CycleTimeItem[]) => ({ items, percentiles: percentilesOf(items) });

/** Taken of the days as shown, so that anyone can recompute them from the table. */
const percentilesOf = (items: readonly CycleTimeItem[]): CycleTimes['percentiles'] => {
  if (items.length < FEW) return null;
  const days = ascending(items.map(({ elapsedDays: length }) => length));
  const [p50, p70, p85, p95] = [0.5, 0.7, 0.85, 0.95].map((share) => percentile(days, share));
  if (p50 === undefined || p70 === undefined || p85 === undefined || p95 === undefined) return null;
  return { p50: hundredths(p50), p70: hundredths(p70), p85: hundredths(p85), p95: hundredths(p95) };
};
