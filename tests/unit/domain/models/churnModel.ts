import type { Model, ModelLife, ModelRecord, Reading } from '../../../../src/domain/models/types';
import { NEW_LIFE } from '../../../../src/domain/models/types';

/** A model watched by one number of the business and one of its own. */
export const CHURN_MODEL: Model = {
  id: 'churn-model',
  name: 'Churn model',
  version: '1.2',
  ownerIssue: '10012',
  live: '2026-02-01',
  deployed: '2026-02-20',
  reviewed: null,
  metrics: [
    { id: 'recall', name: 'recall', type: 'model', direction: 'up', threshold: 0.7 },
    { id: 'churn-rate', name: 'Churn rate', type: 'business', unit: '%', direction: 'down', threshold: 4 },
  ],
};

/** Readings written as `['2026-03-02', 0.71]`. */
export const series = (...readings: readonly (readonly [string, number])[]): readonly Reading[] =>
  readings.map(([day, value]) => ({ day, value }));

export const recordOf = (life: Partial<ModelLife>, model: Partial<Model> = {}): ModelRecord => ({
  model: { ...CHURN_MODEL, ...model },
  life: { ...NEW_LIFE, ...life },
});
