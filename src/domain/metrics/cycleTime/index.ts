import { lacksHistory } from '../../history/completeness';
import { calendarDaysBetween, MILLIS_PER_DAY } from '../../history/days';
import { flowOf } from '../../history/flow';
import type { Instant, IssueHistory } from '../../history/types';
import type { Workflow } from '../../history/workflow';
import type { Measured } from '../measured';
import { percentile } from '../percentile';
import type { CycleTimeItem, CycleTimes } from '../results';

/** Fewer items than this say nothing about how the next one will fare. */
export const ITEMS_FOR_PERCENTILES = 5;

/**
 * Cycle times of finished issues: from the start that still counts to the finish that still holds. A straight jump to
 * done has no cycle time and is counted apart.
 *
 * Where no finished issue has a change history, the start is unknown: lead times (creation to resolution) come
 * instead, and the note says so. With some such issues they are left out.
 *
 * @param zone whole days are counted between calendar days of this zone, plus 1
 * @example
 * const measured = cycleTimes(histories, workflow, 'Europe/Berlin');
 */
export const cycleTimes = (
  issues: readonly IssueHistory[],
  workflow: Workflow,
  zone: string,
): Measured<CycleTimes> => {
  const finished = issues.filter((issue) => !lacksHistory(issue)).map((issue) => timed(issue, workflow));
  const items = finished.flatMap(({ issue, started, finished }) =>
    started === null || finished === null ? [] : [itemOf(issue, started, finished, zone)],
  );
  const finishedWithoutStart = finished.filter(
    (item) => item.finished !== null && item.started === null,
  ).length;
  if (items.length > 0) {
    return { status: 'ok', kind: 'cycle', ...scatterOf(items), finishedWithoutStart, note: null };
  }
  const leads = leadTimes(issues, zone);
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

const timed = (issue: IssueHistory, workflow: Workflow) => {
  const { started, finished } = flowOf(issue, workflow);
  return { issue, started, finished };
};

const leadTimes = (issues: readonly IssueHistory[], zone: string): readonly CycleTimeItem[] =>
  issues
    .filter(lacksHistory)
    .flatMap((issue) =>
      issue.resolved === null ? [] : [itemOf(issue, issue.created, issue.resolved, zone)],
    );

const itemOf = (
  { key, summary }: IssueHistory,
  started: Instant,
  finished: Instant,
  zone: string,
): CycleTimeItem => ({
  key,
  summary,
  finished: new Date(finished).toISOString(),
  elapsedDays: Math.round(((finished - started) / MILLIS_PER_DAY) * 10) / 10,
  wholeDays: calendarDaysBetween(started, finished, zone) + 1,
});

const scatterOf = (unordered: readonly CycleTimeItem[]) => {
  const items = unordered.toSorted((a, b) =>
    a.finished < b.finished ? -1 : a.finished > b.finished ? 1 : 0,
  );
  return { items, percentiles: percentilesOf(items) };
};

/** Taken of the days as shown, so that anyone can recompute them from the table. */
const percentilesOf = (items: readonly CycleTimeItem[]): CycleTimes['percentiles'] => {
  if (items.length < ITEMS_FOR_PERCENTILES) return null;
  const days = items.map((item) => item.elapsedDays).sort((a, b) => a - b);
  const [p50, p70, p85, p95] = [0.5, 0.7, 0.85, 0.95].map((share) => percentile(days, share));
  if (p50 === undefined || p70 === undefined || p85 === undefined || p95 === undefined) return null;
  return { p50: hundredths(p50), p70: hundredths(p70), p85: hundredths(p85), p95: hundredths(p95) };
};

const hundredths = (days: number): number => Math.round(days * 100) / 100;
