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
    cycleTimes:
      cycle.status === 'ok'
        ? {
            ...cycle,
            items: cycle.items.map((item) => ({ ...item, finished: Date.parse(item.finished) })),
            unlisted: 0,
          }
        : cycle,
    withoutCycleTime: finishedInPeriod(context).flatMap(({ issue, finished }): readonly FinishedIssue[] =>
      listed.has(issue.key) ? [] : [{ ...refOf(issue), finished }],
    ),
    leadTime: leadDays(context, listed),
    processTime: processDays(context),
    controlChart: rollingMeans(context),
  };
};

const leadDays = (context: MetricsContext, listed: ReadonlySet<string>): FlowMetrics['leadTime'] => {
  const measured = leadTime(context);
  if (measured.status !== 'ok') return measured;
  const { items, ...rest } = measured;
  const days = (all: typeof items) => all.map(({ elapsedDays }) => elapsedDays);
  const isListed = ({ key }: { readonly key: string }) => listed.has(key);
  return {
    ...rest,
    days: [...days(items.filter(isListed)), ...days(items.filter((item) => !isListed(item)))],
  };
};

const processDays = (context: MetricsContext): FlowMetrics['processTime'] => {
  const measured = processTime(context);
  if (measured.status !== 'ok') return measured;
  const { items, ...rest } = measured;
  return {
    ...rest,
    days: items.map((item) => item.processDays),
    pausedDays: items.map(({ pausedDays }) => pausedDays),
  };
};

const rollingMeans = (context: MetricsContext): FlowMetrics['controlChart'] => {
  const measured = controlChart(context);
  if (measured.status !== 'ok') return measured;
  const { items, ...rest } = measured;
  return { ...rest, rollingMeans: items.map(({ rollingMean }) => rollingMean) };
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
    weeks: weeks.map(({ start, finished, partial }) => ({
      start,
      finished,
      partial: partial || isCut(start),
    })),
  };
};

const sundayOf = (monday: string): string =>
  new Date(Date.parse(monday) + 6 * MILLIS_PER_DAY).toISOString().slice(0, monday.length);
