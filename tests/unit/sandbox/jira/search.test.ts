import { at, createTestSite } from './support';

const PLAN_PROPERTY = {
  propertyKey: 'ml-plan',
  entityType: 'issue',
  values: [{ path: 'phase', type: 'string', searchAlias: 'mlPhase' }],
} as const;

const jql = (query: string, more = '') => `/rest/api/3/search/jql?jql=${encodeURIComponent(query)}${more}`;

const keysOf = (answer: { readonly json: unknown }): unknown[] => {
  const issues = at(answer.json, 'issues');
  return Array.isArray(issues) ? issues.map((issue) => at(issue, 'key')) : [];
};

describe('searching', () => {
  it('answers ids only unless fields are named, without a total', async () => {
    const { story, get } = createTestSite();
    await story();
    const { json } = await get(jql('project = NEW'));
    expect(json).toEqual({ issues: [{ id: expect.stringMatching(/^\d+$/) }], isLast: true });
    const named = await get(jql('project = NEW', '&fields=summary,status'));
    expect(at(named.json, 'issues', 0)).toMatchObject({
      key: 'NEW-1',
      fields: { summary: 'A story', status: { name: 'To Do' } },
    });
  });

  it('pages by token', async () => {
    const { story, post } = createTestSite();
    for (let count = 0; count < 3; count += 1) await story();
    const body = { jql: 'project = NEW ORDER BY key ASC', fields: ['key'], maxResults: 2 };
    const first = await post('/rest/api/3/search/jql', body);
    expect(keysOf(first)).toEqual(['NEW-1', 'NEW-2']);
    const second = await post('/rest/api/3/search/jql', {
      ...body,
      nextPageToken: at(first.json, 'nextPageToken'),
    });
    expect(keysOf(second)).toEqual(['NEW-3']);
    expect(second.json).toMatchObject({ isLast: true });
    expect(at(second.json, 'nextPageToken')).toBeUndefined();
  });

  it('refuses a token that is a week old', async () => {
    const { story, get, clock } = createTestSite();
    await story();
    await story();
    const first = await get(jql('project = NEW', '&maxResults=1'));
    clock.advance(8 * 24 * 3_600_000);
    const token = String(at(first.json, 'nextPageToken'));
    expect((await get(jql('project = NEW', `&maxResults=1&nextPageToken=${token}`))).status).toBe(400);
  });

  it('gives 100 issues a page with fields, and 5,000 with ids only', async () => {
    const { post } = createTestSite({ rateLimits: 'off' });
    const issue = { fields: { project: { key: 'NEW' }, issuetype: { name: 'Task' }, summary: 'x' } };
    for (let round = 0; round < 3; round += 1)
      await post('/rest/api/3/issue/bulk', { issueUpdates: Array(50).fill(issue) });
    const body = { jql: 'project = NEW', maxResults: 5000 };
    const ids = await post('/rest/api/3/search/jql', body);
    expect(at(ids.json, 'issues', 'length')).toBe(150);
    const withFields = await post('/rest/api/3/search/jql', { ...body, fields: ['summary'] });
    expect(at(withFields.json, 'issues', 'length')).toBe(100);
  });

  it('refuses a query that restricts nothing', async () => {
    const { get } = createTestSite();
    expect(await get(jql('order by created'))).toMatchObject({
      status: 400,
      json: {
        errorMessages: [
          'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
        ],
      },
    });
  });

  it('finds issues by an indexed property', async () => {
    const { story, get } = createTestSite({ entityProperties: [PLAN_PROPERTY] });
    await story({}, { properties: [{ key: 'ml-plan', value: { phase: 'modeling' } }] });
    await story({}, { properties: [{ key: 'ml-plan', value: { phase: 'evaluation' } }] });
    expect(keysOf(await get(jql('mlPhase = modeling', '&fields=key')))).toEqual(['NEW-1']);
    const withProperty = await get(jql('mlPhase = modeling', '&fields=key&properties=ml-plan'));
    expect(at(withProperty.json, 'issues', 0, 'properties')).toEqual({ 'ml-plan': { phase: 'modeling' } });
  });

  it('counts', async () => {
    const { story, post } = createTestSite();
    await story();
    const answer = await post('/rest/api/3/search/approximate-count', { jql: 'project = NEW' });
    expect(answer.json).toEqual({ count: 1 });
  });

  it('tells users of the old search where to go', async () => {
    const { get } = createTestSite();
    const answer = await get('/rest/api/3/search?jql=project%20%3D%20NEW');
    expect(answer.status).toBe(410);
    expect(at(answer.json, 'errorMessages', 0)).toContain('/rest/api/3/search/jql');
  });
});

describe('the search index', () => {
  it('notices a write only after its lag, while a read by key is fresh', async () => {
    const { story, get, put, clock } = createTestSite({ indexLagMs: 2_000 });
    const key = await story();
    expect(keysOf(await get(jql('project = NEW', '&fields=key')))).toEqual([]);
    clock.advance(2_000);
    expect(keysOf(await get(jql('project = NEW', '&fields=key')))).toEqual([key]);
    await put(`/rest/api/3/issue/${key}`, { fields: { summary: 'Renamed' } });
    expect(keysOf(await get(jql('summary ~ Renamed', '&fields=key')))).toEqual([]);
    expect(at((await get(`/rest/api/3/issue/${key}`)).json, 'fields', 'summary')).toBe('Renamed');
    clock.advance(2_000);
    expect(keysOf(await get(jql('summary ~ Renamed', '&fields=key')))).toEqual([key]);
  });

  it('can be made to look at certain issues again', async () => {
    const { story, get, post } = createTestSite({ indexLagMs: 2_000 });
    const id = Number(at((await get(`/rest/api/3/issue/${await story()}`)).json, 'id'));
    const body = { jql: 'project = NEW', fields: ['key'], reconcileIssues: [id] };
    expect(keysOf(await post('/rest/api/3/search/jql', body))).toEqual(['NEW-1']);
  });
});
