import { ADA, asUser, at, createTestSite, EVAN, MIA, NOOR, SCRUM } from './support';

describe('who sees a project', () => {
  it('an administrator, a member and a viewer do; for anyone else it is not there', async () => {
    const { get } = createTestSite();
    for (const someone of [ADA, MIA, EVAN])
      expect((await get('/rest/api/3/project/NEW', asUser(someone))).status).toBe(200);
    expect(await get('/rest/api/3/project/NEW', asUser(NOOR))).toMatchObject({
      status: 404,
      json: { errorMessages: ["No project could be found with key 'NEW'."], errors: {} },
    });
  });

  it('its issues are left out of searches and fetches', async () => {
    const { story, get, post } = createTestSite();
    const key = await story();
    const noor = asUser(NOOR);
    expect((await get(`/rest/api/3/issue/${key}`, noor)).status).toBe(404);
    const search = await get('/rest/api/3/search/jql?jql=summary%20~%20story', noor);
    expect(search.json).toMatchObject({ issues: [], isLast: true });
    const fetched = await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [key] }, noor);
    expect(fetched.json).toMatchObject({ issues: [], issueErrors: [{ id: key }] });
    const projects = await get('/rest/api/3/project/search', noor);
    expect(projects.json).toMatchObject({ total: 0, values: [] });
  });

  it('the app as itself sees every project', async () => {
    const { call } = createTestSite();
    const answer = await call(
      { type: 'app', scopes: ['read:jira-work'] },
      'GET',
      '/rest/api/3/project/search',
    );
    expect(at(answer.json, 'total')).toBe(1);
  });

  it('nobody who is not logged in sees anything but the server', async () => {
    const { call } = createTestSite();
    expect((await call({ type: 'anonymous' }, 'GET', '/rest/api/3/myself')).status).toBe(401);
    expect((await call({ type: 'anonymous' }, 'GET', '/rest/api/3/serverInfo')).status).toBe(200);
  });
});

describe('permissions', () => {
  const PATH = '/rest/api/3/mypermissions?projectKey=NEW&permissions=CREATE_ISSUES,BROWSE_PROJECTS';

  it('are told for the current user', async () => {
    const { get } = createTestSite();
    expect((await get(PATH)).json).toMatchObject({
      permissions: { CREATE_ISSUES: { havePermission: true }, BROWSE_PROJECTS: { havePermission: true } },
    });
    expect((await get(PATH, asUser(EVAN))).json).toMatchObject({
      permissions: { CREATE_ISSUES: { havePermission: false }, BROWSE_PROJECTS: { havePermission: true } },
    });
    expect((await get(PATH, asUser(NOOR))).status).toBe(404);
  });

  it('are checked for many projects and for another user', async () => {
    const { call, get } = createTestSite({}, [SCRUM, { ...SCRUM, key: 'WEB', viewers: [NOOR] }]);
    const id = async (key: string) => Number(at((await get(`/rest/api/3/project/${key}`)).json, 'id'));
    const projects = [await id('NEW'), await id('WEB')];
    const answer = await call({ type: 'app', scopes: [] }, 'POST', '/rest/api/3/permissions/check', {
      accountId: NOOR,
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects }],
    });
    expect(answer.json).toEqual({
      globalPermissions: [],
      projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [projects[1]], issues: [] }],
    });
  });
});

describe('scopes', () => {
  it('let a call with all its scopes through', async () => {
    const { call, log } = createTestSite();
    const mia = { type: 'user', accountId: MIA, scopes: ['read:jira-work'] } as const;
    expect((await call(mia, 'GET', '/rest/api/3/project/NEW')).status).toBe(200);
    expect(log.entries()).toEqual([]);
  });

  it('stop a call that lacks one, and tell which', async () => {
    const { call, log } = createTestSite();
    const mia = { type: 'user', accountId: MIA, scopes: ['read:board-scope:jira-software'] } as const;
    const answer = await call(mia, 'GET', '/rest/agile/1.0/board');
    expect(answer).toMatchObject({
      status: 401,
      json: { code: 401, message: 'Unauthorized; scope does not match' },
    });
    expect(log.entries()).toMatchObject([
      {
        type: 'problem',
        kind: 'missing-scope',
        message: 'GET /rest/agile/1.0/board needs the scope read:project:jira',
      },
    ]);
  });
});

describe('what is not modelled', () => {
  it('answers 501 and is logged with its caller', async () => {
    const { get, log } = createTestSite();
    const answer = await get('/rest/api/3/plans/plan');
    expect(answer).toMatchObject({
      status: 501,
      json: { errorMessages: ['Not modelled by the local Jira: GET /rest/api/3/plans/plan'] },
    });
    expect(log.entries()).toMatchObject([{ kind: 'not-modelled', caller: 'test' }]);
  });

  it('answers 501 to a query, once for each part that it does not know', async () => {
    const { get, log } = createTestSite();
    const answer = await get('/rest/api/3/search/jql?jql=votes%20%3E%203%20AND%20voter%20is%20EMPTY');
    expect(answer).toMatchObject({
      status: 501,
      json: {
        errorMessages: [
          "Not modelled by the local Jira: JQL field 'votes'",
          "Not modelled by the local Jira: JQL field 'voter'",
        ],
      },
    });
    expect(log.entries()).toMatchObject([{ kind: 'not-modelled', caller: 'test' }]);
  });

  it('is told from methods that no Jira has at a path', async () => {
    const { call, delete: remove } = createTestSite();
    expect((await remove('/rest/api/3/myself')).status).toBe(405);
    expect((await call(asUser(MIA), 'DELETE', '/rest/api/3/project/NEW')).status).toBe(501);
  });
});

describe('people', () => {
  it('are told who they are and where the site keeps its time', async () => {
    const { get } = createTestSite({ timeZone: 'Europe/Berlin' });
    expect((await get('/rest/api/3/myself')).json).toMatchObject({
      accountId: MIA,
      displayName: 'Mia',
      timeZone: 'Europe/Berlin',
    });
  });

  it('can be assigned when they are members', async () => {
    const { get } = createTestSite();
    const { json } = await get('/rest/api/3/user/assignable/search?project=NEW');
    expect(json).toMatchObject([{ accountId: ADA }, { accountId: MIA }]);
    const { json: found } = await get('/rest/api/3/user/assignable/search?project=NEW&query=mi');
    expect(found).toMatchObject([{ accountId: MIA }]);
  });

  it('are found by e-mail for Basic authentication, in any case', () => {
    const { site } = createTestSite();
    expect(site.accountIdFor('MIA@example.com')).toBe(MIA);
    expect(site.accountIdFor('nobody@example.com')).toBeUndefined();
  });
});
