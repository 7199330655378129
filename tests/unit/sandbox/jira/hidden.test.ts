import { ADA, asUser, at, createTestSite, EVAN, MIA, SCRUM, type TestSite } from './support';

const ADMIN = asUser(ADA);
const ENGINEER = asUser(MIA);
const OUTSIDER = asUser(EVAN);

const query = (jql: string) => `/rest/api/3/search/jql?fields=key&jql=${encodeURIComponent(jql)}`;

/** OPEN, which Mia and Evan may change, and HIDE, a team-managed project of Ada's in which only Mia works as well. */
const twoProjects = () =>
  createTestSite({}, [
    { ...SCRUM, key: 'OPEN', members: [MIA, EVAN], viewers: [] },
    { ...SCRUM, key: 'HIDE', style: 'team-managed', language: 'de', viewers: [] },
  ]);

const create = async ({ post }: TestSite, key: string, type: string, more: object = {}) => {
  const fields = { project: { key }, issuetype: { name: type }, summary: `A ${type} of ${key}`, ...more };
  const answer = await post('/rest/api/3/issue', { fields });
  return String(at(answer.json, 'key') ?? JSON.stringify(answer.json));
};

/** A sprint of HIDE, by its id. */
const hiddenSprint = async (site: TestSite) => {
  const board = await site.get('/rest/agile/1.0/board?projectKeyOrId=HIDE');
  const sprint = await site.post('/rest/agile/1.0/sprint', {
    name: 'Secret sprint',
    originBoardId: at(board.json, 'values', 0, 'id'),
  });
  return Number(at(sprint.json, 'id'));
};

describe('a project that someone may not browse', () => {
  it('is not told of by the links of an issue that they may', async () => {
    const site = twoProjects();
    const open = await create(site, 'OPEN', 'Story');
    const hidden = await create(site, 'HIDE', 'Story');
    await site.post('/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: hidden },
      outwardIssue: { key: open },
    });
    const path = `/rest/api/3/issue/${open}?fields=issuelinks`;
    expect(at((await site.get(path)).json, 'fields', 'issuelinks')).toMatchObject([
      { inwardIssue: { key: hidden } },
    ]);
    expect(at((await site.get(path, OUTSIDER)).json, 'fields', 'issuelinks')).toEqual([]);
    const fetched = await site.post(
      '/rest/api/3/issue/bulkfetch',
      { issueIdsOrKeys: [open], fields: ['issuelinks'] },
      OUTSIDER,
    );
    expect(at(fetched.json, 'issues', 0, 'fields', 'issuelinks')).toEqual([]);
    const found = await site.get(
      query('project = OPEN').replace('fields=key', 'fields=issuelinks'),
      OUTSIDER,
    );
    expect(at(found.json, 'issues', 0, 'fields', 'issuelinks')).toEqual([]);
  });

  it('is not told of by the parent of an issue that they may', async () => {
    const site = createTestSite({}, [
      { ...SCRUM, key: 'OPEN', members: [MIA, EVAN], viewers: [] },
      { ...SCRUM, key: 'HIDE', viewers: [] },
    ]);
    const epic = await create(site, 'HIDE', 'Epic');
    const story = await create(site, 'OPEN', 'Story', { parent: { key: epic } });
    const path = `/rest/api/3/issue/${story}?fields=parent`;
    expect(at((await site.get(path)).json, 'fields', 'parent', 'key')).toBe(epic);
    expect(at((await site.get(path, OUTSIDER)).json, 'fields')).toEqual({});
  });

  it('lends them no parent and no sprint', async () => {
    const site = createTestSite({}, [
      { ...SCRUM, key: 'OPEN', members: [MIA, EVAN], viewers: [] },
      { ...SCRUM, key: 'HIDE', viewers: [] },
    ]);
    const epic = await create(site, 'HIDE', 'Epic');
    const story = await create(site, 'OPEN', 'Story');
    const sprintField = await site.fieldId('Sprint');
    const edit = (fields: object, who = OUTSIDER) => site.put(`/rest/api/3/issue/${story}`, { fields }, who);
    expect(await edit({ parent: { key: epic } })).toMatchObject({
      status: 400,
      json: { errors: { parent: 'Could not find issue by id or key.' } },
    });
    const sprint = await hiddenSprint(site);
    expect(await edit({ [sprintField]: sprint })).toMatchObject({
      status: 400,
      json: {
        errors: { [sprintField]: 'Sprint does not exist or you do not have permission to view it.' },
      },
    });
    expect((await edit({ parent: { key: epic }, [sprintField]: sprint }, ENGINEER)).status).toBe(204);
  });

  it('does not exist in their JQL: neither its issues nor its sprints, statuses and types', async () => {
    const site = twoProjects();
    const hidden = await create(site, 'HIDE', 'Story');
    await hiddenSprint(site);
    for (const jql of [
      'project = HIDE',
      `key = ${hidden}`,
      `parent = ${hidden}`,
      `issue in linkedIssues(${hidden})`,
      'sprint = "Secret sprint"',
      'status = "In Arbeit"',
      'issuetype = Aufgabe',
    ]) {
      expect([jql, (await site.get(query(jql), ADMIN)).status]).toEqual([jql, 200]);
      expect([jql, (await site.get(query(jql), OUTSIDER)).status]).toEqual([jql, 400]);
    }
  });

  it.each([
    ['its board', 'GET', (board: number) => `/rest/agile/1.0/board/${board}`],
    ['its board’s configuration', 'GET', (board: number) => `/rest/agile/1.0/board/${board}/configuration`],
    ['its board’s sprints', 'GET', (board: number) => `/rest/agile/1.0/board/${board}/sprint`],
    ['its board’s issues', 'GET', (board: number) => `/rest/software/1.0/board/${board}/issue`],
    ['its backlog', 'GET', (board: number) => `/rest/software/1.0/board/${board}/backlog`],
  ])('keeps %s to itself', async (_what, method, path) => {
    const site = twoProjects();
    const boards = await site.get('/rest/agile/1.0/board?projectKeyOrId=HIDE');
    const board = Number(at(boards.json, 'values', 0, 'id'));
    expect((await site.call(ENGINEER, method, path(board))).status).toBe(200);
    expect((await site.call(OUTSIDER, method, path(board))).status).toBe(404);
  });

  it('keeps its sprints, histories, properties, comments and required fields to itself', async () => {
    const site = twoProjects();
    const hidden = await create(site, 'HIDE', 'Story');
    const sprint = await hiddenSprint(site);
    for (const path of [
      `/rest/agile/1.0/sprint/${sprint}`,
      `/rest/software/1.0/sprint/${sprint}/issue`,
      `/rest/api/3/issue/${hidden}/changelog`,
      `/rest/api/3/issue/${hidden}/properties`,
      `/rest/api/3/issue/${hidden}/comment`,
      `/rest/api/3/issue/${hidden}/transitions`,
      `/rest/api/3/issue/${hidden}/editmeta`,
      '/rest/api/3/issue/createmeta/HIDE/issuetypes',
      '/rest/api/3/project/HIDE/statuses',
    ]) {
      expect([path, (await site.get(path)).status]).toEqual([path, 200]);
      expect([path, (await site.get(path, OUTSIDER)).status]).toEqual([path, 404]);
    }
    const histories = await site.post(
      '/rest/api/3/changelog/bulkfetch',
      { issueIdsOrKeys: [hidden] },
      OUTSIDER,
    );
    expect(histories.json).toEqual({ issueChangeLogs: [] });
  });
});
