import { trainPredictability } from '../../../../src/domain/pi/trainPredictability';
import type { Objective } from '../../../../src/domain/pi/types';

const objective = (planned: number, actual: number | null, change: Partial<Objective> = {}): Objective => ({
  id: `${planned}-${actual}`,
  pi: 'PI 2026.4',
  text: 'Score every customer weekly',
  planned,
  actual,
  committed: true,
  ...change,
});

test('a train is its total ÷ its total, and each team its own', () => {
  const { train, teams } = trainPredictability(
    [
      // 18 of 20.
      { team: 'Churn', objectives: [objective(10, 10), objective(10, 8)] },
      // 2 of 5.
      { team: 'Fraud', objectives: [objective(5, 2)] },
    ],
    'PI 2026.4',
  );
  // 20 ÷ 25, where the mean of the teams would be 0.65.
  expect(train).toEqual({ status: 'ok', planned: 25, actual: 20, share: 0.8, healthy: true });
  expect(teams).toEqual([
    {
      team: 'Churn',
      predictability: { status: 'ok', planned: 20, actual: 18, share: 0.9, healthy: true },
    },
    { team: 'Fraud', predictability: { status: 'ok', planned: 5, actual: 2, share: 0.4, healthy: false } },
  ]);
});

test('objectives of other increments count for nothing', () => {
  const { train } = trainPredictability(
    [{ team: 'Churn', objectives: [objective(10, 5), objective(8, 8, { pi: 'PI 2026.3' })] }],
    'PI 2026.4',
  );
  expect(train).toMatchObject({ planned: 10, actual: 5 });
});

test('a team that has not been reviewed keeps the train unknown, and no other team', () => {
  const { train, teams } = trainPredictability(
    [
      { team: 'Churn', objectives: [objective(10, 9)] },
      { team: 'Fraud', objectives: [objective(5, null)] },
      { team: 'Pricing', objectives: [] },
    ],
    'PI 2026.4',
  );
  expect(train).toMatchObject({ status: 'insufficient', have: 1, need: 2 });
  expect(teams.map(({ predictability }) => predictability.status)).toEqual([
    'ok',
    'insufficient',
    'insufficient',
  ]);
});
