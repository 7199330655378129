import type { ModelRecord, Reading } from '../../../../src/domain/models/types';
import { metricTargets, withLatest } from '../../../../src/domain/portfolio/charterTargets';
import { CHURN_CHARTER } from '../../charters';

const recordOf = (metric: string, live: string | null, readings: readonly Reading[]): ModelRecord => ({
  model: {
    id: 'm',
    name: 'Model',
    version: '1',
    ownerIssue: null,
    live,
    deployed: null,
    reviewed: null,
    metrics: [{ id: 'x', name: metric, type: 'business', direction: 'down' }],
  },
  life: { readings: { x: readings }, decisions: [], controls: [] },
});

const TARGETS = metricTargets(CHURN_CHARTER);
const latestOf = (records: readonly ModelRecord[]) =>
  withLatest(TARGETS, records).map(({ name, latest }) => [name, latest]);

test('a target is measured by the newest reading of the metric of its name, of whichever model', () => {
  expect(
    latestOf([
      recordOf('Churn rate ', '2026-09-01', [
        { day: '2026-09-05', value: 3.9 },
        { day: '2026-10-02', value: 3.4 },
      ]),
      recordOf('churn rate', '2026-09-01', [{ day: '2026-09-20', value: 3.7 }]),
    ]),
  ).toEqual([
    ['churn rate', 3.4],
    ['recall', null],
  ]);
});

test('readings from before a model was in use do not count', () => {
  expect(latestOf([recordOf('recall', '2026-10-01', [{ day: '2026-09-20', value: 0.8 }])])).toEqual([
    ['churn rate', null],
    ['recall', null],
  ]);
});
