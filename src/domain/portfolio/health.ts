import type { Feature } from '../metrics/features';
import type { OpenAccess } from './dataAccess';
import type { Health } from './types';

/** An access request this many times over its time box is no slip any more: the project stands. */
export const ACCESS_OFF_TRACK_FACTOR = 4;
/** Late by more than this is more than a sprint. */
export const FEATURE_OFF_TRACK_DAYS = 14;
/** The lower end of what SAFe calls healthy predictability. */
export const HEALTHY_COMMITMENT = 0.8;
/** One bad sprint is an accident; two of the last three are a pattern. */
export const SPRINTS_LOOKED_AT = 3;
export const SPRINTS_BELOW = 2;
/** Two working weeks without any change: nobody is working, or nobody is telling. */
export const STALE_WORKING_DAYS = 10;

type FeatureFacts = Pick<Feature, 'summary' | 'state' | 'daysLate'>;

/** What health is judged by. */
export interface HealthFacts {
  readonly openAccess: readonly (OpenAccess & { readonly sourceName: string })[];
  readonly features: readonly FeatureFacts[];
  /** Share of committed work that was done, of the last closed sprints in which anything was committed. */
  readonly commitmentKept: readonly number[];
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
 * in which nothing has started is neither well nor ill.
 *
 * @example
 * healthOf(facts); // { status: 'at-risk', reasons: ['CRM: access request open for 9 days; its time box is 5 working days.'] }
 */
export const healthOf = (facts: HealthFacts): Health => {
  const { done, total } = facts.progress;
  if (total > 0 && done === total)
    return {
      status: 'on-track',
      reasons: [total === 1 ? 'The only issue is done.' : `All ${total} issues are done.`],
    };
  const findings = [
    ...accessFindings(facts),
    ...featureFindings(facts.features),
    ...commitmentFindings(facts.commitmentKept),
    ...(facts.started ? staleFindings(facts.unchangedWorkingDays) : []),
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

const accessFindings = ({ openAccess }: HealthFacts): readonly Finding[] =>
  openAccess.flatMap(({ sourceName, days, workingDays, timeBox }): readonly Finding[] => {
    if (timeBox === null || workingDays <= timeBox) return [];
    const far = workingDays > timeBox * ACCESS_OFF_TRACK_FACTOR;
    return [
      {
        status: far ? 'off-track' : 'at-risk',
        reason: `${sourceName}: access request open for ${plural(days, 'day')}; its time box is ${plural(timeBox, 'working day')}.`,
      },
    ];
  });

const featureFindings = (features: readonly FeatureFacts[]): readonly Finding[] => {
  const late = features.filter(({ daysLate }) => daysLate > 0).sort((a, b) => b.daysLate - a.daysLate);
  const [latest] = late;
  if (latest === undefined) return [];
  const by = plural(latest.daysLate, 'day');
  return [
    {
      status: latest.daysLate > FEATURE_OFF_TRACK_DAYS ? 'off-track' : 'at-risk',
      reason:
        late.length === 1
          ? `The feature “${latest.summary}” is ${by} past its due date.`
          : `${late.length} of ${features.length} features are past their due date; “${latest.summary}” by ${by}.`,
    },
  ];
};

const commitmentFindings = (kept: readonly number[]): readonly Finding[] => {
  const recent = kept.slice(-SPRINTS_LOOKED_AT);
  const below = recent.filter((share) => share < HEALTHY_COMMITMENT).length;
  if (below < SPRINTS_BELOW) return [];
  const percent = Math.round(HEALTHY_COMMITMENT * 100);
  return [
    {
      status: 'at-risk',
      reason: `In ${below} of the last ${recent.length} sprints less than ${percent}% of the committed work was done.`,
    },
  ];
};

const staleFindings = (workingDays: number): readonly Finding[] =>
  workingDays < STALE_WORKING_DAYS
    ? []
    : [{ status: 'at-risk', reason: `No issue has changed for ${workingDays} working days.` }];

const onTrackReason = (features: readonly FeatureFacts[]): string => {
  const open = features.filter(({ state }) => state !== 'done').length;
  if (features.length === 0) return 'Work is moving and no data access is overdue.';
  return open === 0
    ? `All ${features.length} features are done.`
    : `${features.length - open} of ${features.length} features are done, none is past its due date.`;
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
