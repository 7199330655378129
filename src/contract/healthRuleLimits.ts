import type { HealthRules } from '../domain/portfolio/healthRules';

interface Limit {
  /** As a sentence about it begins. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
}

/** Between what a site's health rules may be; here alone, so that zod stays out of the browser. */
export const HEALTH_RULE_LIMITS = {
  accessOffTrackFactor: { name: 'The factor of a late access request', min: 1, max: 20 },
  featureOffTrackDays: { name: 'The days of a late feature', min: 0, max: 365 },
  /** In per cent; the rule itself is a share. */
  healthyCommitment: { name: 'The share of a commitment', min: 1, max: 100 },
  /** The portfolio keeps no more sprints. */
  sprintsLookedAt: { name: 'The number of sprints looked at', min: 1, max: 3 },
  sprintsBelow: { name: 'The number of missed commitments', min: 1, max: 3 },
  decisionDays: { name: 'The days of a decision', min: 1, max: 365 },
  staleWorkingDays: { name: 'The days without a change', min: 1, max: 260 },
} as const satisfies Readonly<Record<keyof HealthRules, Limit>>;

/**
 * What is wrong with rules that are each within their limits, as a sentence; undefined where nothing is. A rule that can
 * never apply would be no rule.
 *
 * @example
 * healthRulesTrouble({ ...rules, sprintsLookedAt: 1, sprintsBelow: 2 }); // 'Of 1 sprint, at most 1 can be missed.'
 */
export const healthRulesTrouble = ({
  sprintsLookedAt: all,
  sprintsBelow,
}: Pick<HealthRules, 'sprintsLookedAt' | 'sprintsBelow'>): string | undefined =>
  sprintsBelow > all
    ? `Of ${all} ${all === 1 ? 'sprint' : 'sprints'}, at most ${all} can be missed.`
    : undefined;
