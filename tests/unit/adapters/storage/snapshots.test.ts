import { createRowStore } from '../../../../src/adapters/storage/portfolioRows';
import { createSnapshotStore } from '../../../../src/adapters/storage/snapshots';
import { SHARDS } from '../../../../src/application/ports/snapshots';
import { packRows } from '../../../../src/contract/portfolioRows';
import { chanceOf } from '../../../../src/domain/plan/chance';
import type { HealthEvidence } from '../../../../src/domain/portfolio/evidence';
import type { HistoryPoint, KeptRow, Snapshot } from '../../../../src/domain/portfolio/types';
import { createMemoryStore } from '../../memoryStore';
import { row } from '../../static/fixtures/portfolio';

const EVIDENCE: HealthEvidence = {
  overdueAccess: [
    { sourceName: 'CRM', days: 41, against: 'usual', age: 41, limit: 19.5 },
    { sourceName: 'Web', days: 9, against: 'time-box', age: 7, limit: 5 },
  ],
  moreOverdue: 2,
  lateFeatures: { count: 1, mostDays: 7 },
  unchangedWorkingDays: 3,
  started: true,
};

const rowOf = (id: string, rest: Partial<KeptRow> = {}): KeptRow => ({
  ...row('Churn', 'on-track'),
  evidence: EVIDENCE,
  issueCount: 61,
  project: { id, key: 'CHURN', name: 'Churn' },
  ...rest,
});

const point = (day: string): HistoryPoint => ({
  day,
  done: 123,
  total: 456,
  status: 'off-track',
  accessOpen: 12,
  delayed: 10,
  p85: '2027-03-12',
});

const SNAPSHOT: Snapshot = {
  planId: 'p1',
  row: rowOf('10001'),
  metrics: [
    {
      kind: 'business',
      name: 'Churn rate',
      unit: '%',
      direction: 'down',
      baseline: 7.5,
      target: 5,
      byWhen: '2027-02-01',
      latest: null,
    },
  ],
  history: [point('2026-04-01')],
};

describe('snapshots', () => {
  test('come back as they were saved, and follow one another', async () => {
    const snapshots = createSnapshotStore(createMemoryStore());
    expect(await snapshots.read('10001')).toEqual({ revision: 0, snapshot: undefined });
    expect(await snapshots.save('10001', 0, SNAPSHOT)).toBe(true);
    expect(await snapshots.save('10001', 0, SNAPSHOT)).toBe(false);
    expect(await snapshots.read('10001')).toEqual({ revision: 1, snapshot: SNAPSHOT });
  });

  test('of a year stay below 8 KiB with the longest names, each of its own', async () => {
    const store = createMemoryStore();
    const chance = chanceOf('names');
    const name = (length: number): string =>
      Array.from({ length }, () => Math.floor(chance() * 36).toString(36)).join('');
    const some = (most: number): number => Math.floor(chance() * most);
    const history = Array.from({ length: 92 }, (_, index) => ({
      ...point(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)),
      done: some(900),
      total: some(900),
      accessOpen: some(60),
      delayed: some(20),
      p85: new Date(Date.UTC(2027, 0, 1 + some(300))).toISOString().slice(0, 10),
    }));
    const [target] = SNAPSHOT.metrics;
    if (target === undefined) throw new Error('there is a target');
    const metrics = Array.from({ length: 8 }, () => ({ ...target, name: name(120), unit: name(30) }));
    const sources = Array.from({ length: 60 }, () => name(60));
    const overdueAccess = sources.slice(0, 4).map((sourceName) => ({
      sourceName,
      days: some(400),
      against: 'usual' as const,
      age: some(400),
      limit: some(100),
    }));
    const full: KeptRow = {
      ...SNAPSHOT.row,
      planName: name(120),
      releaseTrain: name(80),
      pi: name(80),
      health: {
        status: 'off-track',
        reasons: overdueAccess.map(
          ({ sourceName }) =>
            `${sourceName}: access request open for 41 days; its time box is 5 working days.`,
        ),
      },
      dataWaits: { open: 60, oldestDays: 400, sources },
      evidence: { ...EVIDENCE, overdueAccess },
    };
    await createSnapshotStore(store).save('10001', 0, { ...SNAPSHOT, row: full, metrics, history });
    expect(Buffer.byteLength(JSON.stringify(store.values.get('snapshot:10001:1')))).toBeLessThan(8 * 1024);
  });

  test('keep no more than their last revisions', async () => {
    const store = createMemoryStore();
    const snapshots = createSnapshotStore(store);
    for (let revision = 0; revision < 10; revision += 1) await snapshots.save('10001', revision, SNAPSHOT);
    expect(store.values.size).toBe(4);
  });

  test('that are forgotten are gone, and another can follow', async () => {
    const snapshots = createSnapshotStore(createMemoryStore());
    await snapshots.save('10001', 0, SNAPSHOT);
    await snapshots.forget('10001');
    const { revision, snapshot } = await snapshots.read('10001');
    expect(snapshot).toBeUndefined();
    expect(await snapshots.save('10001', revision, SNAPSHOT)).toBe(true);
  });

  test('of another version are made anew', async () => {
    const store = createMemoryStore();
    await store.set('snapshot:10001:1', { version: 0 });
    const { revision, snapshot } = await createSnapshotStore(store).read('10001');
    expect([revision, snapshot]).toEqual([1, undefined]);
  });
});

