import type { ParsedRequests } from '../../contract/requests';
import { Failure } from '../failure';
import { requireAdministrator } from '../requireAdministrator';
import { ADMINISTRATORS_ONLY, type HealthRulesDeps } from './deps';

/**
 * Changes the rules by which the portfolio judges every project of the site. What is kept of the projects stays as it
 * is: it is judged when it is shown. For administrators.
 *
 * @returns the new revision.
 * @throws Failure `forbidden` for others, `conflict` where somebody else has saved rules since they were read.
 */
export const saveHealthRules = async (
  { jira, healthRules }: HealthRulesDeps,
  { revision, rules }: ParsedRequests['rules.save'],
): Promise<{ readonly revision: number }> => {
  await requireAdministrator(jira, ADMINISTRATORS_ONLY);
  const saved = await healthRules.save(revision, rules);
  if (saved === undefined)
    throw new Failure({
      code: 'conflict',
      message: 'Somebody else changed these rules meanwhile, so yours were not saved. Reload to see theirs.',
    });
  return { revision: saved };
};
