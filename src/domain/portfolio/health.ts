import type { ForecastDay } from '../forecast/types';
import type { Feature } from '../metrics/features';
import type { Day } from '../plan/types';
import { counted, dayWords, percentOf } from '../report/words';
import type { OpenAccess } from './dataAccess';
import { DEFAULT_HEALTH_RULES, type HealthRules } from './healthRules';
import type { Health } from './types';

type FeatureFacts = Pick<Feature, 'state' | 'daysLate'>;

/** What health is judged by. */
export interface HealthFacts {
  readonly openAccess: readonly (OpenAccess & { readonly sourceName: string })[];
  /** Calendar days in which 85 of 100 requests of the project were granted; null while too few are known. */
  readonly usualAccessDays: number | null;
  readonly features: readonly FeatureFacts[];
  /** Share of committed work that was done, of the last closed sprints in which anything was committed. */
  readonly commitmentKept: readonly number[];
  /** Undefined where there is no forecast, or no day was promised. */
  readonly promise:
    | { readonly target: Day; readonly p50: ForecastDay; readonly p85: ForecastDay }
    | undefined;
  /** Calendar days since the oldest open checkpoint or sign-off was requested; null where none is. */
  readonly oldestDecisionDays: number | null;
  /** Monday-to-Friday days since any issue of the plan changed. */
  readonly unchangedWorkingDays: number;
  readonly started: boolean;
  readonly progress: { readonly done: number; readonly total: number };
}

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
 * healthOf(facts); // { status: 'at-risk', reasons: ['CRM: access request open for 9 days; its time box is 5 working days.'] }
 */
export const healthOf = (facts: HealthFacts, rules: HealthRules = DEFAULT_HEALTH_RULES): Health => {
  const { done, total } = facts.progress;
  if (total > 0 && done === total)
    return {
      status: 'on-track',
      reasons: [total === 1 ? 'The only issue is done.' : `All ${total} issues are done.`],
    };
  const findings = [
    ...accessFindings(facts, rules),
    ...promiseFindings(facts),
    ...featureFindings(facts, rules),
    ...commitmentFindings(facts, rules),
    ...decisionFindings(facts, rules),
    ...(facts.started ? staleFindings(facts, rules) : []),
  ];
  const worst = findings.some(({ status }) => status === 'off-track') ? 'off-track' : 'at-risk';
  if (findings.length > 0) {
    const ordered = findings.toSorted((a, b) => RANK[a.status] - RANK[b.status]);
    return { status: worst, reasons: ordered.map(({ reason }) => reason) };
  }
  return facts.started
    ? { status: 'on-track', reasons: [onTrackReason(facts.features)] }
    : { status: 'unknown', reasons: ['No issue has been started yet.'] };
};

const RANK = { 'off-track': 0, 'at-risk': 1 } as const;

/** Held against what the project's requests usually take where that is known, else against the request's time box. */
const accessFindings = (
  { openAccess, usualAccessDays }: HealthFacts,
  { accessOffTrackFactor }: HealthRules,
): readonly Finding[] =>
  openAccess.flatMap(({ sourceName, days, workingDays, timeBox }): readonly Finding[] => {
    const open = `${sourceName}: access request open for ${counted(days, 'day')}`;
    const finding = (age: number, limit: number, why: string): readonly Finding[] =>
      age <= limit
        ? []
        : [
            {
              status: age > limit * accessOffTrackFactor ? 'off-track' : 'at-risk',
              reason: `${open}; ${why}.`,
            },
          ];
    if (usualAccessDays !== null) {
      const usual = Math.round(usualAccessDays);
      return finding(
        days,
        usualAccessDays,
        `85% of this project’s requests took ${counted(usual, 'day')} or less`,
      );
    }
    return timeBox === null
      ? []
      : finding(workingDays, timeBox, `its time box is ${counted(timeBox, 'working day')}`);
  });

const promiseFindings = ({ promise }: HealthFacts): readonly Finding[] => {
  if (promise === undefined || !isLaterThan(promise.p85, promise.target)) return [];
  const { target, p50, p85 } = promise;
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
  { features }: HealthFacts,
  { featureOffTrackDays }: HealthRules,
): readonly Finding[] => {
  const late = features.map(({ daysLate }) => daysLate).filter((days) => days > 0);
  if (late.length === 0) return [];
  const most = Math.max(...late);
  const by = counted(most, 'day');
  return [
    {
      status: most > featureOffTrackDays ? 'off-track' : 'at-risk',
      reason:
        late.length === 1
          ? `1 of ${counted(features.length, 'feature')} is past its due date, by ${by}.`
          : `${late.length} of ${features.length} features are past their due date, one of them by ${by}.`,
    },
  ];
};

const commitmentFindings = (
  { commitmentKept }: HealthFacts,
  { healthyCommitment, sprintsLookedAt, sprintsBelow }: HealthRules,
): readonly Finding[] => {
  const recent = commitmentKept.slice(-sprintsLookedAt);
  const below = recent.filter((share) => share < healthyCommitment).length;
  if (below < sprintsBelow) return [];
  const missed = percentOf(1 - healthyCommitment);
  return [
    {
      status: 'at-risk',
      reason: `${below} of the last ${recent.length} commitments were missed by more than ${missed}.`,
    },
  ];
};

const decisionFindings = (
  { oldestDecisionDays: days }: HealthFacts,
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
  { unchangedWorkingDays }: HealthFacts,
  { staleWorkingDays }: HealthRules,
): readonly Finding[] =>
  unchangedWorkingDays < staleWorkingDays
    ? []
    : [{ status: 'at-risk', reason: `No issue has changed for ${unchangedWorkingDays} working days.` }];

const onTrackReason = (features: readonly FeatureFacts[]): string => {
  const open = features.filter(({ state }) => state !== 'done').length;
  if (features.length === 0) return 'Work is moving and no data access is overdue.';
  return open === 0
    ? `All ${features.length} features are done.`
    : `${features.length - open} of ${features.length} features are done, none is past its due date.`;
};