describe('rows', () => {
  test('are read together, whatever place they lie in', async () => {
    const rows = createRowStore(createMemoryStore());
    const ids = Array.from({ length: 20 }, (_, index) => String(10_001 + index));
    for (const id of ids) await rows.put(rowOf(id));
    expect((await rows.all()).map(({ project }) => project.id).toSorted()).toEqual(ids);
  });

  test('are read by as many gets as there are places', async () => {
    const store = createMemoryStore();
    let gets = 0;
    const rows = createRowStore({
      ...store,
      get: (key) => {
        gets += 1;
        return store.get(key);
      },
    });
    await rows.all();
    expect(gets).toBe(SHARDS);
  });

  const HOUR = 3_600_000;
  const { asOf } = rowOf('10001');

  test.each([
    ['says the same an hour later on the same day', { asOf: asOf + HOUR }, 0],
    ['says something else', { asOf: asOf + HOUR, warnings: 9 }, 1],
    [
      'is to be judged otherwise',
      { asOf: asOf + HOUR, evidence: { ...EVIDENCE, unchangedWorkingDays: 4 } },
      1,
    ],
    ['says the same on another day', { asOf: asOf + 24 * HOUR }, 1],
    ['is older', { asOf: asOf - HOUR, warnings: 9 }, 0],
  ])('a row that %s', async (_, change, writes) => {
    const store = createMemoryStore();
    await createRowStore(store).put(rowOf('10001'));
    let written = 0;
    const rows = createRowStore({
      ...store,
      set: (key, value) => {
        written += 1;
        return store.set(key, value);
      },
    });
    await rows.put(rowOf('10001', change));
    expect(written).toBe(writes);
  });

  test('go without taking others with them', async () => {
    const rows = createRowStore(createMemoryStore());
    for (const id of ['10001', '10009']) await rows.put(rowOf(id));
    await rows.drop('10001');
    expect((await rows.all()).map(({ project }) => project.id)).toEqual(['10009']);
  });

  test('come back with what their health is judged by', async () => {
    const rows = createRowStore(createMemoryStore());
    await rows.put(rowOf('10001'));
    expect(await rows.all()).toEqual([rowOf('10001')]);
  });

  test('of an earlier version, which have nothing to be judged by, are read', async () => {
    const store = createMemoryStore();
    const { evidence: _none, issueCount: _neither, ...older } = rowOf('10001');
    await store.set('portfolio:rows:1', { version: 1, packed: packRows([older]) });
    expect(await createRowStore(store).all()).toEqual([{ ...older, evidence: null, issueCount: null }]);
  });

  test('of an earlier version, which have no line of progress, are read', async () => {
    const store = createMemoryStore();
    const { evidence: _none, issueCount: _neither, ...older } = rowOf('10001');
    const { texts, rows } = packRows([older]);
    await store.set('portfolio:rows:1', {
      version: 1,
      packed: { texts, rows: rows.map((row) => row.slice(0, -1)) },
    });
    expect(await createRowStore(store).all()).toEqual([
      { ...older, progressHistory: [], evidence: null, issueCount: null },
    ]);
  });

  test('that cannot be read are none', async () => {
    const store = createMemoryStore();
    await store.set('portfolio:rows:1', { version: 0, packed: {} });
    expect(await createRowStore(store).all()).toEqual([]);
  });
});
