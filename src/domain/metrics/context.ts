import { type Calendar, calendarOf, dayIndex, MONDAY_TO_FRIDAY, type WorkingDays } from '../history/calendar';
import { type Flow, flowsOf, type Moves, movesOf } from '../history/flow';
import { valueNow } from '../history/timeline';
import type { Instant, IssueHistory, Sprint } from '../history/types';
import type { Workflow } from '../history/workflow';

/** A stretch of time, from its start up to but without its end. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** "So much of the work is finished within so many days of its start." */
export interface ServiceLevel {
  /** Between 0 and 1. */
  readonly share: number;
  readonly days: number;
}

/** What a team has chosen about how it is measured. */
export interface MetricsSettings {
  /** Indexes of the workflow's columns in which work waits. */
  readonly waitingColumns: ReadonlySet<number>;
  /** Stretches in which nobody works, such as a plant holiday: no process time. */
  readonly pauses: readonly Interval[];
  readonly workingDays: WorkingDays;
  /** Null where the team has none; one is then proposed. */
  readonly serviceLevel: ServiceLevel | null;
  /** Ids of the issue types that count; null counts every type of ordinary work. */
  readonly issueTypes: ReadonlySet<string> | null;
  /** By which rule an issue is done in a sprint: in a done column of the board, or in a status of category done. */
  readonly doneRule: 'boardColumn' | 'statusCategory';
  /** How many closed sprints the velocity is the mean of. */
  readonly velocitySprints: number;
  /** Whether spikes and experiments count towards a sprint's commitment and completion. */
  readonly spikesInCommitment: boolean;
  /** From how many days back a forecast draws its throughput. */
  readonly forecastDays: number;
  /** After how many working days without a change an issue in progress is stale. */
  readonly staleAfterDays: number;
}

/** As the specification has it, until a team says otherwise. Jira's own velocity chart takes 7 sprints, too. */
export const DEFAULT_SETTINGS: MetricsSettings = {
  waitingColumns: new Set(),
  pauses: [],
  workingDays: MONDAY_TO_FRIDAY,
  serviceLevel: null,
  issueTypes: null,
  doneRule: 'boardColumn',
  velocitySprints: 7,
  spikesInCommitment: false,
  forecastDays: 60,
  staleAfterDays: 5,
};

/** What metrics are made of. */
export interface MetricsInput {
  readonly histories: readonly IssueHistory[];
  readonly workflow: Workflow;
  /** Undefined where the board does not plan in sprints. */
  readonly sprints: readonly Sprint[] | undefined;
  readonly zone: string;
  readonly now: Instant;
  readonly settings: MetricsSettings;
  /** Which of the issues are counted; all of them where absent. The others still block and hold the counted ones. */
  readonly counts?: (issue: IssueHistory) => boolean;
  /** Of what was finished, only this stretch is counted; all of it where absent. */
  readonly period?: Interval | null;
}

/**
 * A project's work, prepared once and shared by all metrics: what every one of them would else work out again. Arrays
 * that are said to be parallel have the same length and order.
 */
export interface MetricsContext {
  /** Ordinary work of the types that count. Epics hold work and sub-tasks are part of it: neither is counted beside it. */
  readonly issues: readonly IssueHistory[];
  /** The moves of `issues` through the workflow, in their order. */
  readonly moves: Moves;
  readonly epics: readonly IssueHistory[];
  /** Parallel to `epics`. */
  readonly epicFlows: readonly Flow[];
  readonly subtasks: readonly IssueHistory[];
  /** Work and epics that are not counted, which may still hold up what is. */
  readonly others: readonly IssueHistory[];
  readonly workflow: Workflow;
  readonly sprints: readonly Sprint[] | undefined;
  /** From the day on which the first issue was created to today. */
  readonly calendar: Calendar;
  /** The indexes of the calendar's days that are shown: those of the period. */
  readonly shown: { readonly first: number; readonly end: number };
  /** What was finished outside of it is not counted; null counts all. */
  readonly period: Interval | null;
  readonly now: Instant;
  readonly settings: MetricsSettings;
}

/**
 * Prepares a project's work for its metrics.
 *
 * @example
 * const context = metricsContext({ histories, workflow, sprints, zone, now, settings: DEFAULT_SETTINGS });
 * context.moves.finished[3]; // when context.issues[3] was finished
 */
export const metricsContext = (input: MetricsInput): MetricsContext => {
  const { workflow, sprints, zone, now, settings, counts = () => true, period = null } = input;
  // Jira answers in any order, and the last digit of a sum of fractions depends on it.
  const histories = inOrder(input.histories);
  const { issueTypes } = settings;
  const isCounted = (issue: IssueHistory): boolean =>
    issue.level === 0 && (issueTypes === null || issueTypes.has(valueNow(issue.types).id)) && counts(issue);
  const issues = histories.filter(isCounted);
  const epics = countedEpics(histories, input.counts === undefined ? null : issues);
  let first = now;
  for (const { created } of histories) if (created < first) first = created;
  const calendar = calendarOf(first, now, zone, settings.workingDays);
  const moves = movesOf(issues, workflow);
  return {
    issues,
    moves,
    epics,
    epicFlows: flowsOf(epics, workflow),
    subtasks: histories.filter(({ level }) => level < 0),
    others: othersOf(histories, [...issues, ...epics]),
    workflow,
    sprints,
    calendar,
    shown: shownDays(calendar, period),
    period,
    now,
    settings,
  };
};

/** Every epic, or those that hold some of the issues. */
const countedEpics = (
  histories: readonly IssueHistory[],
  issues: readonly IssueHistory[] | null,
): readonly IssueHistory[] => {
  const epics = histories.filter(({ level }) => level > 0);
  if (issues === null) return epics;
  const parents = new Set(issues.map(({ parentKey }) => parentKey));
  return epics.filter(({ key }) => parents.has(key));
};

const othersOf = (
  histories: readonly IssueHistory[],
  counted: readonly IssueHistory[],
): readonly IssueHistory[] => {
  const whole = histories.filter(({ level }) => level >= 0);
  if (whole.length === counted.length) return [];
  const known = new Set(counted);
  return whole.filter((issue) => !known.has(issue));
};

const shownDays = (calendar: Calendar, period: Interval | null) => {
  const { length } = calendar.days;
  if (period === null) return { first: 0, end: length };
  const first = Math.min(Math.max(0, dayIndex(calendar, period.from)), length);
  return { first, end: Math.max(first, Math.min(length, dayIndex(calendar, period.to - 1) + 1)) };
};

/** Those that come from the store are in order already. */
const inOrder = (histories: readonly IssueHistory[]): readonly IssueHistory[] => {
  let before = histories[0];
  for (const history of histories) {
    if (before !== undefined && byId(before, history) > 0) return histories.toSorted(byId);
    before = history;
  }
  return histories;
};

/** Jira hands out ids in ascending order; they are compared as numbers without losing digits. */
const byId = (one: IssueHistory, other: IssueHistory): number =>
  one.id.length - other.id.length || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
