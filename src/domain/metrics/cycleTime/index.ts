import { lacksHistory } from '../../history/completeness';
import type { MetricsContext } from '../context';
import { cycleDays, cycleDaysAscending } from '../cycleDays';
import { finishOrderInPeriod, timedOrderInPeriod } from '../finishOrder';
import { elapsedDays, finishedInPeriod, wholeDays } from '../items';
import type { Measured } from '../measured';
import { percentile } from '../percentile';
import { recordedAmong } from '../recordedPast';
import type { CycleTimeItem, CycleTimes } from '../results';
import { ascending, FEW, hundredths } from '../spread';
import { placesUnknown } from '../vectors';
import { workDays, workTimes } from '../workTimes';

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
  const timed = timedOrderInPeriod(context);
  const finishedWithoutStart = withoutStart(context);
  if (timed.length > 0) {
    const percentiles = percentilesOf(cycleDaysAscending(context));
    return {
      status: 'ok',
      kind: 'cycle',
      items: timedRows(context),
      percentiles,
      finishedWithoutStart,
      note: null,
    };
  }
  const leads = leadTimes(context);
  if (leads.length > 0) {
    const percentiles = percentilesOf(ascending(leads.map(({ elapsedDays: days }) => days)));
    return {
      status: 'ok',
      kind: 'lead',
      items: leads,
      percentiles,
      finishedWithoutStart: null,
      note: LEAD_NOTE,
    };
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

/** How many went straight to done. Those without any history may have been started. */
const withoutStart = (context: MetricsContext): number => {
  const { started } = workTimes(context);
  return recordedAmong(context, placesUnknown(started, finishOrderInPeriod(context))).length;
};

const timedRows = (context: MetricsContext): readonly CycleTimeItem[] => {
  const places = timedOrderInPeriod(context);
  const days = cycleDays(context);
  const { finished } = workTimes(context);
  const { started: from, finished: to } = workDays(context);
  const items: CycleTimeItem[] = [];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const issue = context.issues[place];
    if (issue === undefined) continue;
    items.push({
      key: issue.key,
      summary: issue.summary,
      finished: finished[place] ?? 0,
      elapsedDays: days[index] ?? 0,
      wholeDays: (to[place] ?? 0) - (from[place] ?? 0) + 1,
    });
  }
  return items;
};

const leadTimes = (context: MetricsContext): readonly CycleTimeItem[] =>
  finishedInPeriod(context)
    .filter(({ issue }) => lacksHistory(issue) && issue.resolved !== null)
    .map(({ issue: { key, summary, created }, finished }) => ({
      key,
      summary,
      finished,
      elapsedDays: elapsedDays(created, finished),
      wholeDays: wholeDays(context, created, finished),
    }));

/** Taken of the days as shown, so that anyone can recompute them from the table. */
const percentilesOf = (days: Float64Array): CycleTimes['percentiles'] => {
  if (days.length < FEW) return null;
  const [p50, p70, p85, p95] = [0.5, 0.7, 0.85, 0.95].map((share) => percentile(days, share));
  if (p50 === undefined || p70 === undefined || p85 === undefined || p95 === undefined) return null;
  return { p50: hundredths(p50), p70: hundredths(p70), p85: hundredths(p85), p95: hundredths(p95) };
};
