import { startForge, type TestForge } from './fixtures/forge';

const HOUR = 3_600_000;

/** A value nested `depth` objects deep. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : { inner: nested(depth - 1) });

describe('the key-value store, through the real @forge/kvs', () => {
  let test: TestForge;
  beforeAll(async () => {
    test = await startForge({ kvsQueryLagMs: 1_000 });
  });
  afterAll(() => test.stop());

  const kvs = (call: string, args: object) => test.invoke(`kvs.${call}`, args);
  const set = (key: string, value: unknown, options?: object) => kvs('set', { key, value, options });
  const refusal = async (call: Promise<unknown>) => Object(await call).code;

  it('gives back what was set, and nothing once it is deleted', async () => {
    await set('plan:10001', { name: 'Churn', sources: ['crm', 'billing'] });
    expect(await kvs('get', { key: 'plan:10001' })).toEqual({
      ok: true,
      value: { name: 'Churn', sources: ['crm', 'billing'] },
    });
    await kvs('delete', { key: 'plan:10001' });
    expect(await kvs('get', { key: 'plan:10001' })).toEqual({ ok: true });
  });

  it('deletes what is not there without complaint', async () => {
    expect(await kvs('delete', { key: 'never-set' })).toEqual({ ok: true });
  });

  it.each([
    ['a'.repeat(500), undefined],
    ['a'.repeat(501), 'KEY_TOO_LONG'],
    ['', 'KEY_TOO_SHORT'],
    ['plan:10001#a.b-c_d e', undefined],
    ['plan/10001', 'INVALID_KEY'],
    ['plän', 'INVALID_KEY'],
    ['   ', 'INVALID_KEY'],
  ])('judges the key %j: %s', async (key, code) => {
    expect(await refusal(set(key, 1))).toBe(code);
  });

  it('takes a value of 240 KiB and refuses one byte more', async () => {
    const fits = 'x'.repeat(240 * 1024 - 2);
    expect(await refusal(set('big', fits))).toBeUndefined();
    expect(await refusal(set('big', `${fits}x`))).toBe('MAX_SIZE');
  });

  it('counts the size of a value in bytes, not in letters', async () => {
    expect(await refusal(set('wide', 'ä'.repeat(120 * 1024)))).toBe('MAX_SIZE');
  });

  it('takes a value 31 levels deep and refuses 32', async () => {
    expect(await refusal(set('deep', nested(31)))).toBeUndefined();
    expect(await refusal(set('deep', nested(32)))).toBe('MAX_DEPTH');
  });

  it('lets only the first of two claims through under FAIL_IF_EXISTS', async () => {
    const claim = () => set('claim', 'mine', { keyPolicy: 'FAIL_IF_EXISTS' });
    const claims = await Promise.all([claim(), claim(), claim()]);
    expect(claims.map((answer) => Object(answer).ok).sort()).toEqual([false, false, true]);
    expect(await refusal(claim())).toBe('KEY_ALREADY_EXISTS');
  });

  it('returns the value before an override when asked', async () => {
    await set('counter', 1);
    expect(await set('counter', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toEqual({
      ok: true,
      value: { key: 'counter', value: 1 },
    });
  });

  it('keeps secrets apart from plain values', async () => {
    await kvs('setSecret', { key: 'token', value: 'hush' });
    expect(await kvs('getSecret', { key: 'token' })).toEqual({ ok: true, value: 'hush' });
    expect(await kvs('get', { key: 'token' })).toEqual({ ok: true });
  });

  it('may return an expired value for 48 hours, with the time at which it expired', async () => {
    await set('fleeting', 'here', { ttl: { value: 1, unit: 'HOURS' } });
    const written = test.clock.now();
    await test.clock.advance(48 * HOUR);
    expect(await kvs('getWithExpiry', { key: 'fleeting' })).toEqual({
      ok: true,
      value: {
        key: 'fleeting',
        value: 'here',
        createdAt: written,
        expireTime: new Date(written + HOUR).toISOString(),
      },
    });
    await test.clock.advance(HOUR);
    expect(await kvs('get', { key: 'fleeting' })).toEqual({ ok: true });
  });

  it('reports for each item of a batch whether it succeeded', async () => {
    expect(
      await kvs('batchSet', {
        items: [
          { key: 'batch-a', value: 1 },
          { key: 'batch/b', value: 2 },
        ],
      }),
    ).toMatchObject({
      value: {
        successfulKeys: [{ key: 'batch-a' }],
        failedKeys: [{ key: 'batch/b', error: { code: 'INVALID_KEY' } }],
      },
    });
    expect(await kvs('batchGet', { items: [{ key: 'batch-a' }, { key: 'batch-none' }] })).toMatchObject({
      value: {
        successfulKeys: [{ key: 'batch-a', value: 1 }],
        failedKeys: [{ key: 'batch-none', error: { code: 'KEY_NOT_FOUND' } }],
      },
    });
  });

  it('refuses more than 25 items, and one key twice', async () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ key: `item-${index}`, value: index }));
    expect(await refusal(kvs('batchSet', { items: items(25) }))).toBeUndefined();
    expect(await refusal(kvs('batchSet', { items: items(26) }))).toBe('BAD_REQUEST');
    expect(
      await refusal(
        kvs('transact', { sets: items(13), deletes: items(13).map(({ key }) => `other-${key}`) }),
      ),
    ).toBe('BAD_REQUEST');
    expect(await refusal(kvs('batchSet', { items: [...items(1), ...items(1)] }))).toBe('BAD_REQUEST');
  });

  it('carries out a transaction as a whole or not at all', async () => {
    await set('old', 1);
    await kvs('transact', {
      sets: [
        { key: 'new-a', value: 1 },
        { key: 'new-b', value: 2 },
      ],
      deletes: ['old'],
    });
    expect(await kvs('get', { key: 'new-b' })).toEqual({ ok: true, value: 2 });
    expect(await kvs('get', { key: 'old' })).toEqual({ ok: true });
    expect(
      await refusal(
        kvs('transact', {
          sets: [
            { key: 'new-c', value: 1 },
            { key: 'new/d', value: 2 },
          ],
          deletes: [],
        }),
      ),
    ).toBe('INVALID_KEY');
    expect(await kvs('get', { key: 'new-c' })).toEqual({ ok: true });
  });

  it('knows FAIL_IF_EXISTS for a single set only, not among others', async () => {
    const options = { keyPolicy: 'FAIL_IF_EXISTS' };
    expect(await refusal(kvs('transact', { sets: [{ key: 'first', value: 1, options }], deletes: [] }))).toBe(
      'BAD_REQUEST',
    );
    expect(await kvs('batchSet', { items: [{ key: 'first', value: 1, options }] })).toMatchObject({
      value: { failedKeys: [{ key: 'first', error: { code: 'BAD_REQUEST' } }] },
    });
    expect(await kvs('get', { key: 'first' })).toEqual({ ok: true });
  });

  describe('queries', () => {
    const keysOf = (answer: unknown) => Object(answer).value.results.map(({ key }: { key: string }) => key);

    it('find by the beginning of the key, ten at first, with a cursor to go on', async () => {
      for (let index = 0; index < 12; index += 1) await set(`query:${String(index).padStart(2, '0')}`, index);
      await set('queryless', 0);
      await test.clock.advance(1_000);
      const first = await kvs('query', { prefix: 'query:' });
      expect(keysOf(first)).toHaveLength(10);
      const second = await kvs('query', { prefix: 'query:', cursor: Object(first).value.nextCursor });
      expect(keysOf(second)).toEqual(['query:10', 'query:11']);
      expect(Object(second).value.nextCursor).toBeUndefined();
    });

    it('go on where they were although the last value of a page is gone', async () => {
      for (let index = 0; index < 12; index += 1) await set(`gone:${String(index).padStart(2, '0')}`, index);
      await test.clock.advance(1_000);
      const first = await kvs('query', { prefix: 'gone:' });
      await kvs('delete', { key: 'gone:09' });
      await test.clock.advance(1_000);
      const second = await kvs('query', { prefix: 'gone:', cursor: Object(first).value.nextCursor });
      expect(keysOf(second)).toEqual(['gone:10', 'gone:11']);
    });

    it('refuse a cursor that is none', async () => {
      expect(await refusal(kvs('query', { prefix: 'query:', cursor: 'bm9uc2Vuc2U=' }))).toBe('BAD_REQUEST');
    });

    it('take at most a hundred a page', async () => {
      expect(await refusal(kvs('query', { prefix: 'query:', limit: 100 }))).toBeUndefined();
      expect(await refusal(kvs('query', { prefix: 'query:', limit: 101 }))).toBe('LIST_QUERY_LIMIT_EXCEEDED');
    });

    it('miss for a moment what was written or deleted, while get does not', async () => {
      await set('lag:a', 'first');
      await test.clock.advance(1_000);
      await set('lag:a', 'second');
      await set('lag:b', 'new');
      expect(await kvs('get', { key: 'lag:b' })).toEqual({ ok: true, value: 'new' });
      expect(await kvs('query', { prefix: 'lag:' })).toMatchObject({
        value: { results: [{ key: 'lag:a', value: 'first' }] },
      });
      await test.clock.advance(1_000);
      await kvs('delete', { key: 'lag:a' });
      expect(keysOf(await kvs('query', { prefix: 'lag:' }))).toEqual(['lag:a', 'lag:b']);
      await test.clock.advance(1_000);
      expect(keysOf(await kvs('query', { prefix: 'lag:' }))).toEqual(['lag:b']);
    });
  });

  it('comes back from a snapshot', async () => {
    await set('kept', { since: 'today' });
    const snapshot = JSON.parse(JSON.stringify(test.forge.kvs.store.snapshot()));
    await set('kept', { since: 'tomorrow' });
    test.forge.kvs.store.restore(snapshot);
    expect(await kvs('get', { key: 'kept' })).toEqual({ ok: true, value: { since: 'today' } });
  });

  it('refuses storage to an app without the scope for it', async () => {
    const { manifest } = test.forge;
    const without = await startForge({ manifest: { ...manifest, scopes: ['read:jira-work'] } });
    expect(Object(await without.invoke('kvs.get', { key: 'any' })).ok).toBe(false);
    expect(without.problems()).toMatchObject([{ kind: 'missing-scope' }]);
    await without.stop();
  });
});
