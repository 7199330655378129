import type { ModelsPage } from '../../../../src/contract/models';
import { draftOf, modelFrom } from '../../../../static/project-page/models/draft';
import { breachAt, keepsAt, rangeOf } from '../../../../static/project-page/models/metricPoints';
import {
  controlInWords,
  firstToShow,
  latencyInWords,
  metricReading,
  modelState,
  reviewInWords,
} from '../../../../static/project-page/models/words';
import { CHURN, COST, MODELS, RECALL } from '../fixtures/models';

test('a metric says where it stands, and since when it is beyond its threshold', () => {
  expect(metricReading(RECALL)).toBe(
    'Recall was 0.66 on 5 Mar 2026, beyond its threshold of at least 0.7 since 5 Mar 2026.',
  );
  const kept = { ...RECALL, readings: RECALL.readings.slice(0, 1), breaches: [], keeps: true };
  expect(metricReading(kept)).toBe('Recall was 0.75 on 1 Mar 2026 and keeps its threshold of at least 0.7.');
  expect(metricReading(COST)).toBe('No reading of Cost has been recorded yet.');
  expect(metricReading({ ...COST, readings: [{ day: '2026-03-01', value: 1200.5 }] })).toBe(
    'Cost was 1,200.5 EUR on 1 Mar 2026; it has no threshold.',
  );
});

test('a model’s state is that of its worst metric, and a retired one alarms nobody', () => {
  expect(modelState(CHURN).words).toBe('Needs a decision');
  expect(modelState({ ...CHURN, metrics: [{ ...RECALL, keeps: true, breaches: [] }, COST] }).words).toBe(
    'Keeps its thresholds',
  );
  expect(modelState({ ...CHURN, metrics: [COST] }).words).toBe('Not measured');
  const decided = RECALL.breaches.map((breach) => ({
    ...breach,
    decision: { day: '2026-03-05', outcome: 'retrain', why: 'Old data' } as const,
  }));
  expect(modelState({ ...CHURN, metrics: [{ ...RECALL, breaches: decided }] }).words).toBe(
    'Decided, still beyond',
  );
  expect(modelState({ ...CHURN, isRetired: true }).words).toBe('Retired');
  const calm = { ...CHURN, id: 'calm', metrics: [COST] };
  expect(firstToShow([calm, CHURN])?.id).toBe('churn-model');
  expect(firstToShow([calm, { ...CHURN, isRetired: true }])?.id).toBe('calm');
  expect(firstToShow([])).toBeUndefined();
});

test('a review says how long ago it was', () => {
  expect(reviewInWords(CHURN)).toBe('Not reviewed yet');
  expect(reviewInWords({ ...CHURN, lastReview: { day: '2026-03-05', days: 0 } })).toBe('Today');
  expect(reviewInWords({ ...CHURN, lastReview: { day: '2026-03-04', days: 1 } })).toBe(
    '4 Mar 2026, 1 day ago',
  );
});

test('how long breaches wait for a decision is said without a percentile of few', () => {
  expect(latencyInWords(MODELS.latency)).toBe('No threshold has been broken yet.');
  const breach = {
    metric: RECALL.metric,
    from: '2026-03-01',
    to: '2026-03-01',
    keptUntil: null,
    endedOn: null,
    worst: { day: '2026-03-01', value: 0.6 },
    readings: 1,
  };
  const decision = { day: '2026-03-05', outcome: 'keep', why: 'A holiday' } as const;
  const latency = (answered: readonly number[], open: readonly number[], p50: number | null) => {
    const known: ModelsPage['latency'] = {
      status: 'ok',
      answered: answered.map((days) => ({ breach, decision, days })),
      open: open.map((days) => ({ breach, days })),
      latency: { n: answered.length, few: p50 === null, p50, p85: null },
    };
    return latencyInWords(known);
  };
  expect(latency([], [0], null)).toBe(
    'No breach has been decided about yet. 1 breach waits for a decision, since today.',
  );
  expect(latency([4, 0], [9, 2], null)).toBe(
    '2 breaches were decided about within 4 days. 2 breaches wait for a decision, the oldest for 9 days.',
  );
  expect(latency([1, 2, 3, 4, 5], [], 3)).toBe(
    '5 breaches were decided about, half of them within 3 days. None waits for a decision.',
  );
});

test('each reading is kept or beyond by the breach it belongs to', () => {
  expect(RECALL.readings.map((reading) => keepsAt(RECALL, reading, null))).toEqual([
    'kept',
    'beyond',
    'kept',
    'kept',
    'beyond',
  ]);
  expect(keepsAt(RECALL, { day: '2026-03-02', value: 0.69 }, '2026-03-03')).toBe('early');
  expect(breachAt(RECALL, { day: '2026-03-05', value: 0.66 })?.control?.key).toBe('CHURN-98');
  expect(keepsAt(COST, { day: '2026-03-05', value: 1 }, null)).toBe('none');
});

test('a picture reaches from 0 where that costs little room, else around its values', () => {
  expect(rangeOf([1, 4])).toEqual([0, 4.3]);
  const [low, high] = rangeOf([0.6, 0.8]);
  expect([low.toFixed(2), high.toFixed(2)]).toEqual(['0.58', '0.82']);
  expect(rangeOf([0])).toEqual([0, 1]);
  expect(rangeOf([-5])).toEqual([-5.5, -4.5]);
});

test('what became of a breach is one sentence, with the reason where nothing was created', () => {
  const answer = { metric: 'Recall', issue: null, reason: null };
  expect(controlInWords({ ...answer, state: 'refused', reason: 'You may not.' })).toBe(
    'Recall is beyond its threshold, and no change-control issue was created. You may not.',
  );
  expect(controlInWords({ ...answer, state: 'pending' })).toMatch(/look again in a minute\.$/);
});

test('a new model begins with what the charter names, and an unseen owner stays when the field is left empty', () => {
  const suggested = [
    { name: 'Recall', type: 'model', direction: 'up', threshold: 0.7, unit: undefined },
  ] as const;
  expect(draftOf(undefined, { ...MODELS, suggested }).metrics).toMatchObject([
    { id: 1, known: undefined, name: 'Recall', threshold: 0.7, unit: '' },
  ]);
  expect(draftOf(undefined, MODELS).metrics).toHaveLength(1);
  const unseen = { ...CHURN, owner: { state: 'unseen' } } as const;
  expect(modelFrom(draftOf(unseen, MODELS), unseen)).not.toHaveProperty('ownerIssue');
  expect(modelFrom({ ...draftOf(CHURN, MODELS), ownerIssue: ' churn-7 ' }, CHURN)).toMatchObject({
    id: 'churn-model',
    ownerIssue: 'CHURN-7',
    metrics: [
      { id: 'recall', threshold: 0.7 },
      { id: 'cost', unit: 'EUR' },
    ],
  });
});
