import { createCharterStore } from '../../../../src/adapters/storage/charters';
import type { KeyValueStore } from '../../../../src/adapters/storage/store';
import { BARE_CHARTER, CHURN_CHARTER } from '../../charters';

const storeOf = () => {
  const values = new Map<string, string>();
  const store: KeyValueStore = {
    get: async (key) => {
      const value = values.get(key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    async setIfAbsent(key, value) {
      if (values.has(key)) return false;
      values.set(key, JSON.stringify(value));
      return true;
    },
    async set(key, value) {
      values.set(key, JSON.stringify(value));
    },
    async remove(key) {
      values.delete(key);
    },
    query: async () => ({ values: [] }),
  };
  return { store, values };
};

describe('stored charters', () => {
  test('begin with none', async () => {
    const charters = createCharterStore(storeOf().store);
    expect(await charters.read('1')).toEqual({ revision: 0, charter: undefined });
  });

  test('come back as they were saved, the latest one, each project’s own', async () => {
    const charters = createCharterStore(storeOf().store);
    expect(await charters.save('1', 0, BARE_CHARTER)).toBe(1);
    expect(await charters.save('1', 1, CHURN_CHARTER)).toBe(2);
    expect(await charters.save('2', 0, BARE_CHARTER)).toBe(1);
    expect(await charters.read('1')).toEqual({ revision: 2, charter: CHURN_CHARTER });
    expect(await charters.read('2')).toEqual({ revision: 1, charter: BARE_CHARTER });
  });

  test('let one of two people change the same revision', async () => {
    const charters = createCharterStore(storeOf().store);
    const saved = await Promise.all([
      charters.save('1', 0, CHURN_CHARTER),
      charters.save('1', 0, BARE_CHARTER),
    ]);
    expect(saved).toEqual([1, undefined]);
    expect((await charters.read('1')).charter).toEqual(CHURN_CHARTER);
  });

  test('refuse what follows an older revision, or one that nobody saved', async () => {
    const charters = createCharterStore(storeOf().store);
    await charters.save('1', 0, BARE_CHARTER);
    expect(await charters.save('1', 0, CHURN_CHARTER)).toBeUndefined();
    expect(await charters.save('1', 7, CHURN_CHARTER)).toBeUndefined();
    expect(await charters.read('1')).toEqual({ revision: 1, charter: BARE_CHARTER });
  });

  test('are found, and can be changed, though the app was cut off before it noted the latest', async () => {
    const { store, values } = storeOf();
    const charters = createCharterStore(store);
    await charters.save('1', 0, BARE_CHARTER);
    values.set('charter:1:2', JSON.stringify(CHURN_CHARTER));
    expect(await charters.read('1')).toEqual({ revision: 2, charter: CHURN_CHARTER });
    expect(await charters.save('1', 2, BARE_CHARTER)).toBe(3);
  });
});
