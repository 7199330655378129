import { MILLIS_PER_DAY } from '../../history/days';
import { type Cycle, cycleOf } from './cycle';
import type { CompatCycleTime, CompatIssue, CompatMetrics, CompatWorkflow } from './types';

/**
 * What jira-agile-metrics (DeloitteDigitalUK, commit 1fb00bf) computes from the same issues, in its own shape and with
 * its own rules, so that people who know that tool can check this one. Its rules differ from the ones this app goes by:
 * `docs/metrics.md` lists where.
 *
 * @param today the day on which ages are taken, in days since 1 January 1970
 * @example
 * jiraAgileMetrics(issues, workflow, today).percentiles_days['0.85']; // 23
 */
export const jiraAgileMetrics = (
  issues: readonly CompatIssue[],
  workflow: CompatWorkflow,
  today: number,
): CompatMetrics => {
  const cycles = issues.map((issue) => cycleOf(issue, workflow, today));
  const flow = cumulativeFlow(cycles, workflow);
  const cycleTimes = cycles.flatMap(({ cycleTime }) => cycleTime ?? []).sort((a, b) => a - b);
  return {
    today: isoDay(today),
    cycle_times: cycles.map((cycle) => cycleTimeOf(cycle, workflow)),
    cfd: {
      states: workflow.columns.map(({ name }) => name),
      days: flow.map(({ day, reached }) => [isoDay(day), ...reached]),
    },
    throughput: throughput(cycles),
    percentiles_days: Object.fromEntries(
      SHARES.flatMap((share) => {
        const days = percentile(cycleTimes, share);
        return days === undefined ? [] : [[String(share), days]];
      }),
    ),
    ageing_wip: ageing(cycles, workflow, today),
    wip: flow.map(({ day, reached }) => [
      isoDay(day),
      at(reached, workflow.committed) - at(reached, workflow.done),
    ]),
    net_flow: netFlow(flow, workflow),
    histogram: histogram(cycleTimes),
  };
};

const SHARES = [0.5, 0.7, 0.85, 0.95];

const isoDay = (day: number): string => new Date(day * MILLIS_PER_DAY).toISOString().slice(0, 10);

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

const cycleTimeOf = (
  { issue, entered, cycleTime, completed, blockedDays }: Cycle,
  workflow: CompatWorkflow,
): CompatCycleTime => ({
  key: issue.key,
  type: issue.type,
  status: issue.status,
  cycle_time_days: cycleTime,
  completed: completed === null ? null : isoDay(completed),
  blocked_days: blockedDays,
  entered: Object.fromEntries(
    workflow.columns.map(({ name }, index) => {
      const day = entered[index] ?? null;
      return [name, day === null ? null : isoDay(day)];
    }),
  ),
});

interface FlowDay {
  readonly day: number;
  readonly reached: readonly number[];
}

/** By the final days of entry: a move back rewrites what earlier days showed. */
const cumulativeFlow = (cycles: readonly Cycle[], workflow: CompatWorkflow): readonly FlowDay[] => {
  const days = cycles.flatMap(({ entered }) => entered.filter((day) => day !== null));
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  const length = Math.max(0, last - first + 1);
  const columns = workflow.columns.map((_, column) => {
    const entries = counted(cycles.flatMap(({ entered }) => entered[column] ?? []));
    let reached = 0;
    return Array.from({ length }, (_day, index) => {
      reached += entries.get(first + index) ?? 0;
      return reached;
    });
  });
  return Array.from({ length }, (_day, index) => ({
    day: first + index,
    reached: columns.map((column) => at(column, index)),
  }));
};

const counted = (values: readonly number[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

const DAYS_A_WEEK = 7;
/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4;

/** The Monday that ends the week, Tuesday to Monday, in which a day falls. */
const mondayOnOrAfter = (day: number): number =>
  FIRST_MONDAY + Math.ceil((day - FIRST_MONDAY) / DAYS_A_WEEK) * DAYS_A_WEEK;

/** Weeks from Tuesday to Monday, called by their Monday; weeks without a finish between others count 0. */
const throughput = (cycles: readonly Cycle[]): CompatMetrics['throughput'] => {
  const weeks = cycles.flatMap(({ completed }) => (completed === null ? [] : [mondayOnOrAfter(completed)]));
  const finished = counted(weeks);
  const first = weeks.reduce((a, b) => Math.min(a, b), Infinity);
  const last = weeks.reduce((a, b) => Math.max(a, b), -Infinity);
  const rows: [string, number][] = [];
  for (let week = first; week <= last; week += DAYS_A_WEEK)
    rows.push([isoDay(week), finished.get(week) ?? 0]);
  return rows;
};

const MICROS_PER_DAY = MILLIS_PER_DAY * 1000;
const NANOS_PER_DAY = MICROS_PER_DAY * 1000;

/**
 * Linear interpolation as pandas does it on durations: in nanoseconds, cut to whole ones, and cut again to microseconds
 * when the duration leaves pandas. That is why a tool that means 7.05 days says 7.049999999988426.
 */
const percentile = (sorted: readonly number[], share: number): number | undefined => {
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) return undefined;
  const part = rank - Math.floor(rank);
  const step = (above - below) * NANOS_PER_DAY;
  const nanos = part < 0.5 ? below * NANOS_PER_DAY + step * part : above * NANOS_PER_DAY - step * (1 - part);
  return Math.floor(Math.floor(nanos) / 1000) / MICROS_PER_DAY;
};

/** Committed and not done; the column is the last one with a day. */
const ageing = (
  cycles: readonly Cycle[],
  workflow: CompatWorkflow,
  today: number,
): CompatMetrics['ageing_wip'] =>
  cycles.flatMap(({ issue, entered }) => {
    const committed = entered[workflow.committed] ?? null;
    if (committed === null || (entered[workflow.done] ?? null) !== null) return [];
    const column = workflow.columns[entered.findLastIndex((day) => day !== null)];
    return [{ key: issue.key, status: column?.name ?? '', age: today - committed }];
  });

/** What was committed and what was done more than at the end of the week before. Weeks are called by the Monday before. */
const netFlow = (flow: readonly FlowDay[], workflow: CompatWorkflow): CompatMetrics['net_flow'] => {
  const weeks = new Map<number, { readonly committed: number; readonly done: number }>();
  for (const { day, reached } of flow) {
    const week = mondayOnOrAfter(day) - DAYS_A_WEEK;
    const before = weeks.get(week) ?? { committed: 0, done: 0 };
    weeks.set(week, {
      committed: Math.max(before.committed, at(reached, workflow.committed)),
      done: Math.max(before.done, at(reached, workflow.done)),
    });
  }
  let last = { committed: 0, done: 0 };
  return [...weeks].map(([week, total]) => {
    const arrived = total.committed - last.committed;
    const finished = total.done - last.done;
    last = total;
    return [isoDay(week), arrived, finished, arrived - finished];
  });
};

/** Bins of one day, from 0 to one beyond the longest. */
const histogram = (sorted: readonly number[]): CompatMetrics['histogram'] => {
  const longest = sorted.at(-1);
  if (longest === undefined) return {};
  const counts = counted(sorted);
  return Object.fromEntries(
    Array.from({ length: longest + 1 }, (_, days) => [`${days}.0 to ${days + 1}.0`, counts.get(days) ?? 0]),
  );
};
