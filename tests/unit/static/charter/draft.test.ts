import { answersOf } from '../../../../src/contract/charterRules';
import { requests } from '../../../../src/contract/requests';
import { charterOf, draftOf, NEW_BUSINESS_METRIC } from '../../../../static/project-page/charter/draft';
import { BARE_CHARTER, CHURN_CHARTER } from '../../charters';

describe('a charter in the form', () => {
  test.each([CHURN_CHARTER, BARE_CHARTER])('comes out as it went in', (charter) =>
    expect(charterOf(draftOf(charter))).toEqual(charter),
  );

  test('is one the server takes, once it has a question', () => {
    const charter = charterOf({ ...draftOf(null), businessQuestion: ' Who leaves? ' });
    expect(charter).toEqual({ ...BARE_CHARTER, businessQuestion: 'Who leaves?' });
    const request = JSON.parse(JSON.stringify({ project: 'NEW', revision: 0, people: {}, charter }));
    expect(requests['charter.save'].safeParse(request).success).toBe(true);
  });

  test('has one item for each line that says something', () =>
    expect(charterOf({ ...draftOf(null), scope: ' Germany \n\n Austria\n' }).scope).toEqual([
      'Germany',
      'Austria',
    ]));

  test('forgets what was cleared, and keeps 0, which is a number', () => {
    const charter = charterOf({
      ...draftOf(CHURN_CHARTER),
      businessMetrics: [{ ...NEW_BUSINESS_METRIC, id: 1, name: ' churn rate ', baseline: 0 }],
      stakeholders: { legal: ' ', 'tech-lead': ' Builds it ' },
      pi: ' ',
    });
    expect(charter.businessMetrics).toEqual([{ name: 'churn rate', direction: 'up', baseline: 0 }]);
    expect(charter.stakeholders).toEqual({ 'tech-lead': 'Builds it' });
    expect(charter.pi).toBeUndefined();
  });

  test('answers what the wizard need not ask again', () =>
    expect(answersOf(charterOf(draftOf(CHURN_CHARTER)))).toEqual({
      businessQuestion: 'Which customers will leave within three months?',
      measures: {
        business: 'churn rate from 4 % to 3 % by 30 September 2026',
        model: 'recall of at least 0.7',
      },
      riskTier: 'limited',
    }));
});
