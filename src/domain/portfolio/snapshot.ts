import type { Charter } from '../charter/types';
import { featureForecasts } from '../forecast/featureForecasts';
import type { ForecastTerms } from '../forecast/projectForecast';
import { calendarDaysBetween, dayOf, workingDaysBetween } from '../history/days';
import type { Instant, IssueHistory, Sprint } from '../history/types';
import type { Workflow } from '../history/workflow';
import {
  type MetricsContext,
  type MetricsInput,
  type MetricsSettings,
  metricsContext,
} from '../metrics/context';
import { dataAccess } from '../metrics/dataAccess';
import { dataQuality } from '../metrics/dataQuality';
import { decisionLatency } from '../metrics/decisionLatency';
import { features as featuresOf } from '../metrics/features';
import { itemsOf } from '../metrics/items';
import { metricTargets, promisedDay } from './charterTargets';
import { commitmentOf, velocityOf } from './commitment';
import { openAccess } from './dataAccess';
import { type HealthEvidence, lateFeaturesOf, overdueAccessOf } from './evidence';
import { healthOf } from './health';
import { DEFAULT_HEALTH_RULES, type HealthRules } from './healthRules';
import { missedPoints, withPoint } from './history';
import { currentPhase } from './phases';
import { phasesOf, planWork, progressOf } from './progress';
import { progressHistory } from './progressHistory';
import { forecastOf } from './promise';
import { trendOf } from './trend';
import type { HistoryPoint, KeptRow, PortfolioRow, Snapshot } from './types';

/** A project with an ML plan, read. */
export interface PlannedProject {
  readonly project: PortfolioRow['project'];
  readonly planId: string;
  readonly planName: string;
  /** The plan's own target day, where it has one. */
  readonly planTarget: string | undefined;
  readonly charter: Charter | undefined;
  readonly terms: ForecastTerms;
  readonly histories: readonly IssueHistory[];
  readonly workflow: Workflow;
  readonly sprints: readonly Sprint[] | undefined;
  readonly settings: MetricsSettings;
  readonly zone: string;
}

/**
 * What the portfolio keeps of a project: where the plan stands, how healthy it is and why, and how that came about. Only
 * issues of the plan count towards progress, features, waits and trend; commitment, velocity, forecast and decisions are
 * the whole board's. Nothing in it names an issue or a person.
 *
 * @param before the history of the snapshot before; days that are missing in it are told from the issues
 * @example
 * snapshotOf(planned, Date.now(), undefined).row.health.reasons[0];
 */
export const snapshotOf = (
  planned: PlannedProject,
  now: Instant,
  before: readonly HistoryPoint[],
  rules: HealthRules = DEFAULT_HEALTH_RULES,
): Snapshot => {
  const { charter, workflow, zone } = planned;
  const row = rowOf(planned, now, rules);
  const past = missedPoints(planWork(planIssues(planned), workflow), workflow, zone, now, before);
  const history = withPoint(past, {
    day: dayOf(now, zone),
    ...row.progress,
    status: row.health.status,
    accessOpen: row.dataWaits.open,
    delayed: row.features.delayed,
    p85: row.forecast.status === 'ok' ? row.forecast.p85.day : null,
  });
  return {
    planId: planned.planId,
    row: { ...row, progressHistory: progressHistory(history) },
    metrics: metricTargets(charter),
    history,
  };
};

const planIssues = ({ histories, planId }: PlannedProject): readonly IssueHistory[] =>
  histories.filter(({ plan }) => plan?.plan === planId);

const rowOf = (
  planned: PlannedProject,
  now: Instant,
  rules: HealthRules,
): Omit<KeptRow, 'progressHistory'> => {
  const { project, planName, charter, workflow, zone, terms } = planned;
  const input = inputOf(planned, now);
  const whole = metricsContext(input);
  const issues = planIssues(planned);
  const work = planWork(issues, workflow);
  const followed = featuresOf(
    metricsContext({ ...input, histories: issues }),
    featureForecasts(whole, terms),
  );
  const features = followed.status === 'ok' ? followed.features : [];
  const access = openAccess(
    work.map(({ issue }) => issue),
    workflow,
    zone,
    now,
  ).map((open) => ({
    ...open,
    sourceName: terms.sourceName(open.source),
  }));
  const evidence: HealthEvidence = {
    ...overdueAccessOf(access, usualAccessDays(whole)),
    lateFeatures: lateFeaturesOf(features),
    unchangedWorkingDays: workingDaysBetween(lastChange(issues, now), now, zone),
    started: work.some(({ hasStarted }) => hasStarted),
  };
  const judged = {
    progress: progressOf(work),
    commitment: commitmentOf(whole),
    features: {
      planned: features.filter(({ state }) => state === 'planned').length,
      inProgress: features.filter(({ state }) => state === 'in-progress').length,
      done: features.filter(({ state }) => state === 'done').length,
      delayed: features.filter(({ delayed }) => delayed !== null).length,
    },
    forecast: forecastOf(whole, terms),
    target: promisedDay(charter, planned.planTarget),
    decisions: decisionsOf(whole),
  };
  const phases = phasesOf(work);
  return {
    project,
    planName,
    releaseTrain: charter?.releaseTrain ?? null,
    pi: charter?.pi ?? null,
    ...judged,
    health: healthOf(judged, evidence, rules),
    evidence,
    issueCount: planned.histories.length,
    phase: currentPhase(phases),
    phases,
    velocity: velocityOf(whole),
    dataWaits: {
      open: access.length,
      oldestDays: access[0]?.days ?? null,
      sources: [...new Set(access.map(({ sourceName }) => sourceName))],
    },
    warnings: dataQuality(whole).length,
    trend: trendOf(
      work.flatMap(({ finished }) => finished ?? []),
      firstCreated(issues, now),
      zone,
      now,
    ),
    asOf: now,
  };
};

const inputOf = (
  { histories, workflow, sprints, zone, settings }: PlannedProject,
  now: Instant,
): MetricsInput => ({
  histories,
  workflow,
  sprints,
  zone,
  now,
  settings,
});

const usualAccessDays = (context: MetricsContext): number | null => {
  const access = dataAccess(context);
  return access.status === 'ok' ? access.leadTime.p85 : null;
};

/** Ages are calendar days, so that a snapshot that was made in the morning still is right in the evening. */
const decisionsOf = (context: MetricsContext): PortfolioRow['decisions'] => {
  const latency = decisionLatency(context);
  const open = latency.status === 'ok' ? latency.open : [];
  const requested = itemsOf(context).find(({ issue }) => issue.key === open[0]?.key)?.flow.started ?? null;
  return {
    checkpoints: open.filter(({ kind }) => kind === 'checkpoint').length,
    signOffs: open.filter(({ kind }) => kind === 'sign-off').length,
    oldestDays:
      requested === null ? null : calendarDaysBetween(requested, context.now, context.calendar.zone),
  };
};

const lastChange = (issues: readonly IssueHistory[], now: Instant): Instant =>
  issues.reduce((latest, { updated }) => Math.max(latest, updated), Math.min(now, firstCreated(issues, now)));

const firstCreated = (issues: readonly IssueHistory[], now: Instant): Instant =>
  issues.reduce((earliest, { created }) => Math.min(earliest, created), now);
