import { at, createTestSite, MIA } from './support';

describe('rate limits', () => {
  it('are announced with every answer', async () => {
    const { get } = createTestSite();
    const { headers } = await get('/rest/api/3/myself');
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '99',
      'x-ratelimit-nearlimit': 'false',
      'x-ratelimit-reset': '2026-03-02T09:00:01.000Z',
    });
  });

  it('stop the 101st read of an endpoint within a second, and let it through the second after', async () => {
    const { get, clock } = createTestSite();
    for (let count = 0; count < 100; count += 1) expect((await get('/rest/api/3/myself')).status).toBe(200);
    const stopped = await get('/rest/api/3/myself');
    expect(stopped.status).toBe(429);
    expect(stopped.headers).toMatchObject({ 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based' });
    expect((await get('/rest/api/3/serverInfo')).status).toBe(200);
    clock.advance(1_000);
    expect((await get('/rest/api/3/myself')).status).toBe(200);
  });

  it('stop the 21st write on one issue within two seconds', async () => {
    const { story, put, clock } = createTestSite();
    const [busy, other] = [await story(), await story()];
    const rename = (key: string, count: number) =>
      put(`/rest/api/3/issue/${key}`, { fields: { summary: `Name ${count}` } });
    for (let count = 0; count < 20; count += 1) expect((await rename(busy, count)).status).toBe(204);
    const stopped = await rename(busy, 20);
    expect(stopped).toMatchObject({
      status: 429,
      headers: { 'retry-after': '2', 'ratelimit-reason': 'jira-per-issue-on-write' },
    });
    expect((await rename(other, 0)).status).toBe(204);
    clock.advance(2_000);
    expect((await rename(busy, 20)).status).toBe(204);
  });

  it('do not bind the simulation of the demo site', async () => {
    const { site } = createTestSite();
    const request = {
      method: 'GET',
      path: '/rest/api/3/myself',
      headers: {},
      principal: { type: 'user', accountId: MIA },
      caller: 'simulation',
    } as const;
    for (let count = 0; count < 150; count += 1) await site.handle(request);
    expect((await site.handle(request)).status).toBe(200);
  });

  it('count the points of an app by the hour: one a call and one an object', async () => {
    const { call, post, clock } = createTestSite();
    const issue = { fields: { project: { key: 'NEW' }, issuetype: { name: 'Task' }, summary: 'x' } };
    await post('/rest/api/3/issue/bulk', { issueUpdates: Array(50).fill(issue) });
    const app = { type: 'app', scopes: ['read:jira-work'] } as const;
    const fetch = () =>
      call(app, 'POST', '/rest/api/3/issue/bulkfetch', {
        issueIdsOrKeys: Array.from({ length: 50 }, (_, index) => `NEW-${index + 1}`),
        fields: ['summary'],
      });
    // 65,000 points at 51 a call: 1,275 calls fit, and the last of them oversteps.
    let calls = 0;
    for (;;) {
      const answer = await fetch();
      if (answer.status === 429) {
        expect(answer.headers['ratelimit-reason']).toBe('jira-quota-global-based');
        break;
      }
      calls += 1;
      clock.advance(10);
    }
    expect(calls).toBe(1_275);
    clock.advance(3_600_000);
    const fresh = await fetch();
    expect(at(fresh.json, 'issues', 'length')).toBe(50);
  });
});
