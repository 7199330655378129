import type { WorkingDays } from '../history/calendar';
import type { Status } from '../history/types';
import { boardWorkflow, type Workflow, type WorkflowColumn } from '../history/workflow';
import type { Day } from '../plan/types';
import type { Interval, MetricsSettings } from './context';

/** Days on which a project stands still, from the first up to and with the last. */
export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

/**
 * How a project is measured, as its administrator has chosen. Columns are named, since boards give them no ids;
 * statuses, fields and issue types go by id, since their names are translated. Null means "as Jira has it".
 */
export interface ProjectSettings {
  /** IANA name; null takes each viewer's own. */
  readonly timeZone: string | null;
  /** Null takes the board's. */
  readonly columns: readonly WorkflowColumn[] | null;
  /** Name of the column in which work counts as started. */
  readonly commitment: string | null;
  /** Name of the first column in which work counts as finished. */
  readonly done: string | null;
  /** Names of the columns in which work waits. */
  readonly waiting: readonly string[];
  readonly pauses: readonly Pause[];
  /** Weekdays on which people work, 0 = Sunday. */
  readonly weekdays: readonly number[];
  readonly holidays: readonly Day[];
  /** "So many per cent of the work is finished within so many days"; null where the team has no such expectation. */
  readonly serviceLevel: { readonly percent: number; readonly days: number } | null;
  /** Id of the field that holds estimates. */
  readonly estimateField: string | null;
  /** Ids of the issue types that count; null counts all ordinary work. */
  readonly issueTypes: readonly string[] | null;
  readonly doneRule: MetricsSettings['doneRule'];
  readonly velocitySprints: number;
  readonly spikesInCommitment: boolean;
  readonly forecastDays: number;
  readonly staleAfterDays: number;
}

/** How a project is measured until somebody chooses otherwise. */
export const DEFAULT_PROJECT_SETTINGS: ProjectSettings = {
  timeZone: null,
  columns: null,
  commitment: null,
  done: null,
  waiting: [],
  pauses: [],
  weekdays: [1, 2, 3, 4, 5],
  holidays: [],
  serviceLevel: null,
  estimateField: null,
  issueTypes: null,
  doneRule: 'boardColumn',
  velocitySprints: 7,
  spikesInCommitment: false,
  forecastDays: 60,
  staleAfterDays: 5,
};

/**
 * The workflow of a project: the columns chosen for it, else its board's. A chosen column that is not there any more,
 * as after the board was changed, counts as not chosen.
 *
 * @param board columns of its board; undefined where it has none
 * @returns undefined where there are no columns with statuses
 */
export const chosenWorkflow = (
  { columns, commitment, done }: ProjectSettings,
  board: readonly WorkflowColumn[] | undefined,
  statuses: readonly Status[],
): Workflow | undefined =>
  boardWorkflow(columns ?? board ?? [], statuses, {
    ...(commitment === null ? {} : { committed: commitment }),
    ...(done === null ? {} : { done }),
  });

/** Working days as a calendar takes them. */
export const workingDaysOf = ({ weekdays, holidays }: ProjectSettings): WorkingDays => ({
  weekdays,
  holidays,
});

/**
 * The settings in the terms of metrics: columns by their place in the workflow, pauses as instants.
 *
 * @param startOfDay first instant of a day in the zone of the metrics
 * @example
 * metricsSettings(settings, workflow, (day) => new TZDate(`${day}T00:00:00`, zone).getTime());
 */
export const metricsSettings = (
  settings: ProjectSettings,
  workflow: Workflow,
  startOfDay: (day: Day, daysLater: number) => number,
): MetricsSettings => {
  const { serviceLevel, issueTypes } = settings;
  const waits = new Set(settings.waiting);
  return {
    waitingColumns: new Set(workflow.columns.flatMap(({ name }, index) => (waits.has(name) ? [index] : []))),
    pauses: settings.pauses.map(
      ({ from, to }): Interval => ({ from: startOfDay(from, 0), to: startOfDay(to, 1) }),
    ),
    workingDays: workingDaysOf(settings),
    serviceLevel:
      serviceLevel === null ? null : { share: serviceLevel.percent / 100, days: serviceLevel.days },
    issueTypes: issueTypes === null ? null : new Set(issueTypes),
    doneRule: settings.doneRule,
    velocitySprints: settings.velocitySprints,
    spikesInCommitment: settings.spikesInCommitment,
    forecastDays: settings.forecastDays,
    staleAfterDays: settings.staleAfterDays,
  };
};
