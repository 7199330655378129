import { startForge, type TestForge } from './fixtures/forge';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the queue, through the real @forge/events', () => {
  let test: TestForge;
  beforeEach(async () => {
    test = await startForge();
  });
  afterEach(() => test.stop());

  const push = async (...events: object[]) => Object(await test.invoke('push', { events }));
  const deliveries = (name: string) =>
    JSON.parse(test.forge.kvs.store.get('kvs', `delivered:${name}`)?.json ?? '0');
  const stats = async (jobId: string) => Object(await test.invoke('stats', { jobId })).value;

  it('delivers a pushed event to the queue’s consumer once the clock moves on', async () => {
    const { value } = await push({ body: { name: 'a' } });
    expect(deliveries('a')).toBe(0);
    expect(await stats(value.jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await test.clock.advance(1_000);
    expect(deliveries('a')).toBe(1);
    expect(await stats(value.jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('holds an event back for the delay it asks for', async () => {
    await push({ body: { name: 'late' }, delayInSeconds: 600 });
    await test.clock.advance(9 * MINUTE);
    expect(deliveries('late')).toBe(0);
    await test.clock.advance(2 * MINUTE);
    expect(deliveries('late')).toBe(1);
  });

  it('delivers again after an InvocationError, when it asks for', async () => {
    await push({ body: { name: 'twice', failures: 1 } });
    await test.clock.advance(30_000);
    expect(deliveries('twice')).toBe(1);
    await test.clock.advance(MINUTE);
    expect(deliveries('twice')).toBe(2);
    await test.clock.advance(24 * HOUR);
    expect(deliveries('twice')).toBe(2);
  });

  it('delivers again after a consumer threw', async () => {
    await push({ body: { name: 'thrown', failures: 2, throws: true } });
    await test.clock.advance(MINUTE);
    expect(deliveries('thrown')).toBe(3);
  });

  it('gives up on an event after 24 hours', async () => {
    const { value } = await push({ body: { name: 'hopeless', failures: 1_000_000, throws: true } });
    await test.clock.advance(25 * HOUR);
    const tried = deliveries('hopeless');
    expect(tried).toBeGreaterThan(90);
    expect(await stats(value.jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
    await test.clock.advance(24 * HOUR);
    expect(deliveries('hopeless')).toBe(tried);
  });

  it('stops a job that is cancelled before its events ran', async () => {
    const { value } = await push({ body: { name: 'never' }, delayInSeconds: 60 });
    expect(await test.invoke('cancel', { jobId: value.jobId })).toEqual({ ok: true });
    await test.clock.advance(HOUR);
    expect(deliveries('never')).toBe(0);
  });

  it('says that a job is unknown', async () => {
    expect(await test.invoke('stats', { jobId: 'nobody' })).toMatchObject({
      ok: false,
      message: 'The job nobody was not found for the queue work.',
    });
  });

  it('takes 50 events a push and no more', async () => {
    const events = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ body: { name: `n${index}` } }));
    expect((await push(...events(50))).ok).toBe(true);
    expect((await push(...events(51))).ok).toBe(false);
  });

  it('runs at most as many events of a concurrency key at once as it allows', async () => {
    const concurrency = { key: 'one-at-a-time', limit: 1 };
    await push(...['x', 'y', 'z'].map((name) => ({ body: { name }, concurrency })));
    await test.clock.advance(MINUTE);
    expect(['x', 'y', 'z'].map(deliveries)).toEqual([1, 1, 1]);
  });

  it('delivers everything twice when asked to be that unlucky', async () => {
    const unlucky = await startForge({ duplicateEvents: 1 });
    await unlucky.invoke('push', { events: [{ body: { name: 'dup' } }] });
    await unlucky.clock.advance(1_000);
    expect(unlucky.forge.kvs.store.get('kvs', 'delivered:dup')?.json).toBe('2');
    await unlucky.stop();
  });
});

describe('scheduled triggers', () => {
  let test: TestForge;
  beforeEach(async () => {
    test = await startForge();
  });
  afterEach(() => test.stop());

  const ticks = () => JSON.parse(test.forge.kvs.store.get('kvs', 'ticks:hourly')?.json ?? '0');

  it('run once an interval from somewhere in the first one', async () => {
    test.forge.triggers.start();
    await test.clock.advance(HOUR);
    expect(ticks()).toBe(1);
    await test.clock.advance(23 * HOUR);
    expect(ticks()).toBe(24);
  });

  it('do not run before they are started, nor once they are stopped', async () => {
    await test.clock.advance(2 * HOUR);
    expect(ticks()).toBe(0);
    test.forge.triggers.start();
    test.forge.triggers.stop();
    await test.clock.advance(2 * HOUR);
    expect(ticks()).toBe(0);
  });

  it('can be run at once', async () => {
    expect(await test.forge.triggers.run('hourly')).toEqual({ ok: true, value: undefined });
    expect(ticks()).toBe(1);
    await expect(test.forge.triggers.run('yearly')).rejects.toThrow('no scheduled trigger yearly');
  });
});
