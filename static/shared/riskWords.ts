import type { Risk, RoamStatus } from './contract';
import { dayInWords } from './words';

export const ROAM_NAMES: Readonly<Record<RoamStatus, string>> = {
  resolved: 'Resolved',
  owned: 'Owned',
  accepted: 'Accepted',
  mitigated: 'Mitigated',
};

export const NOT_DISCUSSED = 'Not discussed yet';

/**
 * What became of a risk, since when, and in which issue somebody takes care of it.
 *
 * @example
 * riskStanding(risk); // 'Owned since 3 Oct 2026, CHURN-12'
 */
export const riskStanding = ({ status, since, issue }: Pick<Risk, 'status' | 'since' | 'issue'>): string =>
  `${status === null ? NOT_DISCUSSED : ROAM_NAMES[status]} since ${dayInWords(since)}${issue === null ? '' : `, ${issue}`}`;
