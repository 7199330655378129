import { NOW, startForge, type TestForge } from './fixtures/forge';

describe('functions on the local Forge', () => {
  let test: TestForge;
  beforeAll(async () => {
    test = await startForge({ resolverMillis: 1_500 });
  });
  afterAll(() => test.stop());
  afterEach(() => test.log.clear());

  it('keeps forty users apart who call at the same time', async () => {
    const users = Array.from({ length: 40 }, (_, index) => `user-${index}`);
    const answers = await Promise.all(
      users.map((user, index) =>
        test.invoke('whoami', { token: `token-${index}`, wait: 20 - (index % 20) }, user),
      ),
    );
    expect(answers).toEqual(
      users.map((user, index) => ({ seenByJira: user, inContext: user, echoed: `token-${index}` })),
    );
  });

  it('calls Jira as the user with the scopes of the manifest', async () => {
    await test.invoke('whoami', {}, 'grace');
    expect(test.jiraRequests.at(-1)).toMatchObject({
      method: 'GET',
      path: '/rest/api/3/myself',
      principal: { type: 'user', accountId: 'grace', scopes: ['read:jira-work', 'storage:app'] },
      caller: 'function:resolver',
    });
  });

  it('calls Jira as the app when asked to', async () => {
    expect(await test.invoke('asApp')).toEqual({ accountId: 'app' });
  });

  it('asks for a sign-in when a function acts as a user and there is none', async () => {
    await expect(test.invoke('whoami', {}, null)).rejects.toThrow('Authentication Required');
  });

  it('gives the resolver Forge’s context, with the surface’s extension in it', async () => {
    expect(await test.invoke('context')).toMatchObject({
      accountId: 'ada',
      moduleKey: 'page',
      siteUrl: 'http://localhost:8080',
      environmentType: 'DEVELOPMENT',
      extension: { type: 'jira:projectPage' },
    });
  });

  it('answers getAppContext with the module and the time that is left', async () => {
    const { moduleKey, environmentType, remaining } = Object(await test.invoke('appContext'));
    expect([moduleKey, environmentType]).toEqual(['page', 'DEVELOPMENT']);
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThanOrEqual(1_500);
  });

  it('passes results on as JSON would', async () => {
    expect(await test.invoke('roundTrip')).toEqual({ at: '1970-01-01T00:00:00.000Z', list: [null] });
  });

  it('passes what a function throws to the browser in Forge’s words, without its stack', async () => {
    await expect(test.invoke('fail')).rejects.toThrow(
      /^There was an error invoking the function - The sky fell\.$/,
    );
    expect(test.problems()).toMatchObject([{ kind: 'function-error', caller: 'function:resolver' }]);
  });

  it('says that a resolver has no such definition', async () => {
    await expect(test.invoke('nothing')).rejects.toThrow("Resolver has no definition for 'nothing'.");
  });

  it('refuses a request of more than 500 KB before the function sees it', async () => {
    await expect(test.invoke('context', { text: 'x'.repeat(500 * 1024) })).rejects.toThrow('limit of 500 KB');
    expect(test.problems()).toMatchObject([{ kind: 'limit-exceeded' }]);
  });

  it('refuses a response of more than 5 MB', async () => {
    await expect(test.invoke('big', { length: 5 * 1024 * 1024 })).rejects.toThrow('limit of 5 MB');
    expect(String(await test.invoke('big', { length: 5 * 1024 * 1024 - 2 }))).toHaveLength(
      5 * 1024 * 1024 - 2,
    );
  });

  it('ends a function that takes too long, and lets it do nothing more', async () => {
    await expect(test.invoke('writeAfterSleep', { millis: 2_000 })).rejects.toThrow(
      'Task timed out after 1.50 seconds',
    );
    expect(test.problems()).toMatchObject([{ kind: 'limit-exceeded' }]);
    await test.invoke('sleep', { millis: 1_000 });
    expect(test.forge.kvs.store.get('kvs', 'too-late')).toBeUndefined();
  });

  it('replaces a process that a function holds up, and serves the next call', async () => {
    await expect(test.invoke('spin')).rejects.toThrow('Task timed out');
    expect(await test.invoke('whoami', { token: 'after' })).toMatchObject({ echoed: 'after' });
  });

  it('survives a crash of the process: an error for who was in it, a new process for the next', async () => {
    const [crashed, companion] = await Promise.allSettled([
      test.invoke('crash'),
      test.invoke('sleep', { millis: 1_000 }),
    ]);
    expect([crashed.status, companion.status]).toEqual(['rejected', 'rejected']);
    expect(await test.invoke('whoami', { token: 'after' })).toMatchObject({ echoed: 'after' });
  });

  it('lets functions read the sandbox’s clock, also after it moved', async () => {
    expect(await test.invoke('now')).toEqual({ now: NOW, date: '2026-01-05T09:00:00.000Z', isDate: true });
    await test.clock.advance(3_600_000);
    expect(await test.invoke('now')).toMatchObject({ date: '2026-01-05T10:00:00.000Z' });
  });

  it('refuses addresses outside Atlassian, which the manifest does not list', async () => {
    await expect(test.invoke('outside')).rejects.toThrow('URL not included in the external fetch');
  });

  it('refuses a module without a resolver', async () => {
    const outcome = await test.forge.invoke({
      moduleKey: 'panel',
      functionKey: 'context',
      payload: {},
      extension: {},
      accountId: 'ada',
    });
    expect(outcome).toMatchObject({ ok: false, error: { type: 'unknown-module' } });
  });

  it('calls the dynamic properties of a module with the site and the extension', async () => {
    const extension = { type: 'jira:issueContext', issue: { key: 'NEW-1' } };
    const request = { extension, accountId: 'ada' };
    expect(await test.forge.dynamicProperties({ ...request, moduleKey: 'panel' })).toEqual({
      ok: true,
      value: {
        status: { type: 'lozenge', value: { label: 'Modelling' } },
        payload: { cloudId: test.forge.installation.cloudId, extension },
      },
    });
    expect(await test.forge.dynamicProperties({ ...request, moduleKey: 'page' })).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it('says so when the process cannot start at all', async () => {
    const broken = await startForge({ functionHostScript: '/nowhere/functionHost.cjs' });
    await expect(broken.invoke('context')).rejects.toThrow('ended while it started');
    await broken.stop();
  });
});
