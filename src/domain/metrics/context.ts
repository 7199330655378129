import { type Calendar, calendarOf, dayIndex, MONDAY_TO_FRIDAY, type WorkingDays } from '../history/calendar';
import { type Flow, flowsOf, type Moves, movesOf } from '../history/flow';
import { compareIds } from '../history/ids';
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
  const { workflow, sprints, zone, now, settings, period = null } = input;
  const { issues, epics, subtasks, others, first } = sorted(input);
  const calendar = calendarOf(first, now, zone, settings.workingDays);
  return {
    issues,
    moves: movesOf(issues, workflow),
    epics,
    epicFlows: flowsOf(epics, workflow),
    subtasks,
    others,
    workflow,
    sprints,
    calendar,
    shown: shownDays(calendar, period),
    period,
    now,
    settings,
  };
};

/** The issues by what they are to metrics, and when the first of them was created. */
const sorted = ({ histories, counts, settings, now }: MetricsInput) => {
  const { issueTypes } = settings;
  const issues: IssueHistory[] = [];
  const epics: IssueHistory[] = [];
  const subtasks: IssueHistory[] = [];
  const others: IssueHistory[] = [];
  let first = now;
  // Jira answers in any order, and the last digit of a sum of fractions depends on it.
  for (const issue of inOrder(histories)) {
    const { level, created } = issue;
    if (created < first) first = created;
    if (level < 0) subtasks.push(issue);
    else if (level > 0) epics.push(issue);
    else if (
      (issueTypes === null || issueTypes.has(valueNow(issue.types).id)) &&
      (counts === undefined || counts(issue))
    )
      issues.push(issue);
    else others.push(issue);
  }
  if (counts === undefined) return { issues, epics, subtasks, others, first };
  // Of the epics, those that hold some of the issues.
  const parents = new Set(issues.map(({ parentKey }) => parentKey));
  const counted = epics.filter(({ key }) => parents.has(key));
  const uncounted = epics.filter(({ key }) => !parents.has(key));
  return { issues, epics: counted, subtasks, others: inOrder([...others, ...uncounted]), first };
};

const shownDays = (calendar: Calendar, period: Interval | null) => {
  const { length } = calendar.days;
  if (period === null) return { first: 0, end: length };
  const first = Math.min(Math.max(0, dayIndex(calendar, period.from)), length);
  return { first, end: Math.max(first, Math.min(length, dayIndex(calendar, period.to - 1) + 1)) };
};

/** Those that come from the store are in order already. */
const inOrder = (histories: readonly IssueHistory[]): readonly IssueHistory[] => {
  let before = '';
  for (let index = 0; index < histories.length; index += 1) {
    const id = histories[index]?.id ?? '';
    if (compareIds(before, id) > 0) return histories.toSorted((one, other) => compareIds(one.id, other.id));
    before = id;
  }
  return histories;
};
