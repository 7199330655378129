import type { HealthRulesPage } from '../../contract/healthRules';
import { DEFAULT_HEALTH_RULES } from '../../domain/portfolio/healthRules';
import { requireAdministrator } from '../requireAdministrator';
import { ADMINISTRATORS_ONLY, type HealthRulesDeps } from './deps';

/**
 * The rules by which the portfolio judges every project of the site. For administrators.
 *
 * @throws Failure `forbidden` for others.
 */
export const readHealthRules = async ({ jira, healthRules }: HealthRulesDeps): Promise<HealthRulesPage> => {
  await requireAdministrator(jira, ADMINISTRATORS_ONLY);
  return { ...(await healthRules.read()), defaults: DEFAULT_HEALTH_RULES };
};
