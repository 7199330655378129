import { z } from 'zod';
import type { HealthRules } from '../domain/portfolio/healthRules';
import { revisionSchema } from './charter';
import { whole } from './fields';
import { healthRulesTrouble, HEALTH_RULE_LIMITS as LIMITS } from './healthRuleLimits';

export type { HealthRules } from '../domain/portfolio/healthRules';

/** What the administrators' form shows. */
export interface HealthRulesPage {
  /** The rules in force; the defaults where nobody has chosen any. */
  readonly rules: HealthRules;
  /** To be sent back when saving; 0 where nobody has chosen any. */
  readonly revision: number;
  readonly defaults: HealthRules;
}

const ruled = (rule: keyof typeof LIMITS) => {
  const { name, min, max } = LIMITS[rule];
  return whole(name, min, max);
};

const share = () => {
  const { name, min, max } = LIMITS.healthyCommitment;
  const error = `${name} must be between ${min}% and ${max}%.`;
  return z
    .number({ error })
    .min(min / 100, { error })
    .max(max / 100, { error });
};

const rulesSchema = z
  .strictObject({
    accessOffTrackFactor: ruled('accessOffTrackFactor'),
    featureOffTrackDays: ruled('featureOffTrackDays'),
    healthyCommitment: share(),
    sprintsLookedAt: ruled('sprintsLookedAt'),
    sprintsBelow: ruled('sprintsBelow'),
    decisionDays: ruled('decisionDays'),
    staleWorkingDays: ruled('staleWorkingDays'),
  })
  .superRefine((rules, context) => {
    const message = healthRulesTrouble(rules);
    if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['sprintsBelow'] });
  });

export const healthRulesSaveSchema = z.strictObject({ revision: revisionSchema, rules: rulesSchema });
