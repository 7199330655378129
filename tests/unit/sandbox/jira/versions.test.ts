import { ADA, asUser, at, createTestSite, MIA } from './support';

const ADMINISTRATOR = asUser(ADA);

type TestSite = ReturnType<typeof createTestSite>;

const projectId = async (site: TestSite) =>
  Number(at((await site.get('/rest/api/3/project/NEW')).json, 'id'));

const addRelease = async (site: TestSite, name: string) =>
  String(
    at(
      (await site.post('/rest/api/3/version', { projectId: await projectId(site), name }, ADMINISTRATOR))
        .json,
      'id',
    ),
  );

const addStory = async (site: TestSite, fields: Readonly<Record<string, unknown>> = {}) =>
  String(
    at(
      (
        await site.post('/rest/api/3/issue', {
          fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'Collect', ...fields },
        })
      ).json,
      'key',
    ),
  );

describe('releases', () => {
  it('are made by administrators only, each name once, and are listed in the order of their making', async () => {
    const site = createTestSite();
    const wanted = { projectId: await projectId(site), name: '1.0', releaseDate: '2026-12-07' };
    expect((await site.post('/rest/api/3/version', wanted, asUser(MIA))).status).toBe(404);
    expect(await site.post('/rest/api/3/version', wanted, ADMINISTRATOR)).toMatchObject({
      status: 201,
      json: { name: '1.0', released: false, archived: false, releaseDate: '2026-12-07' },
    });
    expect((await site.post('/rest/api/3/version', wanted, ADMINISTRATOR)).status).toBe(400);
    await addRelease(site, '1.1');
    expect((await site.get('/rest/api/3/project/NEW/versions')).json).toMatchObject([
      { name: '1.0' },
      { name: '1.1' },
    ]);
  });

  it('are out once somebody says so', async () => {
    const site = createTestSite();
    const id = await addRelease(site, '1.0');
    await site.put(`/rest/api/3/version/${id}`, { released: true, releaseDate: '2026-03-01' }, ADMINISTRATOR);
    expect((await site.get('/rest/api/3/project/NEW/versions')).json).toMatchObject([
      { id, released: true, releaseDate: '2026-03-01' },
    ]);
  });

  it('are set on issues, told in their history one by one, and searched by id and by name', async () => {
    const site = createTestSite();
    const [first, second] = [await addRelease(site, '1.0'), await addRelease(site, '1.1')];
    const key = await addStory(site, { fixVersions: [{ id: first }] });
    await addStory(site);
    await site.put(`/rest/api/3/issue/${key}`, { fields: { fixVersions: [{ name: '1.1' }] } });
    site.clock.advance(60_000);

    const issue = (await site.get(`/rest/api/3/issue/${key}?expand=changelog`)).json;
    expect(at(issue, 'fields', 'fixVersions')).toMatchObject([{ id: second, name: '1.1', released: false }]);
    expect(at(issue, 'changelog', 'histories', 0, 'items')).toMatchObject([
      { field: 'Fix Version', fieldId: 'fixVersions', from: first, fromString: '1.0', to: null },
      { field: 'Fix Version', fieldId: 'fixVersions', from: null, to: second },
    ]);
    const found = async (jql: string) =>
      at((await site.post('/rest/api/3/search/jql', { jql, fields: ['key'] })).json, 'issues');
    expect(await found(`fixVersion = ${second}`)).toMatchObject([{ key }]);
    expect(await found('fixVersion = "1.1"')).toMatchObject([{ key }]);
    expect(await found(`fixVersion = ${first}`)).toEqual([]);
  });

  it('of other projects cannot be set', async () => {
    const site = createTestSite();
    const key = await addStory(site);
    expect(
      await site.put(`/rest/api/3/issue/${key}`, { fields: { fixVersions: [{ id: '1' }] } }),
    ).toMatchObject({ status: 400, json: { errors: { fixVersions: expect.any(String) } } });
  });
});
