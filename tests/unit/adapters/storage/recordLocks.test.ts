import { createRecordLocks } from '../../../../src/adapters/storage/recordLocks';
import { createMemoryStore } from '../../memoryStore';

const NOON = Date.UTC(2026, 2, 2, 12);

const arrange = () => {
  let now = NOON;
  const store = createMemoryStore();
  const locks = createRecordLocks(store, { now: () => new Date(now) });
  return {
    locks,
    store,
    passSeconds: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};

test('one recording at a time, on each issue', async () => {
  const { locks } = arrange();
  expect(await locks.take('NEW-1')).toBe(true);
  expect(await locks.take('NEW-1')).toBe(false);
  expect(await locks.take('NEW-2')).toBe(true);
  await locks.release('NEW-1');
  expect(await locks.take('NEW-1')).toBe(true);
});

test('a lock that nobody let go of ends after a minute', async () => {
  const { locks, passSeconds } = arrange();
  await locks.take('NEW-1');
  passSeconds(59);
  expect(await locks.take('NEW-1')).toBe(false);
  passSeconds(2);
  expect(await locks.take('NEW-1')).toBe(true);
  expect(await locks.take('NEW-1')).toBe(false);
});

test('what is stored is an instant, gone with the lock', async () => {
  const { locks, store } = arrange();
  await locks.take('NEW-1');
  expect([...store.values]).toEqual([['recording:NEW-1', { until: NOON + 60_000 }]]);
  await locks.release('NEW-1');
  expect([...store.values]).toEqual([]);
});
