import type { FinishedIssue, FlowMetrics } from '../../contract/metrics';
import { MILLIS_PER_DAY } from '../../domain/history/days';
import type { MetricsContext } from '../../domain/metrics/context';
import { controlChart } from '../../domain/metrics/controlChart';
import { cycleTimes } from '../../domain/metrics/cycleTime';
import { finishedInPeriod, refOf } from '../../domain/metrics/items';
import { leadTime } from '../../domain/metrics/leadTime';
import { processTime } from '../../domain/metrics/processTime';
import { throughput } from '../../domain/metrics/throughput';

type Times = Pick<
  FlowMetrics,
  'cycleTimes' | 'withoutCycleTime' | 'leadTime' | 'processTime' | 'controlChart'
>;

/** How long finished issues took by every measure, each issue told once. */
export const finishedTimes = (context: MetricsContext): Times => {
  const cycle = cycleTimes(context);
  const listed = new Set(cycle.status === 'ok' ? cycle.items.map(({ key }) => key) : []);
  return {
    cycleTimes: cycle.status === 'ok' ? { ...cycle, unlisted: 0 } : cycle,
    withoutCycleTime: finishedInPeriod(context).flatMap(({ issue, finished }): readonly FinishedIssue[] =>
      listed.has(issue.key) ? [] : [{ ...refOf(issue), finished }],
    ),
    leadTime: leadDays(context, listed),
    processTime: processDays(context),
    controlChart: controlChart(context),
  };
};

const leadDays = (context: MetricsContext, listed: ReadonlySet<string>): FlowMetrics['leadTime'] => {
  const measured = leadTime(context);
  if (measured.status !== 'ok') return measured;
  const { keys, elapsedDays, ...rest } = measured;
  const isListed = keys.map((key) => listed.has(key));
  return {
    ...rest,
    days: [
      ...elapsedDays.filter((_, index) => isListed[index]),
      ...elapsedDays.filter((_, index) => !isListed[index]),
    ],
  };
};

const processDays = (context: MetricsContext): FlowMetrics['processTime'] => {
  const measured = processTime(context);
  if (measured.status !== 'ok') return measured;
  const { processDays: days, ...rest } = measured;
  return { ...rest, days };
};

/** Finished issues by week. A week that the period cuts is as partial as the running one. */
export const finishedWeeks = (context: MetricsContext): FlowMetrics['throughput'] => {
  const measured = throughput(context);
  if (measured.status !== 'ok') return measured;
  const { n, few, weeks } = measured;
  const { shown, calendar } = context;
  const [before, after] = [calendar.days[shown.first - 1], calendar.days[shown.end]];
  // A week is cut where a day of it is left out, and not where the project had not begun yet.
  const isCut = (monday: string) =>
    (before !== undefined && monday <= before.day) || (after !== undefined && after.day <= sundayOf(monday));
  return {
    status: 'ok',
    n,
    few,
    weeks: weeks.map((week) => ({ ...week, partial: week.partial || isCut(week.start) })),
  };
};

const sundayOf = (monday: string): string =>
  new Date(Date.parse(monday) + 6 * MILLIS_PER_DAY).toISOString().slice(0, monday.length);
