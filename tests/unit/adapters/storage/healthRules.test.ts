import { createHealthRulesStore } from '../../../../src/adapters/storage/healthRules';
import { DEFAULT_HEALTH_RULES } from '../../../../src/domain/portfolio/healthRules';
import { createMemoryStore } from '../../memoryStore';

const STRICT = { ...DEFAULT_HEALTH_RULES, staleWorkingDays: 3 };
const LAX = { ...DEFAULT_HEALTH_RULES, staleWorkingDays: 30 };

test('until somebody chooses rules, the defaults hold', async () => {
  const rules = createHealthRulesStore(createMemoryStore());
  expect(await rules.inForce()).toEqual(DEFAULT_HEALTH_RULES);
  expect(await rules.read()).toEqual({ revision: 0, rules: DEFAULT_HEALTH_RULES });
});

test('saved rules are in force, and are read with one get', async () => {
  const store = createMemoryStore();
  let gets = 0;
  const rules = createHealthRulesStore({
    ...store,
    get: (key) => {
      gets += 1;
      return store.get(key);
    },
  });
  expect(await rules.save(0, STRICT)).toBe(1);
  gets = 0;
  expect(await rules.inForce()).toEqual(STRICT);
  expect(gets).toBe(1);
});

test('of two administrators who change the same rules, one is told', async () => {
  const rules = createHealthRulesStore(createMemoryStore());
  expect(await rules.save(0, STRICT)).toBe(1);
  expect(await rules.save(0, LAX)).toBeUndefined();
  expect(await rules.inForce()).toEqual(STRICT);
});

test('a save that was cut off before its rules were in force is made good by the next', async () => {
  const store = createMemoryStore();
  const cutOff = createHealthRulesStore({
    ...store,
    set: (key, value) =>
      key.endsWith(':in-force') ? Promise.reject(new Error('The storage is away.')) : store.set(key, value),
  });
  await expect(cutOff.save(0, STRICT)).rejects.toThrow('away');
  const rules = createHealthRulesStore(store);
  const { revision } = await rules.read();
  expect(await rules.save(revision, LAX)).toBe(2);
  expect(await rules.inForce()).toEqual(LAX);
});

test('no more than the last revisions are kept', async () => {
  const store = createMemoryStore();
  const rules = createHealthRulesStore(store);
  for (let revision = 0; revision < 9; revision += 1) await rules.save(revision, STRICT);
  expect(store.values.size).toBe(5);
});
