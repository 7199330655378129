import type { MetricsHead } from '../../contract/metrics';
import type { ProjectRef } from '../../contract/plan';
import type { Sprint } from '../../domain/history/types';
import { type MetricsContext, metricsContext } from '../../domain/metrics/context';
import { distortions } from '../../domain/metrics/dataQuality';
import {
  filterChoices,
  isAmong,
  type MetricsFilter,
  narrowsIssues,
  periodOf,
  sprintsIn,
} from '../../domain/metrics/filter';
import { maturity } from '../../domain/metrics/maturity';
import { type ProjectWork, type ProjectWorkDeps, type ReadWork, readWork, settingsIn } from '../projectWork';

/** What the metrics of a project are read with. */
export type MetricsDeps = ProjectWorkDeps;

/** A project's work, ready to be measured, and what is said of it whatever is measured. */
export interface MeasuredProject {
  readonly project: ProjectRef;
  readonly context: MetricsContext;
  /** The same without the filter. */
  readonly whole: MetricsContext;
  readonly head: MetricsHead;
  readonly work: ProjectWork;
}

/**
 * Reads the work of a project that the viewer may see and prepares it, narrowed down by a filter. Days are those of the
 * project's time zone, which is the viewer's own unless its settings say otherwise.
 *
 * @throws Failure where the project is unknown to the viewer
 */
export const measureProject = async (
  deps: MetricsDeps,
  { project: asked, filter }: { readonly project: string; readonly filter: MetricsFilter },
): Promise<MeasuredProject> => measureWork(await readWork(deps, asked), filter, deps.clock.now());

/** The same of work that has been read. */
export const measureWork = (
  { project, viewersZone, work }: ReadWork,
  filter: MetricsFilter,
  now: Date,
): MeasuredProject => {
  const zone = zoneOf(work, viewersZone);
  const input = {
    histories: work.histories,
    workflow: work.workflow,
    sprints: work.sprints,
    zone,
    now: now.getTime(),
    settings: settingsIn(work, zone),
  };
  const whole = metricsContext(input);
  const context = narrowed(whole, input, filter);
  return {
    project,
    context,
    whole,
    work,
    head: {
      asOf: now.toISOString(),
      timeZone: zone,
      issues: context.issues.length,
      ofIssues: whole.issues.length,
      choices: filterChoices(work.histories),
      maturity: maturity(whole),
      warnings: [
        ...(work.hasColumns ? [] : [NO_BOARD]),
        ...distortions(whole).map(({ sentence }) => sentence),
      ],
    },
  };
};

/** The zone whose days a project is measured by. */
export const zoneOf = ({ settings }: Pick<ProjectWork, 'settings'>, viewersZone: string): string =>
  settings.timeZone ?? viewersZone;

type Input = Parameters<typeof metricsContext>[0];

const narrowed = (whole: MetricsContext, input: Input, filter: MetricsFilter): MetricsContext => {
  const period = periodOf(filter, input.zone, input.now);
  if (period === null && !narrowsIssues(filter)) return whole;
  return metricsContext({
    ...input,
    ...(narrowsIssues(filter) ? { counts: (issue) => isAmong(filter, issue) } : {}),
    period,
    sprints: period === null ? input.sprints : sprintsOf(input.sprints, period, input.now),
  });
};

const sprintsOf = (
  sprints: readonly Sprint[] | undefined,
  period: NonNullable<ReturnType<typeof periodOf>>,
  now: number,
): readonly Sprint[] | undefined => sprints && sprintsIn(sprints, period, now);

const NO_BOARD = 'This project has no board, so its columns here are Jira’s three status categories.';
