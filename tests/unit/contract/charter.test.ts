import { requests } from '../../../src/contract/requests';
import { BARE_CHARTER, CHURN_CHARTER } from '../charters';

const refusal = (change: object): readonly (readonly [string, string])[] => {
  const parsed = requests['charter.save'].safeParse({
    project: 'NEW',
    revision: 0,
    people: {},
    charter: { ...CHURN_CHARTER, ...change },
  });
  return (parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
};

const RATE = { name: 'churn rate', unit: '%', direction: 'down' };

describe('a charter that is sent', () => {
  test.each([CHURN_CHARTER, BARE_CHARTER])('is taken as it is', (charter) =>
    expect(refusal(charter)).toEqual([]),
  );

  test.each<[string, object, string, string]>([
    ['no question', { businessQuestion: ' ' }, 'businessQuestion', 'The business question is empty.'],
    [
      'a question of 2,001 characters',
      { businessQuestion: 'x'.repeat(2001) },
      'businessQuestion',
      'The business question has more than 2000 characters.',
    ],
    [
      'a character that cannot be written',
      { scope: ['a\u0000b'] },
      'scope.0',
      'A line of the scope has a character that cannot be written.',
    ],
    [
      'too many lines',
      { nonGoals: Array.from({ length: 13 }, () => 'x') },
      'nonGoals',
      'The non-goals may have at most 12 lines.',
    ],
    [
      'a metric without a name',
      { businessMetrics: [{ ...RATE, name: '' }] },
      'businessMetrics.0.name',
      'The name of a business metric is empty.',
    ],
    [
      'a target on the wrong side',
      { businessMetrics: [{ ...RATE, baseline: 4, target: 5 }] },
      'businessMetrics.0.target',
      'The target lies on the wrong side of the baseline. Change one of them, or say which way is better.',
    ],
    [
      'a day that there is not',
      { businessMetrics: [{ ...RATE, byWhen: '2026-02-30' }] },
      'businessMetrics.0.byWhen',
      'The date of a target must be a date such as 2026-09-30.',
    ],
    [
      'two metrics of one name',
      { businessMetrics: [RATE, { ...RATE, name: 'Churn rate' }] },
      'businessMetrics',
      'Two business metrics have the same name; each needs its own.',
    ],
    [
      'a number without end',
      { modelMetrics: [{ name: 'recall', direction: 'up', threshold: Number.POSITIVE_INFINITY }] },
      'modelMetrics.0.threshold',
      'A threshold must be a number of at most thirteen digits.',
    ],
    [
      'a number without its unit',
      { cost: { amount: 5 } },
      'cost.unit',
      'Give the cost a number and its unit, such as EUR a year, or neither.',
    ],
    [
      'an answer that is no yes and no no',
      { riskAnswers: { safety: 'maybe' } },
      'riskAnswers.safety',
      'A question about risk is answered with yes or no.',
    ],
    [
      'a person among the stakeholders',
      { people: ['account-1'] },
      '',
      'The charter is missing, or holds something that a charter does not have.',
    ],
  ])('is refused with %s', (_, change, path, sentence) => {
    const where = ['charter', path].filter((part) => part !== '').join('.');
    expect(refusal(change)).toEqual([[where, sentence]]);
  });

  test('keeps the lines of the question, and makes one line of a metric’s name', () => {
    const parsed = requests['charter.save'].parse({
      project: 'NEW',
      revision: 0,
      people: {},
      charter: {
        ...BARE_CHARTER,
        businessQuestion: ' Who leaves?\r\nAnd when? ',
        modelMetrics: [{ name: 'recall\n at 10 %', direction: 'up' }],
      },
    });
    expect(parsed.charter.businessQuestion).toBe('Who leaves?\nAnd when?');
    expect(parsed.charter.modelMetrics[0]?.name).toBe('recall at 10 %');
  });
});
