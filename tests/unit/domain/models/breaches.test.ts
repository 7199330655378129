import { breachesOf, runningBreaches } from '../../../../src/domain/models/breaches';
import {
  controlNode,
  controlOf,
  controlWords,
  lastCreated,
} from '../../../../src/domain/models/changeControl';
import { breachLatency, withDecision } from '../../../../src/domain/models/decisions';
import type { WatchedMetric } from '../../../../src/domain/models/types';
import { NEW_LIFE } from '../../../../src/domain/models/types';
import { CHURN_MODEL, recordOf, series } from './churnModel';

const RECALL: WatchedMetric = {
  id: 'recall',
  name: 'recall',
  type: 'model',
  direction: 'up',
  threshold: 0.7,
};

const DIP = series(
  ['2026-03-02', 0.72],
  ['2026-03-03', 0.69],
  ['2026-03-04', 0.68],
  ['2026-03-05', 0.7],
  ['2026-03-09', 0.61],
);

test('a breach lasts from the first reading beyond the threshold until it is kept again; exactly there keeps it', () => {
  expect(breachesOf(RECALL, DIP)).toEqual([
    {
      metric: RECALL,
      from: '2026-03-03',
      to: '2026-03-04',
      keptUntil: '2026-03-02',
      endedOn: '2026-03-05',
      worst: { day: '2026-03-04', value: 0.68 },
      readings: 2,
    },
    {
      metric: RECALL,
      from: '2026-03-09',
      to: '2026-03-09',
      keptUntil: '2026-03-05',
      endedOn: null,
      worst: { day: '2026-03-09', value: 0.61 },
      readings: 1,
    },
  ]);
});

test('where down is better, more than the threshold is beyond it; without a threshold nothing is', () => {
  const rate: WatchedMetric = { ...RECALL, direction: 'down', threshold: 4 };
  const readings = series(['2026-03-01', 4], ['2026-03-02', 4.1]);
  expect(breachesOf(rate, readings)).toMatchObject([{ from: '2026-03-02', endedOn: null }]);
  expect(breachesOf({ ...rate, threshold: undefined }, readings)).toEqual([]);
  expect(breachesOf(rate, [])).toEqual([]);
});

test('what was read before the model was in use is no breach, and where that is not known everything counts', () => {
  const readings = { recall: series(['2026-01-30', 0.5], ['2026-02-02', 0.6]) };
  expect(runningBreaches(recordOf({ readings })).map(({ from }) => from)).toEqual(['2026-02-02']);
  expect(runningBreaches(recordOf({ readings }, { live: null })).map(({ from }) => from)).toEqual([
    '2026-01-30',
  ]);
  expect(runningBreaches(recordOf({ readings }, { live: '2026-04-01' }))).toEqual([]);
});

test('a retired model alarms nobody', () => {
  const record = recordOf({ readings: { recall: DIP } });
  expect(runningBreaches(record).map(({ from }) => from)).toEqual(['2026-03-09']);
  const retired = { day: '2026-03-10', outcome: 'retire', why: 'Replaced' } as const;
  expect(runningBreaches({ ...record, life: withDecision(record.life, retired) })).toEqual([]);
});

test('a decision answers every breach that began before it and was not answered; the time is counted from the first reading', () => {
  const decided = recordOf({
    readings: { recall: DIP, 'churn-rate': series(['2026-03-01', 5]) },
    decisions: [{ day: '2026-03-06', outcome: 'keep', why: 'A holiday' }],
  });
  expect(breachLatency([decided], '2026-03-20')).toMatchObject({
    status: 'ok',
    answered: [
      { breach: { from: '2026-03-01' }, days: 5 },
      { breach: { from: '2026-03-03' }, days: 3 },
    ],
    open: [{ breach: { from: '2026-03-09' }, days: 11 }],
    latency: { n: 2, few: true, p50: null },
  });
});

test('without a breach there is no latency, and not one of 0 days', () => {
  const calm = recordOf({ readings: { recall: series(['2026-03-01', 0.9]) } });
  expect(breachLatency([calm], '2026-03-20')).toEqual({
    status: 'insufficient',
    reason: 'No threshold has been broken yet.',
    have: 0,
    need: 1,
  });
});

test('the same decision twice is one; decisions stand by their days', () => {
  const keep = { day: '2026-03-06', outcome: 'keep', why: 'A holiday' } as const;
  const earlier = { day: '2026-03-01', outcome: 'retrain', why: 'Old data' } as const;
  const life = [keep, earlier, keep].reduce(withDecision, NEW_LIFE);
  expect(life.decisions).toEqual([earlier, keep]);
});

test('a change-control issue belongs to its breach also when earlier readings come in late, and to no other breach', () => {
  const control = {
    metric: 'recall',
    day: '2026-03-04',
    at: '2026-03-04T08:00:00.000Z',
    newestIssue: 7,
    state: 'created',
    issue: 'NEW-8',
  } as const;
  const [first, second] = breachesOf(RECALL, DIP);
  if (first === undefined || second === undefined) throw new Error('two breaches');
  expect(controlOf(first, { controls: [control] })).toBe(control);
  expect(controlOf(second, { controls: [control] })).toBeUndefined();
  expect(controlOf(first, { controls: [{ ...control, state: 'none' }] })).toBeUndefined();
  expect(lastCreated('recall', { controls: [control] })).toBe('NEW-8');
  expect(lastCreated('churn-rate', { controls: [control] })).toBeUndefined();
});

test('a change-control issue says what broke, by how much and what is to be decided', () => {
  const [breach] = breachesOf(RECALL, DIP);
  if (breach === undefined) throw new Error('a breach');
  expect(controlNode('churn-model', 'recall', '2026-03-03')).toBe(
    'change-control.churn-model.recall.2026-03-03',
  );
  expect(controlWords(CHURN_MODEL, breach)).toMatchObject({
    summary: 'Decide about Churn model: recall is beyond its threshold',
    facts: [
      'Model: Churn model, version 1.2',
      'Agreed: recall of at least 0.7',
      'Beyond it since 2026-03-03; the lowest reading is 0.68, on 2026-03-04',
    ],
  });
});
