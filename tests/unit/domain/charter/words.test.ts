import type { BusinessMetric } from '../../../../src/domain/charter/types';
import {
  businessMetricInWords,
  missingParts,
  modelMetricInWords,
  quantity,
  worthInWords,
} from '../../../../src/domain/charter/words';
import { BARE_CHARTER, CHURN_CHARTER } from '../../charters';

const RATE = { name: 'churn rate', unit: '%', direction: 'down' } as const;

describe('a business metric in words', () => {
  test.each<[string, BusinessMetric]>([
    [
      'churn rate from 4 % to 3 % by 30 September 2026',
      { ...RATE, baseline: 4, target: 3, byWhen: '2026-09-30' },
    ],
    [
      'churn rate down to 3 % by 30 September 2026 (baseline unknown)',
      { ...RATE, target: 3, byWhen: '2026-09-30' },
    ],
    ['churn rate down from 4 % (target and date unknown)', { ...RATE, baseline: 4 }],
    ['churn rate down (baseline, target and date unknown)', RATE],
    [
      'orders from 1,200 to 1,500 by 1 January 2027',
      { name: 'orders', direction: 'up', baseline: 1200, target: 1500, byWhen: '2027-01-01' },
    ],
    [
      'returns from 0.05 to 0 by 1 January 2027',
      { name: 'returns', direction: 'down', baseline: 0.05, target: 0, byWhen: '2027-01-01' },
    ],
  ])('reads “%s”', (expected, metric) => expect(businessMetricInWords(metric)).toBe(expected));
});

describe('a model metric in words', () => {
  test('says the least that is good enough, or the most', () => {
    expect(modelMetricInWords({ name: 'recall', threshold: 0.7, direction: 'up' })).toBe(
      'recall of at least 0.7',
    );
    expect(modelMetricInWords({ name: 'error', threshold: 12, unit: '%', direction: 'down' })).toBe(
      'error of at most 12 %',
    );
  });

  test('says that the threshold is unknown', () => {
    expect(modelMetricInWords({ name: 'recall', direction: 'up' })).toBe(
      'recall, the higher the better (threshold unknown)',
    );
  });
});

describe('cost and benefit in words', () => {
  test('are a number with its unit, words, both, or unknown', () => {
    expect(worthInWords({ amount: 120_000, unit: 'EUR' })).toBe('120,000 EUR');
    expect(worthInWords({ words: 'fewer calls' })).toBe('fewer calls');
    expect(worthInWords({ amount: 2, unit: 'EUR a call', words: 'fewer calls' })).toBe(
      '2 EUR a call: fewer calls',
    );
    expect(worthInWords({ amount: 0, unit: 'EUR' })).toBe('0 EUR');
    expect(worthInWords({})).toBeUndefined();
  });

  test('keep six decimals', () => expect(quantity(0.1234567, undefined)).toBe('0.123457'));
});

describe('what a charter lacks', () => {
  test('is everything but the question at first', () =>
    expect(missingParts(BARE_CHARTER)).toEqual([
      'scope',
      'non-goals',
      'business metrics',
      'model metrics',
      'cost',
      'benefit',
      'stakeholders',
      'success criteria',
    ]));

  test('is nothing in the end', () => expect(missingParts(CHURN_CHARTER)).toEqual([]));
});
