import { lacksHistory } from '../history/completeness';
import { workingDaysBetween } from '../history/days';
import { flowOf, isInProgress } from '../history/flow';
import type { Instant, IssueHistory, Sprint } from '../history/types';
import type { Workflow } from '../history/workflow';
import { type MetricsContext, type MetricsSettings, metricsContext } from '../metrics/context';
import { features as featuresOf } from '../metrics/features';
import { predictability } from '../metrics/predictability';
import { PHASES, type Phase } from '../plan/vocabulary';
import { openAccess } from './dataAccess';
import { healthOf } from './health';
import { trendOf } from './trend';
import type { PortfolioRow } from './types';

/** A project with an ML plan, read. */
export interface PlannedProject {
  readonly project: PortfolioRow['project'];
  readonly planId: string;
  readonly planName: string;
  /** Display names of the data sources, by slug. */
  readonly sourceNames: ReadonlyMap<string, string>;
  readonly histories: readonly IssueHistory[];
  readonly workflow: Workflow;
  readonly sprints: readonly Sprint[] | undefined;
  readonly settings: MetricsSettings;
}

/**
 * One line of the portfolio: where the plan stands, how healthy it is and why. Only issues of the plan count towards
 * progress, features, waits and trend; commitment is the whole board's.
 *
 * @example
 * portfolioRow(planned, 'Europe/Berlin', Date.now()).health.reasons[0];
 */
export const portfolioRow = (planned: PlannedProject, zone: string, now: Instant): PortfolioRow => {
  const { project, planName, workflow, sourceNames } = planned;
  const issues = planned.histories.filter(({ plan }) => plan?.plan === planned.planId);
  const work = issues.filter(({ plan }) => plan?.kind !== 'epic');
  const finished = work.flatMap((issue) => finishOf(issue, workflow) ?? []);
  const progress = { done: finished.length, total: work.length };
  const followed = featuresOf(contextOf(planned, issues, zone, now));
  const features = followed.status === 'ok' ? followed.features : [];
  const access = openAccess(work, workflow, zone, now).map((open) => ({
    ...open,
    sourceName: sourceNames.get(open.source) ?? open.source,
  }));
  return {
    project,
    planName,
    health: healthOf({
      openAccess: access,
      features,
      commitmentKept: commitmentKept(planned, zone, now),
      unchangedWorkingDays: workingDaysBetween(lastChange(issues, now), now, zone),
      started: work.some((issue) => hasStarted(issue, workflow)),
      progress,
    }),
    phase: currentPhase(work, workflow),
    progress,
    features: {
      planned: features.filter(({ state }) => state === 'planned').length,
      inProgress: features.filter(({ state }) => state === 'in-progress').length,
      done: features.filter(({ state }) => state === 'done').length,
      delayed: features.filter(({ delayed }) => delayed !== null).length,
    },
    dataWaits: {
      open: access.length,
      oldestDays: access[0]?.days ?? null,
      sources: [...new Set(access.map(({ sourceName }) => sourceName))],
    },
    trend: trendOf(finished, firstCreated(issues, now), zone, now),
  };
};

/** Issues without a change history were finished when Jira resolved them. */
const finishOf = (issue: IssueHistory, workflow: Workflow): Instant | null => {
  const { finished } = flowOf(issue, workflow);
  return finished !== null && lacksHistory(issue) ? (issue.resolved ?? finished) : finished;
};

const hasStarted = (issue: IssueHistory, workflow: Workflow): boolean => {
  const flow = flowOf(issue, workflow);
  return flow.finished !== null || isInProgress(flow, workflow);
};

const currentPhase = (work: readonly IssueHistory[], workflow: Workflow): Phase | null => {
  const open = new Set(
    work.filter((issue) => finishOf(issue, workflow) === null).map(({ plan }) => plan?.phase),
  );
  return PHASES.find((phase) => open.has(phase)) ?? null;
};

const contextOf = (
  { workflow, sprints, settings }: PlannedProject,
  histories: readonly IssueHistory[],
  zone: string,
  now: Instant,
): MetricsContext => metricsContext({ histories, workflow, sprints, zone, now, settings });

const commitmentKept = (planned: PlannedProject, zone: string, now: Instant): readonly number[] => {
  const kept = predictability(contextOf(planned, planned.histories, zone, now));
  return kept.status === 'ok' ? kept.sprints.map(({ raw }) => raw) : [];
};

const lastChange = (issues: readonly IssueHistory[], now: Instant): Instant =>
  issues.reduce((latest, { updated }) => Math.max(latest, updated), Math.min(now, firstCreated(issues, now)));

const firstCreated = (issues: readonly IssueHistory[], now: Instant): Instant =>
  issues.reduce((earliest, { created }) => Math.min(earliest, created), now);
