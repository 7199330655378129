import { LIMITS } from '../../../../src/contract/limits';
import { answersOf, measuresOf } from '../../../../src/domain/charter/plan';
import { BARE_CHARTER, CHURN_CHARTER } from '../../charters';

describe('the measures of a charter', () => {
  test('are its metrics in words', () =>
    expect(measuresOf(CHURN_CHARTER)).toEqual({
      business: 'churn rate from 4 % to 3 % by 30 September 2026',
      model: 'recall of at least 0.7',
    }));

  test('are absent where there are none', () => expect(measuresOf(BARE_CHARTER)).toEqual({}));

  test('list several metrics', () =>
    expect(
      measuresOf({
        ...BARE_CHARTER,
        modelMetrics: [
          { name: 'recall', threshold: 0.7, direction: 'up' },
          { name: 'false alarms', threshold: 5, unit: '%', direction: 'down' },
        ],
      }).model,
    ).toBe('recall of at least 0.7; false alarms of at most 5 %'));

  test('say what the model must improve where there is no metric for it', () =>
    expect(measuresOf({ ...BARE_CHARTER, modelLift: 'Twice as many hits' }).model).toBe(
      'Twice as many hits',
    ));

  test('leave out what a plan has no room for, but never cut a metric', () => {
    // "x…x of at least 1" has 80 + 14 characters: three of them and two separators are 286.
    const modelMetrics = ['a', 'b', 'c', 'd'].map((letter) => ({
      name: letter.repeat(80),
      threshold: 1,
      direction: 'up' as const,
    }));
    const model = measuresOf({ ...BARE_CHARTER, modelMetrics }).model ?? '';
    expect(model).toHaveLength(286);
    expect(model.endsWith(`${'c'.repeat(80)} of at least 1`)).toBe(true);
    expect(LIMITS.measureLength).toBe(300);
  });
});

describe('what a charter answers for the plan', () => {
  test('is its question, its measures and its risk tier', () =>
    expect(answersOf(CHURN_CHARTER)).toEqual({
      businessQuestion: 'Which customers will leave within three months?',
      measures: {
        business: 'churn rate from 4 % to 3 % by 30 September 2026',
        model: 'recall of at least 0.7',
      },
      riskTier: 'limited',
    }));

  test('leaves the tier open as the charter does', () =>
    expect(answersOf(BARE_CHARTER)).toEqual({
      businessQuestion: 'Which customers will leave within three months?',
      measures: {},
    }));
});
