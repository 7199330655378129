import type { FlowMetrics } from '../../../shared/contract';
import { elapsed } from '../../../shared/words';
import type { Level } from '../parts/LevelLines';

/** So much of the work is finished within so many days of its start. */
export interface Expectation {
  /** Between 0 and 1. */
  readonly share: number;
  readonly days: number;
  /** Nobody has set it; it is what the last 90 days would have kept. */
  readonly isProposed: boolean;
}

/** The service level expectation that the project has set, else one that it could set; undefined without either. */
export function expectationOf({
  serviceLevel,
  proposedServiceLevel: proposed,
}: Pick<FlowMetrics, 'serviceLevel' | 'proposedServiceLevel'>): Expectation | undefined {
  if (serviceLevel.status === 'ok') return { ...serviceLevel.expectation, isProposed: false };
  if (proposed?.status === 'ok') return { share: proposed.share, days: proposed.days, isProposed: true };
  return undefined;
}

/** "85% in 8 days" */
export const expectationWords = ({ share, days }: Expectation): string =>
  `${Math.round(share * 100)}% in ${elapsed(days)}`;

/** Its line across a picture. */
export const expectationLevel = (expectation: Expectation): Level => ({
  label: `${expectation.isProposed ? 'Proposed' : 'SLE'}: ${elapsed(expectation.days)}`,
  value: expectation.days,
  series: 'level__expectation',
});

/** What its line means, for a legend. */
export const expectationName = (expectation: Expectation): string =>
  `${expectation.isProposed ? 'Proposed expectation' : 'Service level expectation'}, ${expectationWords(expectation)}`;
