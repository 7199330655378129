import type { ForecastDay } from '../forecast/types';
import type { Day } from '../plan/types';
import { counted, dayWords, percentOf } from '../report/words';
import type { HealthEvidence, OverdueAccess } from './evidence';
import { DEFAULT_HEALTH_RULES, type HealthRules } from './healthRules';
import type { Health, KeptRow, PortfolioRow } from './types';

/** What a row shows of what health is judged by. */
type HealthFigures = Pick<
  PortfolioRow,
  'commitment' | 'features' | 'forecast' | 'target' | 'decisions' | 'progress'
>;

interface Finding {
  readonly status: 'off-track' | 'at-risk';
  readonly reason: string;
}

/**
 * A project's health and the reasons for it, worst first. Without a finding the reason says what goes well; a project
 * in which nothing has started is neither well nor ill. Reasons name no issue: whoever may browse a project may read
 * them, and Jira can hide single issues from some of them.
 *
 * @example
 * healthOf(row, evidence, rules); // { status: 'at-risk', reasons: ['CRM: access request open for 9 days; its time box is 5 working days.'] }
 */
export const healthOf = (
  figures: HealthFigures,
  evidence: HealthEvidence,
  rules: HealthRules = DEFAULT_HEALTH_RULES,
): Health => {
  const { done, total } = figures.progress;
  if (total > 0 && done === total)
    return {
      status: 'on-track',
      reasons: [total === 1 ? 'The only issue is done.' : `All ${total} issues are done.`],
    };
  const findings = [
    ...accessFindings(evidence, rules),
    ...promiseFindings(figures),
    ...featureFindings(figures, evidence, rules),
    ...commitmentFindings(figures, rules),
    ...decisionFindings(figures, rules),
    ...(evidence.started ? staleFindings(evidence, rules) : []),
  ];
  const worst = findings.some(({ status }) => status === 'off-track') ? 'off-track' : 'at-risk';
  if (findings.length > 0) {
    const ordered = findings.toSorted((a, b) => RANK[a.status] - RANK[b.status]);
    return { status: worst, reasons: ordered.map(({ reason }) => reason) };
  }
  return evidence.started
    ? { status: 'on-track', reasons: [onTrackReason(figures.features)] }
    : { status: 'unknown', reasons: ['No issue has been started yet.'] };
};

/** A kept row as it is shown: with its health by these rules. One without evidence keeps the health it was made with. */
export const judged = ({ evidence, issueCount: _ours, ...row }: KeptRow, rules: HealthRules): PortfolioRow =>
  evidence === null ? row : { ...row, health: healthOf(row, evidence, rules) };

const RANK = { 'off-track': 0, 'at-risk': 1 } as const;

const accessFindings = (
  { overdueAccess, moreOverdue }: HealthEvidence,
  { accessOffTrackFactor }: HealthRules,
): readonly Finding[] => {
  const told = overdueAccess.map(
    (overdue): Finding => ({
      status: overdue.age > overdue.limit * accessOffTrackFactor ? 'off-track' : 'at-risk',
      reason: accessReason(overdue),
    }),
  );
  if (moreOverdue === 0) return told;
  const more = counted(moreOverdue, 'more access request');
  return [...told, { status: 'at-risk', reason: `${more} ${moreOverdue === 1 ? 'is' : 'are'} overdue.` }];
};

const accessReason = ({ sourceName, days, against, limit }: OverdueAccess): string => {
  const why =
    against === 'usual'
      ? `85% of this project’s requests took ${counted(Math.round(limit), 'day')} or less`
      : `its time box is ${counted(limit, 'working day')}`;
  return `${sourceName}: access request open for ${counted(days, 'day')}; ${why}.`;
};

const promiseFindings = ({ forecast, target }: HealthFigures): readonly Finding[] => {
  if (target === null || forecast.status !== 'ok' || !isLaterThan(forecast.p85, target)) return [];
  const { p50, p85 } = forecast;
  const late = p85.type === 'on' ? `by ${dayWords(p85.day)}` : `after ${dayWords(p85.day)}`;
  return [
    {
      status: isLaterThan(p50, target) ? 'off-track' : 'at-risk',
      reason: `85% likely to finish ${late}; the target is ${dayWords(target)}.`,
    },
  ];
};

const isLaterThan = ({ type, day }: ForecastDay, target: Day): boolean => type === 'after' || day > target;

const featureFindings = (
  { features }: HealthFigures,
  { lateFeatures: { count, mostDays } }: HealthEvidence,
  { featureOffTrackDays }: HealthRules,
): readonly Finding[] => {
  if (count === 0) return [];
  const all = featuresIn(features);
  const by = counted(mostDays, 'day');
  return [
    {
      status: mostDays > featureOffTrackDays ? 'off-track' : 'at-risk',
      reason:
        count === 1
          ? `1 of ${counted(all, 'feature')} is past its due date, by ${by}.`
          : `${count} of ${all} features are past their due date, one of them by ${by}.`,
    },
  ];
};

const featuresIn = ({ planned, inProgress, done }: PortfolioRow['features']): number =>
  planned + inProgress + done;

const commitmentFindings = (
  { commitment }: HealthFigures,
  { healthyCommitment, sprintsLookedAt, sprintsBelow }: HealthRules,
): readonly Finding[] => {
  const recent = commitment.status === 'ok' ? commitment.sprints.slice(-sprintsLookedAt) : [];
  const below = recent.filter(({ raw }) => raw < healthyCommitment).length;
  if (below < sprintsBelow) return [];
  const missed = percentOf(1 - healthyCommitment);
  return [
    {
      status: 'at-risk',
      reason:
        recent.length === 1
          ? `The last commitment was missed by more than ${missed}.`
          : `${below} of the last ${recent.length} commitments were missed by more than ${missed}.`,
    },
  ];
};

const decisionFindings = (
  { decisions: { oldestDays: days } }: HealthFigures,
  { decisionDays }: HealthRules,
): readonly Finding[] =>
  days === null || days <= decisionDays
    ? []
    : [
        {
          status: 'at-risk',
          reason: `A checkpoint or sign-off has been waiting for its decision for ${counted(days, 'day')}.`,
        },
      ];

const staleFindings = (
  { unchangedWorkingDays }: HealthEvidence,
  { staleWorkingDays }: HealthRules,
): readonly Finding[] =>
  unchangedWorkingDays < staleWorkingDays
    ? []
    : [{ status: 'at-risk', reason: `No issue has changed for ${unchangedWorkingDays} working days.` }];

const onTrackReason = (features: PortfolioRow['features']): string => {
  const all = featuresIn(features);
  if (all === 0) return 'Work is moving and no data access is overdue.';
  if (features.done === all) return `All ${all} features are done.`;
  const inTime = `${features.done} of ${all} features are done, none is past its due date`;
  // With none past its date, a feature is delayed by its forecast.
  return features.delayed === 0 ? `${inTime}.` : `${inTime}; ${features.delayed} may finish after it.`;
};
