import { formatISO, subDays } from 'date-fns';
import { compactStore } from '../../../../src/adapters/storage/compactStore';
import { createModelStore } from '../../../../src/adapters/storage/models';
import { MODEL_LIMITS } from '../../../../src/contract/modelLimits';
import { withReadings } from '../../../../src/domain/models/readings';
import { NEW_LIFE } from '../../../../src/domain/models/types';
import { CHURN_MODEL, series } from '../../domain/models/churnModel';
import { createMemoryStore } from '../../memoryStore';

test('models and what happens to them are found again, each project’s apart', async () => {
  const models = createModelStore(createMemoryStore());
  expect(await models.models('1')).toEqual({ revision: 0, models: [] });
  expect(await models.life('1', 'churn-model')).toEqual({ revision: 0, life: NEW_LIFE });
  expect(await models.saveModels('1', 0, [CHURN_MODEL])).toBe(1);
  const life = { ...NEW_LIFE, readings: { recall: series(['2026-03-01', 0.8], ['2026-03-02', 0.7]) } };
  expect(await models.saveLife('1', 'churn-model', 0, life)).toBe(1);
  expect(await models.models('1')).toEqual({ revision: 1, models: [CHURN_MODEL] });
  expect(await models.life('1', 'churn-model')).toEqual({ revision: 1, life });
  expect(await models.models('2')).toEqual({ revision: 0, models: [] });
  expect(await models.life('2', 'churn-model')).toEqual({ revision: 0, life: NEW_LIFE });
});

test('of two who write the same revision one is told, and old revisions are let go', async () => {
  const store = createMemoryStore();
  const models = createModelStore(store);
  for (let revision = 0; revision < 30; revision += 1)
    expect(await models.saveModels('1', revision, [{ ...CHURN_MODEL, version: `1.${revision}` }])).toBe(
      revision + 1,
    );
  expect(await models.saveModels('1', 29, [])).toBeUndefined();
  expect(await models.saveModels('1', 3, [])).toBeUndefined();
  expect((await models.models('1')).models[0]?.version).toBe('1.29');
  // Twenty revisions and the number of the latest.
  expect(store.values.size).toBe(21);
});

test('a model with eight metrics and ten years of daily readings takes far less than Forge stores', async () => {
  const store = createMemoryStore();
  const [recall] = CHURN_MODEL.metrics;
  if (recall === undefined) throw new Error('a metric');
  const end = new Date('2026-03-01T12:00:00Z');
  const daily = Array.from({ length: 3650 }, (_, days) => ({
    metric: recall.id,
    day: formatISO(subDays(end, days), { representation: 'date' }),
    value: ((days * 7919) % 100_003) / 99_991,
  }));
  const kept = withReadings(CHURN_MODEL, NEW_LIFE, daily).readings[recall.id] ?? [];
  const life = {
    ...NEW_LIFE,
    readings: Object.fromEntries(
      Array.from({ length: MODEL_LIMITS.metrics }, (_, index) => [
        `metric-${index}`,
        kept.map(({ day, value }) => ({ day, value: value * (1 + index / 7) })),
      ]),
    ),
  };
  await createModelStore(compactStore(store)).saveLife('1', 'churn-model', 0, life);
  const largest = Math.max(...[...store.values.values()].map((value) => JSON.stringify(value).length));
  expect(largest).toBeGreaterThan(10_000);
  expect(largest).toBeLessThan(120 * 1024);
});
