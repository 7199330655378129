import { format, parseISO } from 'date-fns';
import type { BusinessMetric, Charter, ModelMetric, Worth } from './types';

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/**
 * A number with its unit.
 *
 * @example
 * quantity(1200, 'EUR'); // '1,200 EUR'
 */
export const quantity = (value: number, unit: string | undefined): string =>
  unit === undefined ? NUMBER.format(value) : `${NUMBER.format(value)} ${unit}`;

/**
 * A day that nobody can take for another.
 *
 * @example
 * dayInFull('2026-09-30'); // '30 September 2026'
 */
export const dayInFull = (day: string): string => format(parseISO(day), 'd MMMM yyyy');

/**
 * What a business metric is to become, and what of it is not known.
 *
 * @example
 * businessMetricInWords(churnRate); // 'churn rate from 4 % to 3 % by 30 September 2026'
 */
export const businessMetricInWords = ({
  name,
  baseline,
  target,
  unit,
  direction,
  byWhen,
}: BusinessMetric): string => {
  const parts = [
    name,
    ...(baseline === undefined || target === undefined ? [direction] : []),
    ...(baseline === undefined ? [] : [`from ${quantity(baseline, unit)}`]),
    ...(target === undefined ? [] : [`to ${quantity(target, unit)}`]),
    ...(byWhen === undefined ? [] : [`by ${dayInFull(byWhen)}`]),
  ];
  const unknown = [
    ...(baseline === undefined ? ['baseline'] : []),
    ...(target === undefined ? ['target'] : []),
    ...(byWhen === undefined ? ['date'] : []),
  ];
  return [...parts, ...(unknown.length === 0 ? [] : [`(${and(unknown)} unknown)`])].join(' ');
};

const and = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/**
 * How good a model has to be.
 *
 * @example
 * modelMetricInWords({ name: 'recall', threshold: 0.7, direction: 'up' }); // 'recall of at least 0.7'
 */
export const modelMetricInWords = ({ name, threshold, unit, direction }: ModelMetric): string =>
  threshold === undefined
    ? `${name}, the ${direction === 'up' ? 'higher' : 'lower'} the better (threshold unknown)`
    : `${name} of ${direction === 'up' ? 'at least' : 'at most'} ${quantity(threshold, unit)}`;

/**
 * A cost or a benefit as far as it is known.
 *
 * @returns undefined where nothing is known of it.
 */
export const worthInWords = ({ amount, unit, words }: Worth): string | undefined => {
  const known = [...(amount === undefined ? [] : [quantity(amount, unit)]), words ?? ''];
  const text = known.filter((part) => part !== '').join(': ');
  return text === '' ? undefined : text;
};

/** Parts of a charter that a sponsor would miss, as words for a sentence; empty where nothing is. */
export const missingParts = (charter: Charter): readonly string[] =>
  [
    { part: 'scope', isThere: charter.scope.length > 0 },
    { part: 'non-goals', isThere: charter.nonGoals.length > 0 },
    { part: 'business metrics', isThere: charter.businessMetrics.length > 0 },
    { part: 'model metrics', isThere: charter.modelMetrics.length > 0 },
    { part: 'cost', isThere: worthInWords(charter.cost) !== undefined },
    { part: 'benefit', isThere: worthInWords(charter.benefit) !== undefined },
    {
      part: 'stakeholders',
      isThere: Object.keys(charter.stakeholders).length + charter.otherStakeholders.length > 0,
    },
    { part: 'success criteria', isThere: charter.successCriteria.length > 0 },
  ]
    .filter(({ isThere }) => !isThere)
    .map(({ part }) => part);
