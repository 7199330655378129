import { quantity } from '../../../src/contract/charterRules';
import type { Benefit, ProjectBenefits } from '../../shared/contract';
import { counted, dayInWords } from '../../shared/words';

type Measured = Extract<Benefit['measured'], { readonly status: 'ok' }>;

/**
 * How many of the promised numbers have been measured, and have reached their target.
 *
 * @example
 * reachedReading(projects); // '1 of 4 promised metrics has reached its target; 2 are not measured yet.'
 */
export function reachedReading(projects: readonly ProjectBenefits[]): string {
  const benefits = projects.flatMap(({ charter }) => charter?.benefits ?? []);
  if (benefits.length === 0) return 'No charter names a business metric.';
  const measured = benefits.filter((one) => one.measured.status === 'ok').length;
  const reached = benefits.filter(
    (one) => one.measured.status === 'ok' && one.measured.reached === true,
  ).length;
  const unmeasured = benefits.length - measured;
  return `${reached} of ${counted(benefits.length, 'promised metric')} ${reached === 1 ? 'has' : 'have'} reached ${reached === 1 ? 'its' : 'their'} target${
    unmeasured === 0 ? '.' : `; ${unmeasured} ${unmeasured === 1 ? 'is' : 'are'} not measured yet.`
  }`;
}

/** @example valueInWords(benefit, measured) // '3.5 % on 30 Oct 2026' */
export const valueInWords = ({ promise }: Benefit, { after }: Measured): string =>
  `${quantity(after.value, promise.unit)} on ${dayInWords(after.day)}`;

/** How much of the way to the target that is; undefined where baseline or target is not known. */
export function shareInWords({ share, reached }: Measured): string | undefined {
  if (reached === true) return 'Target reached';
  if (share === null) return undefined;
  if (share < 0) return 'Worse than the baseline';
  return `${Math.round(share * 100)}% of the way to the target`;
}
