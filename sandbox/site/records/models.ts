import type { Requests } from '../../../src/contract';

type Model = Requests['models.save']['model'];

/** A model in use on the demo site. Days are counted from today, backwards. */
export interface ModelStory {
  /** Node of the plan whose assignee owns the model. */
  readonly ownerNode: string;
  readonly name: string;
  readonly version: string;
  readonly liveDaysAgo: number;
  readonly deployedDaysAgo: number;
  readonly reviewedDaysAgo: number | null;
  readonly metrics: Model['metrics'];
  /** By id of the metric: what was read every so many days (7 where not said), the last time so many days ago. */
  readonly readings: Readonly<
    Record<
      string,
      { readonly lastDaysAgo: number; readonly everyDays?: number; readonly values: readonly number[] }
    >
  >;
  /** On which days people recorded what had been read until then, the longest ago first. */
  readonly recordedDaysAgo: readonly number[];
  readonly decision?: {
    readonly daysAgo: number;
    readonly outcome: Requests['models.decide']['decision']['outcome'];
    readonly why: string;
  };
}

/** By key of the project. */
export const MODELS: Readonly<Record<string, ModelStory>> = {
  CHURN: {
    ownerNode: 'monitoring.plan',
    name: 'Churn model',
    version: '0.9',
    liveDaysAgo: 112,
    deployedDaysAgo: 42,
    reviewedDaysAgo: 20,
    metrics: [
      { id: 'recall', name: 'Recall', type: 'model', direction: 'up', threshold: 0.7 },
      {
        id: 'churn-rate',
        name: 'Churn rate',
        type: 'business',
        unit: '%',
        direction: 'down',
        threshold: 4.1,
      },
      {
        id: 'retention-offers-accepted',
        name: 'Retention offers accepted',
        type: 'business',
        unit: '%',
        direction: 'up',
        threshold: 18,
      },
    ],
    readings: {
      recall: {
        lastDaysAgo: 3,
        values: [0.72, 0.73, 0.72, 0.74, 0.73, 0.75, 0.74, 0.73, 0.76, 0.77, 0.76, 0.78, 0.77, 0.76],
      },
      'churn-rate': {
        lastDaysAgo: 3,
        values: [4.1, 4.1, 4.1, 4.0, 3.9, 3.9, 3.8, 3.8, 3.7, 3.6, 3.6, 3.6, 3.5],
      },
      'retention-offers-accepted': { lastDaysAgo: 10, values: [18, 19, 19, 21, 22, 24, 25, 26] },
    },
    recordedDaysAgo: [3],
  },
  DEMAND: {
    ownerNode: 'monitoring.plan',
    name: 'Baseline forecast',
    version: '0.1',
    liveDaysAgo: 24,
    deployedDaysAgo: 24,
    reviewedDaysAgo: null,
    metrics: [
      {
        id: 'forecast-error',
        name: 'Forecast error',
        type: 'model',
        unit: '%',
        direction: 'down',
        threshold: 22,
      },
      {
        id: 'food-thrown-away',
        name: 'Food thrown away',
        type: 'business',
        unit: '%',
        direction: 'down',
        threshold: 6.4,
      },
    ],
    readings: {
      'forecast-error': {
        lastDaysAgo: 3,
        everyDays: 3,
        values: [20.1, 20.8, 20.4, 21.2, 21.6, 23.8, 24.1, 24.6],
      },
      'food-thrown-away': { lastDaysAgo: 3, everyDays: 3, values: [6.4, 6.3, 6.3, 6.2, 6.1, 6.1, 6.2, 6.2] },
    },
    recordedDaysAgo: [9, 3],
    decision: {
      daysAgo: 5,
      outcome: 'retrain',
      why: 'The autumn holidays are not in the training data. The candidate model learns them.',
    },
  },
};
