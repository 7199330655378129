import type { TrainPredictability } from '../../../src/contract/piRules';
import type { RoamStatus } from '../../shared/contract';
import type { Tone } from '../../shared/ui/Lozenge';
import { amount, counted } from '../../shared/words';

/** What each status means to those who agree on it. */
export const ROAM_MEANINGS: Readonly<Record<RoamStatus, string>> = {
  resolved: 'No longer a concern.',
  owned: 'Somebody takes care of it, in an issue.',
  accepted: 'Nothing can be done; everybody knows.',
  mitigated: 'A plan makes it less likely or less harmful.',
};

export const ROAM_TONES: Readonly<Record<RoamStatus, Tone>> = {
  resolved: 'success',
  owned: 'information',
  accepted: 'warning',
  mitigated: 'teal',
};

/** @example percent(0.8) // '80%' */
export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The predictability of a train in a sentence, or why it is not known. */
export function predictabilityReading({ train }: TrainPredictability, pi: string): string {
  if (train.status !== 'ok') return train.reason;
  if (train.share === null) return `Nothing was committed in ${pi}, so there is no predictability.`;
  const range = train.healthy ? 'within' : 'below';
  return `${percent(train.share)} of the planned business value was reached in ${pi}, ${range} the 80–100% that is held to be healthy.`;
}

/** @example valuesInWords(20, 16) // 'business value 16 of 20' */
export const valuesInWords = (planned: number, actual: number): string =>
  `business value ${amount(actual)} of ${amount(planned)}`;

export const countedObjectives = (count: number): string => counted(count, 'objective');
