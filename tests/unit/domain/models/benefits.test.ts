import { benefitsOf } from '../../../../src/domain/models/benefits';
import { CHURN_CHARTER } from '../../charters';
import { recordOf, series } from './churnModel';

test('a promise is held against the latest reading since go-live, and beside the last one before it', () => {
  const record = recordOf({
    readings: { 'churn-rate': series(['2026-01-31', 4.2], ['2026-02-01', 3.9], ['2026-06-01', 3.4]) },
  });
  // From 4 % to 3 % was promised: 3.4 % is six tenths of the way.
  expect(benefitsOf(CHURN_CHARTER, [record])).toEqual([
    {
      promise: CHURN_CHARTER.businessMetrics[0],
      measured: {
        status: 'ok',
        before: { day: '2026-01-31', value: 4.2 },
        after: { day: '2026-06-01', value: 3.4 },
        share: 0.6,
        reached: false,
      },
    },
  ]);
});

test('what is not known is said: no model, no go-live, no reading since', () => {
  const reasons = [
    [],
    [recordOf({}, { live: null })],
    [recordOf({ readings: { 'churn-rate': series(['2026-01-31', 4.2]) } })],
  ].map((records) => benefitsOf(CHURN_CHARTER, records)[0]?.measured);
  expect(reasons).toMatchObject([
    { status: 'insufficient', reason: 'No model is measured by “churn rate” yet.' },
    {
      status: 'insufficient',
      reason: 'It is not known since when the model that is measured by “churn rate” is in use.',
    },
    { status: 'insufficient', reason: '“churn rate” has not been measured since go-live.' },
  ]);
});

test('without a baseline the reading before go-live stands in for it; without a target nothing is reached or missed', () => {
  const readings = { 'churn-rate': series(['2026-01-31', 5], ['2026-02-02', 4]) };
  const [promise] = CHURN_CHARTER.businessMetrics;
  if (promise === undefined) throw new Error('a promise');
  const measured = (change: object) =>
    benefitsOf({ businessMetrics: [{ ...promise, ...change }] }, [recordOf({ readings })])[0]?.measured;
  expect(measured({ baseline: undefined })).toMatchObject({ share: 0.5, reached: false });
  expect(measured({ target: undefined })).toMatchObject({ share: null, reached: null });
  expect(measured({ target: 4 })).toMatchObject({ share: null, reached: true });
});
