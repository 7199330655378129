import { ADA, asUser, at, createTestSite, EVAN, SCRUM } from './support';

const DEMAND = {
  ...SCRUM,
  key: 'DEMAND',
  name: 'Demand',
  style: 'team-managed',
  board: 'kanban',
  language: 'de',
} as const;

const boardId = async (site: ReturnType<typeof createTestSite>, key = 'NEW') =>
  Number(at((await site.get(`/rest/agile/1.0/board?projectKeyOrId=${key}`)).json, 'values', 0, 'id'));

const addSprint = async (site: ReturnType<typeof createTestSite>, name: string) => {
  const answer = await site.post('/rest/agile/1.0/sprint', {
    name,
    originBoardId: await boardId(site),
    startDate: '2026-03-02T09:00:00.000Z',
    endDate: '2026-03-16T09:00:00.000+01:00',
  });
  return Number(at(answer.json, 'id'));
};

const keysOf = (answer: { readonly json: unknown }): unknown[] => {
  const issues = at(answer.json, 'issues');
  return Array.isArray(issues) ? issues.map((issue) => at(issue, 'key')) : [];
};

describe('boards', () => {
  it('tell their columns, the estimation field and the ranking field', async () => {
    const site = createTestSite();
    const { json } = await site.get(`/rest/agile/1.0/board/${await boardId(site)}/configuration`);
    expect(json).toMatchObject({
      type: 'scrum',
      columnConfig: {
        columns: [
          { name: 'To Do' },
          { name: 'Waiting for Data' },
          { name: 'In Progress' },
          { name: 'In Review' },
          { name: 'Done' },
        ],
      },
      estimation: { type: 'field', field: { displayName: 'Story Points' } },
    });
    const rank = await site.fieldId('Rank');
    expect(`customfield_${at(json, 'ranking', 'rankCustomFieldId')}`).toBe(rank);
  });

  it('of team-managed projects are simple, estimate in their own field and may have no sprints', async () => {
    const site = createTestSite({}, [SCRUM, DEMAND]);
    const id = await boardId(site, 'DEMAND');
    const configuration = await site.get(`/rest/agile/1.0/board/${id}/configuration`);
    expect(configuration.json).toMatchObject({
      type: 'simple',
      estimation: { field: { displayName: 'Story point estimate' } },
    });
    expect(await site.get(`/rest/agile/1.0/board/${id}/sprint`)).toMatchObject({
      status: 400,
      json: { errorMessages: ['The board does not support sprints'] },
    });
  });

  it('have field ids that differ from site to site', async () => {
    const one = await createTestSite({ seed: 1 }).fieldId('Story Points');
    const other = await createTestSite({ seed: 2 }).fieldId('Story Points');
    expect(one).toMatch(/^customfield_\d+$/);
    expect(other).not.toBe(one);
  });
});

describe('sprints', () => {
  it('begin as future ones, with dates in UTC', async () => {
    const site = createTestSite();
    const { json } = await site.get(`/rest/agile/1.0/sprint/${await addSprint(site, 'Sprint 1')}`);
    expect(json).toMatchObject({
      state: 'future',
      name: 'Sprint 1',
      startDate: '2026-03-02T09:00:00.000Z',
      endDate: '2026-03-16T08:00:00.000Z',
    });
    expect(at(json, 'activatedDate')).toBeUndefined();
  });

  it('take issues in, and both ends of the way are in the history', async () => {
    const site = createTestSite();
    const [first, second] = [await addSprint(site, 'Sprint 1'), await addSprint(site, 'Sprint 2')];
    const key = await site.story();
    await site.post(`/rest/agile/1.0/sprint/${first}/issue`, { issues: [key] });
    await site.post(`/rest/agile/1.0/sprint/${first}`, { state: 'active' });
    await site.post(`/rest/agile/1.0/sprint/${first}`, { state: 'closed' });
    await site.post(`/rest/agile/1.0/sprint/${second}/issue`, { issues: [key] });
    const sprintField = await site.fieldId('Sprint');
    const { json } = await site.get(`/rest/api/3/issue/${key}?expand=changelog`);
    expect(at(json, 'fields', sprintField)).toMatchObject([
      { id: first, state: 'closed' },
      { id: second, state: 'future' },
    ]);
    expect(at(json, 'changelog', 'histories')).toMatchObject([
      {
        items: [
          {
            field: 'Sprint',
            fieldId: sprintField,
            from: `${first}`,
            fromString: 'Sprint 1',
            to: `${first}, ${second}`,
            toString: 'Sprint 1, Sprint 2',
          },
        ],
      },
      { items: [{ from: '', fromString: '', to: `${first}`, toString: 'Sprint 1' }] },
    ]);
  });

  it('remember when they were started and completed', async () => {
    const site = createTestSite();
    const id = await addSprint(site, 'Sprint 1');
    site.clock.advance(3_600_000);
    await site.post(`/rest/agile/1.0/sprint/${id}`, { state: 'active' });
    site.clock.advance(3_600_000);
    const closed = await site.post(`/rest/agile/1.0/sprint/${id}`, { state: 'closed' });
    expect(closed.json).toMatchObject({
      state: 'closed',
      activatedDate: '2026-03-02T10:00:00.000Z',
      completeDate: '2026-03-02T11:00:00.000Z',
    });
    const active = await site.get(`/rest/agile/1.0/board/${await boardId(site)}/sprint?state=active`);
    expect(at(active.json, 'values')).toEqual([]);
  });

  it('cannot be completed before they are started, nor started twice on one board', async () => {
    const site = createTestSite();
    const [first, second] = [await addSprint(site, 'Sprint 1'), await addSprint(site, 'Sprint 2')];
    expect((await site.post(`/rest/agile/1.0/sprint/${first}`, { state: 'closed' })).status).toBe(400);
    expect((await site.post(`/rest/agile/1.0/sprint/${first}`, { state: 'active' })).status).toBe(200);
    expect((await site.post(`/rest/agile/1.0/sprint/${second}`, { state: 'active' })).status).toBe(400);
  });

  it('are not for viewers to change', async () => {
    const site = createTestSite();
    const id = await addSprint(site, 'Sprint 1');
    const answer = await site.post(`/rest/agile/1.0/sprint/${id}`, { state: 'active' }, asUser(EVAN));
    expect(answer.status).toBe(403);
  });
});

