import type { HealthRules } from '../shared/contract';
import { counted } from '../shared/words';

/**
 * What health means by the rules of the site.
 *
 * @example
 * healthWords(rules); // 'Off track: a data-access request is more than 4 times older than …'
 */
export const healthWords = (rules: HealthRules): string => {
  const share = Math.round((1 - rules.healthyCommitment) * 100);
  return [
    `Off track: a data-access request is more than ${counted(rules.accessOffTrackFactor, 'time')} older than 85% of the project’s requests were, or than its time box while fewer than five are known;`,
    `a feature is more than ${counted(rules.featureOffTrackDays, 'day')} past its due date;`,
    'or an even chance of finishing comes only after the target.',
    `At risk: one of these is late by less, ${missedWords(rules)} missed by more than ${share}%,`,
    `a checkpoint or sign-off has waited for more than ${counted(rules.decisionDays, 'day')},`,
    `or nothing has changed for ${counted(rules.staleWorkingDays, 'working day')}.`,
    'On track: none of these. Not known yet: no issue has been started.',
  ].join(' ');
};

const missedWords = ({ sprintsLookedAt, sprintsBelow }: HealthRules): string =>
  sprintsLookedAt === 1
    ? 'the last commitment was'
    : `${sprintsBelow} of the last ${sprintsLookedAt} commitments were`;
