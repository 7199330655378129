import { addDays, formatISO, parseISO } from 'date-fns';
import { latestReadings, withReadings } from '../../../../src/domain/models/readings';
import { NEW_LIFE } from '../../../../src/domain/models/types';
import { CHURN_MODEL, recordOf, series } from './churnModel';

const recall = (day: string, value: number) => ({ metric: 'recall', day, value });

test('readings stand by their days, and one on the same day corrects the first', () => {
  const life = withReadings(CHURN_MODEL, NEW_LIFE, [recall('2026-03-02', 0.7), recall('2026-03-01', 0.8)]);
  const corrected = withReadings(CHURN_MODEL, life, [recall('2026-03-02', 0.75)]);
  expect(corrected.readings).toEqual({ recall: series(['2026-03-01', 0.8], ['2026-03-02', 0.75]) });
});

test('a year is kept day by day; before that, of each week the last reading and the worst', () => {
  const week = [
    recall('2025-01-06', 0.8),
    recall('2025-01-07', 0.5),
    recall('2025-01-08', 0.6),
    recall('2025-01-12', 0.9),
    recall('2025-01-13', 0.7),
  ];
  const { readings } = withReadings(CHURN_MODEL, NEW_LIFE, [...week, recall('2026-03-02', 0.7)]);
  expect(readings.recall).toEqual(
    series(['2025-01-07', 0.5], ['2025-01-12', 0.9], ['2025-01-13', 0.7], ['2026-03-02', 0.7]),
  );
});

test('twelve years of daily readings come to no more than 743, and the last year is whole', () => {
  const from = parseISO('2014-01-01');
  const daily = Array.from({ length: 12 * 365 }, (_, index) =>
    recall(formatISO(addDays(from, index), { representation: 'date' }), (index * 7) % 11),
  );
  const { readings } = withReadings(CHURN_MODEL, NEW_LIFE, daily);
  const kept = readings.recall ?? [];
  expect(kept.length).toBeGreaterThan(500);
  expect(kept.length).toBeLessThanOrEqual(743);
  expect(kept.slice(-366).map(({ day }) => day)).toEqual(daily.slice(-366).map(({ day }) => day));
});

test('the latest reading of each metric with a threshold is held against it; a name two models share is told apart', () => {
  const one = recordOf({ readings: { recall: series(['2026-03-01', 0.8], ['2026-03-02', 0.6]) } });
  expect(latestReadings([one])).toEqual([
    { name: 'recall', value: 0.6, threshold: 0.7, goodWhen: 'at-least' },
  ]);
  const other = recordOf(one.life, { id: 'uplift', name: 'Uplift model' });
  expect(latestReadings([one, other]).map(({ name }) => name)).toEqual([
    'recall (Churn model)',
    'recall (Uplift model)',
  ]);
});