describe('lists of a board', () => {
  it('show open issues of no open sprint in the backlog, by rank', async () => {
    const site = createTestSite();
    const board = await boardId(site);
    const sprint = await addSprint(site, 'Sprint 1');
    const [a, b, c, done] = [await site.story(), await site.story(), await site.story(), await site.story()];
    await site.post(`/rest/agile/1.0/sprint/${sprint}/issue`, { issues: [a] });
    await site.post(`/rest/api/3/issue/${done}/transitions`, { transition: { id: '51' } });
    await site.put('/rest/agile/1.0/issue/rank', { issues: [c], rankBeforeIssue: b });
    const backlog = await site.get(`/rest/software/1.0/board/${board}/backlog?fields=summary`);
    expect(keysOf(backlog)).toEqual([c, b]);
    const inSprint = await site.get(`/rest/software/1.0/sprint/${sprint}/issue`);
    expect(keysOf(inSprint)).toEqual([a]);
    const all = await site.get(`/rest/software/1.0/board/${board}/issue?maxResults=3`);
    expect(keysOf(all)).toEqual([a, c, b]);
    expect(at(all.json, 'isLast')).toBe(false);
    const rest = await site.get(
      `/rest/software/1.0/board/${board}/issue?maxResults=3&nextPageToken=${at(all.json, 'nextPageToken')}`,
    );
    expect(keysOf(rest)).toEqual([done]);
    expect(at(rest.json, 'isLast')).toBe(true);
  });
});

describe('ranking', () => {
  const order = async (site: ReturnType<typeof createTestSite>) =>
    keysOf(await site.get('/rest/api/3/search/jql?jql=project%20%3D%20NEW%20ORDER%20BY%20Rank&fields=key'));

  it('puts issues after another in the order given', async () => {
    const site = createTestSite();
    const keys = [await site.story(), await site.story(), await site.story(), await site.story()];
    const answer = await site.put('/rest/agile/1.0/issue/rank', {
      issues: [keys[3], keys[1]],
      rankAfterIssue: keys[0],
    });
    expect(answer.status).toBe(204);
    expect(await order(site)).toEqual(['NEW-1', 'NEW-4', 'NEW-2', 'NEW-3']);
  });

  it('still finds room after the same place was used a hundred times', async () => {
    const site = createTestSite({ rateLimits: 'off' });
    const keys = [await site.story(), await site.story(), await site.story()];
    for (let round = 0; round < 100; round += 1) {
      const moved = round % 2 === 0 ? keys[2] : keys[1];
      await site.put('/rest/agile/1.0/issue/rank', { issues: [moved], rankAfterIssue: keys[0] });
    }
    expect(await order(site)).toEqual(['NEW-1', 'NEW-2', 'NEW-3']);
  });

  it('ranks what is there and says what is not', async () => {
    const site = createTestSite();
    const [first, second] = [await site.story(), await site.story()];
    const answer = await site.put('/rest/agile/1.0/issue/rank', {
      issues: [second, 'NEW-99'],
      rankBeforeIssue: first,
    });
    expect(answer).toMatchObject({
      status: 207,
      json: {
        entries: [
          { issueKey: second, status: 200 },
          { issueKey: 'NEW-99', status: 404 },
        ],
      },
    });
    expect(await order(site)).toEqual([second, first]);
  });

  it('refuses 51 issues at once', async () => {
    const site = createTestSite();
    const key = await site.story();
    const answer = await site.put('/rest/agile/1.0/issue/rank', {
      issues: Array(51).fill(key),
      rankBeforeIssue: key,
    });
    expect(answer.status).toBe(400);
  });
});

describe('the deprecated lists of the Agile API', () => {
  it('are not modelled, and say so', async () => {
    const site = createTestSite();
    const answer = await site.get(`/rest/agile/1.0/board/${await boardId(site)}/issue`, asUser(ADA));
    expect(answer.status).toBe(501);
    expect(site.log.entries()).toMatchObject([{ type: 'problem', kind: 'not-modelled', caller: 'test' }]);
  });
});
