import { compactStore } from '../../../../src/adapters/storage/compactStore';
import { createMemoryStore } from '../../memoryStore';

/** Node keys as long as names allow, of the largest plan that there is. */
const LARGE = Object.fromEntries(
  Array.from({ length: 5000 }, (_, index) => [
    `data-access.${'source'.repeat(6)}-${index}.${'environment'.repeat(3)}.connection`,
    `PROJECT-${index}`,
  ]),
);

/** What Forge takes as one value. */
const MOST_BYTES = 240 * 1024;

test('a value that Forge would refuse is kept, and read as it was', async () => {
  const forge = createMemoryStore();
  const store = compactStore(forge);
  expect(Buffer.byteLength(JSON.stringify(LARGE))).toBeGreaterThan(MOST_BYTES);
  expect(await store.setIfAbsent('plan:1', LARGE)).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(forge.values.get('plan:1')))).toBeLessThan(MOST_BYTES);
  expect(await store.get('plan:1')).toEqual(LARGE);
  expect(await store.query('plan:', undefined)).toEqual({ values: [LARGE] });
});

test('a small value is kept as it is, and so is one that was kept before', async () => {
  const forge = createMemoryStore();
  const store = compactStore(forge);
  await store.set('small', { name: 'Churn' });
  expect(forge.values.get('small')).toEqual({ name: 'Churn' });
  await forge.set('before', LARGE);
  expect(await store.get('before')).toEqual(LARGE);
});

test('a key that has a value keeps it, however large the other', async () => {
  const store = compactStore(createMemoryStore());
  await store.setIfAbsent('plan:1', { name: 'Churn' });
  expect(await store.setIfAbsent('plan:1', LARGE)).toBe(false);
  expect(await store.get('plan:1')).toEqual({ name: 'Churn' });
  expect(await store.get('plan:2')).toBeUndefined();
});
