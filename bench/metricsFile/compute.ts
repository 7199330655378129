import { jiraAgileMetrics } from '../../src/domain/compat/jiraAgileMetrics';
import { replayAll } from '../../src/domain/history/columnar/replayAll';
import { daysThrough, MILLIS_PER_DAY } from '../../src/domain/history/days';
import type { Instant, Status } from '../../src/domain/history/types';
import { allMetrics } from '../../src/domain/metrics/allMetrics';
import { DEFAULT_SETTINGS, metricsContext } from '../../src/domain/metrics/context';
import { compatIssues } from './compatIssues';
import { fieldIdsOf } from './fields';
import { readIssues } from './issues';
import { withRows } from './rows';
import type { FileShape } from './shape';
import { sprintsOf } from './sprints';
import {
  compatWorkflow,
  type NamedWorkflow,
  namedWorkflow,
  oneColumnEach,
  statusesOf,
  workflowOf,
} from './workflow';

export interface Options {
  /** `YYYY-MM-DD`; without it the last day the file speaks of, else today. */
  readonly today: string | undefined;
  readonly zone: string;
  /** Statuses to go by as columns, the column work is committed in and the one it is done in, instead of the file's. */
  readonly columns: readonly string[] | undefined;
  readonly committed: string | undefined;
  readonly done: string | undefined;
}

export interface Computed {
  readonly metrics: unknown;
  /** Sentences about what in the file is wrong; everything else was computed. */
  readonly problems: readonly string[];
}

/** All metrics of this app, as JSON. */
export const computeMetrics = (file: FileShape, options: Options, clock: Instant): Computed => {
  const { issues, known, fieldIds, problems } = read(file);
  const now = momentOf(options.today ?? file.end, options.zone, clock);
  const context = metricsContext({
    histories: replayAll(issues).histories,
    workflow: workflowOf(chosenWorkflow(file, options, known), known),
    sprints: sprintsOf(file.sprints, file.issues, fieldIds),
    zone: options.zone,
    now,
    settings: DEFAULT_SETTINGS,
  });
  const metrics = {
    asOf: new Date(now).toISOString(),
    timeZone: options.zone,
    issues: context.issues.length,
    columns: context.workflow.columns.map(({ name }) => name),
    ...withRows(allMetrics(context)),
    problems,
  };
  return { metrics, problems };
};

/** What jira-agile-metrics computes from the same file. */
export const computeCompatible = (file: FileShape, options: Options, clock: Instant): Computed => {
  const { known, fieldIds, problems } = read(file);
  const day = options.today ?? file.end;
  const today = Math.floor((day === undefined ? clock : Date.parse(day)) / MILLIS_PER_DAY);
  const workflow = compatWorkflow(chosenWorkflow(file, options, known), known);
  return {
    metrics: jiraAgileMetrics(compatIssues(file.issues, fieldIds.flagged), workflow, today),
    problems,
  };
};

const chosenWorkflow = (
  file: FileShape,
  { columns, committed, done }: Options,
  known: readonly Status[],
): NamedWorkflow | undefined => {
  const named = columns === undefined ? namedWorkflow(file, known) : oneColumnEach(columns);
  return named && { ...named, committed: committed ?? named.committed, done: done ?? named.done };
};

const read = (file: FileShape) => {
  const named = Object.entries(file.names ?? {}).map(([id, name]) => ({ id, name }));
  const fieldIds = fieldIdsOf(file.issues, [...(file.fields ?? []), ...named]);
  const { issues, problems } = readIssues(file.issues, fieldIds);
  return { issues, known: statusesOf(issues), fieldIds, problems };
};

/** A day given is measured at its end, so that all that happened on it counts. */
const momentOf = (today: string | undefined, zone: string, clock: Instant): Instant => {
  if (today === undefined) return clock;
  const noon = Date.parse(today) + MILLIS_PER_DAY / 2;
  const day = daysThrough(noon - MILLIS_PER_DAY, noon + MILLIS_PER_DAY, zone).find(
    (span) => span.day === today,
  );
  return (day?.end ?? noon) - 1;
};
