import { piPredictability } from '../../../../src/domain/metrics/piPredictability';
import { measured } from './contexts';

const objective = (planned: number, actual: number | null, committed = true) => ({
  planned,
  actual,
  committed,
});

test('uncommitted objectives add to what was achieved and not to what was planned; the train is total ÷ total', () => {
  const result = measured(
    piPredictability([
      // 18 of 20 planned, and 4 from an uncommitted one: 22 / 20.
      { team: 'Churn', objectives: [objective(10, 10), objective(10, 8), objective(5, 4, false)] },
      // 3 of 5.
      { team: 'Fraud', objectives: [objective(5, 3)] },
    ]),
  );
  expect(result.teams).toEqual([
    { team: 'Churn', planned: 20, actual: 22, share: 1.1, healthy: true },
    { team: 'Fraud', planned: 5, actual: 3, share: 0.6, healthy: false },
  ]);
  // 25 / 25, where the mean of the teams would be 0.85.
  expect(result).toMatchObject({ planned: 25, actual: 25, share: 1, healthy: true });
});

test('a team with uncommitted objectives only has no share', () => {
  const result = measured(piPredictability([{ team: 'Churn', objectives: [objective(5, 4, false)] }]));
  expect(result).toMatchObject({ planned: 0, actual: 4, share: null, healthy: false });
});

test('before the increment is reviewed, and without objectives, it says what is missing', () => {
  expect(
    piPredictability([{ team: 'Churn', objectives: [objective(5, null), objective(3, 3)] }]),
  ).toMatchObject({ status: 'insufficient', have: 1, need: 2 });
  expect(piPredictability([])).toMatchObject({ status: 'insufficient', have: 0, need: 1 });
});
