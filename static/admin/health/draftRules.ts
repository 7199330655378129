import { healthRulesTrouble, HEALTH_RULE_LIMITS as LIMITS } from '../../../src/contract/healthRuleLimits';
import type { HealthRules } from '../../shared/contract';

type RuleName = keyof HealthRules;

/** Rules while they are typed: a field may be empty. The share of a commitment is in per cent. */
export type DraftRules = { readonly [Rule in RuleName]: number | undefined };

export const draftOf = (rules: HealthRules): DraftRules => ({
  ...rules,
  healthyCommitment: Math.round(rules.healthyCommitment * 100),
});

const isWithin = (rule: RuleName, value: number | undefined): value is number =>
  value !== undefined && value >= LIMITS[rule].min && value <= LIMITS[rule].max;

/**
 * What is wrong with a field, as a sentence; undefined where nothing is.
 *
 * @example
 * troubleOf({ ...draft, decisionDays: undefined }, 'decisionDays'); // 'Enter a whole number from 1 to 365.'
 */
export const troubleOf = (draft: DraftRules, rule: RuleName): string | undefined => {
  if (!isWithin(rule, draft[rule]))
    return `Enter a whole number from ${LIMITS[rule].min} to ${LIMITS[rule].max}.`;
  const { sprintsLookedAt, sprintsBelow } = draft;
  return rule === 'sprintsBelow' && sprintsLookedAt !== undefined && sprintsBelow !== undefined
    ? healthRulesTrouble({ sprintsLookedAt, sprintsBelow })
    : undefined;
};

/** The rules as they are sent; undefined while something is wrong with them. */
export const rulesOf = (draft: DraftRules): HealthRules | undefined => {
  const value = (rule: RuleName): number => draft[rule] ?? Number.NaN;
  const rules: HealthRules = {
    accessOffTrackFactor: value('accessOffTrackFactor'),
    featureOffTrackDays: value('featureOffTrackDays'),
    healthyCommitment: value('healthyCommitment') / 100,
    sprintsLookedAt: value('sprintsLookedAt'),
    sprintsBelow: value('sprintsBelow'),
    decisionDays: value('decisionDays'),
    staleWorkingDays: value('staleWorkingDays'),
  };
  return RULE_NAMES.some((rule) => troubleOf(draft, rule) !== undefined) ? undefined : rules;
};

const RULE_NAMES = [
  'accessOffTrackFactor',
  'featureOffTrackDays',
  'healthyCommitment',
  'sprintsLookedAt',
  'sprintsBelow',
  'decisionDays',
  'staleWorkingDays',
] as const satisfies readonly RuleName[];

export const isSameDraft = (one: DraftRules, other: DraftRules): boolean =>
  RULE_NAMES.every((rule) => one[rule] === other[rule]);
