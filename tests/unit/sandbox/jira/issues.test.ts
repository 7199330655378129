import { ADA, asUser, at, createTestSite, EVAN, NOOR, SCRUM } from './support';

const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('creating one issue', () => {
  it('answers with id, key and address, and numbers issues from 1', async () => {
    const { post } = createTestSite();
    const fields = { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'First' };
    const first = await post('/rest/api/3/issue', { fields });
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({ key: 'NEW-1' });
    expect(at(first.json, 'self')).toBe(`http://localhost:8080/rest/api/3/issue/${at(first.json, 'id')}`);
  });

  it('starts in the first status, unresolved, reported by its creator', async () => {
    const { story, get } = createTestSite();
    const key = await story({ labels: ['a', 'b'], duedate: '2026-04-01', description: paragraph('Why') });
    const { json } = await get(`/rest/api/3/issue/${key}`);
    expect(at(json, 'fields')).toMatchObject({
      summary: 'A story',
      status: { name: 'To Do', statusCategory: { key: 'new' } },
      resolution: null,
      reporter: { accountId: 'mia' },
      labels: ['a', 'b'],
      duedate: '2026-04-01',
      created: '2026-03-02T09:00:00.000+0000',
      description: paragraph('Why'),
      project: { key: 'NEW' },
    });
  });

  it('says which field is not on the screen', async () => {
    const { post } = createTestSite();
    const answer = await post('/rest/api/3/issue', {
      fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'X', customfield_1: 3 },
    });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      errorMessages: [],
      errors: {
        customfield_1:
          "Field 'customfield_1' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    });
  });

  it.each([
    ['without a summary', { summary: undefined }, { summary: 'You must specify a summary of the issue.' }],
    [
      'with a summary of 256 characters',
      { summary: 'x'.repeat(256) },
      { summary: "Summary can't exceed 255 characters." },
    ],
    ['without a type', { issuetype: undefined }, { issuetype: 'Specify an issue type' }],
    ['of an unknown type', { issuetype: { name: 'Saga' } }, { issuetype: 'Specify a valid issue type' }],
    ['in an unknown project', { project: { key: 'NONE' } }, { project: 'Specify a valid project ID or key' }],
    [
      'with a label of two words',
      { labels: ['two words'] },
      { labels: "The label 'two words' contains spaces which is invalid." },
    ],
    ['due on no day', { duedate: '2026-13-01' }, { duedate: 'Error parsing date string: 2026-13-01' }],
    [
      'described in plain text',
      { description: 'plain' },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    [
      'under an unknown parent',
      { parent: { key: 'NEW-99' } },
      { parent: 'Could not find issue by id or key.' },
    ],
    [
      'assigned to a stranger',
      { assignee: { accountId: 'noor' } },
      { assignee: "User 'noor' cannot be assigned issues." },
    ],
  ])("refuses an issue %s in Jira's words", async (_case, wrong, errors) => {
    const { post } = createTestSite();
    const fields = { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'X', ...wrong };
    const answer = await post('/rest/api/3/issue', { fields });
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ errorMessages: [], errors });
  });

  it('puts stories under epics, and refuses a story under a story', async () => {
    const { story, post, get } = createTestSite();
    const fields = { project: { key: 'NEW' }, issuetype: { name: 'Epic' }, summary: 'Epic' };
    const epic = at((await post('/rest/api/3/issue', { fields })).json, 'key');
    const child = await story({ parent: { key: epic } });
    const read = await get(`/rest/api/3/issue/${child}?fields=parent`);
    expect(at(read.json, 'fields', 'parent', 'key')).toBe(epic);
    const wrong = await post('/rest/api/3/issue', {
      fields: {
        project: { key: 'NEW' },
        issuetype: { name: 'Story' },
        summary: 'X',
        parent: { key: child },
      },
    });
    expect(wrong.json).toEqual({
      errorMessages: [],
      errors: { parentId: 'Given parent work item does not belong to appropriate hierarchy.' },
    });
  });

  it('is refused to a viewer, and the project is not there for a stranger', async () => {
    const { post } = createTestSite();
    const body = { fields: { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'X' } };
    const viewer = await post('/rest/api/3/issue', body, asUser(EVAN));
    expect(viewer.json).toMatchObject({ errors: { project: 'You cannot create issues in this project.' } });
    const stranger = await post('/rest/api/3/issue', body, asUser(NOOR));
    expect(stranger.json).toMatchObject({ errors: { project: 'Specify a valid project ID or key' } });
  });

  it('takes links along: an inward issue blocks the new one', async () => {
    const { story, get } = createTestSite();
    const blocker = await story();
    const link = { add: { type: { name: 'Blocks' }, inwardIssue: { key: blocker } } };
    const blocked = await story({}, { update: { issuelinks: [link] } });
    const fromBlocked = await get(`/rest/api/3/issue/${blocked}?fields=issuelinks`);
    expect(at(fromBlocked.json, 'fields', 'issuelinks')).toMatchObject([
      { type: { name: 'Blocks' }, inwardIssue: { key: blocker } },
    ]);
    const fromBlocker = await get(`/rest/api/3/issue/${blocker}?expand=changelog`);
    expect(at(fromBlocker.json, 'fields', 'issuelinks')).toMatchObject([{ outwardIssue: { key: blocked } }]);
    expect(at(fromBlocker.json, 'changelog', 'histories', 0, 'items', 0)).toEqual({
      field: 'Link',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: blocked,
      toString: `This issue blocks ${blocked}`,
    });
  });
});

describe('creating issues in bulk', () => {
  const valid = { fields: { project: { key: 'NEW' }, issuetype: { name: 'Task' }, summary: 'Ok' } };
  const invalid = { fields: { project: { key: 'NEW' }, issuetype: { name: 'Task' } } };

  it('creates some while it refuses others', async () => {
    const { post } = createTestSite();
    const answer = await post('/rest/api/3/issue/bulk', { issueUpdates: [valid, invalid, valid] });
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({
      issues: [{ key: 'NEW-1' }, { key: 'NEW-2' }],
      errors: [
        {
          status: 400,
          failedElementNumber: 1,
          elementErrors: { errors: { summary: 'You must specify a summary of the issue.' } },
        },
      ],
    });
  });

  it('answers 400 when it refuses all, and creates nothing', async () => {
    const { post, get } = createTestSite();
    const answer = await post('/rest/api/3/issue/bulk', { issueUpdates: [invalid] });
    expect(answer.status).toBe(400);
    expect((await get('/rest/api/3/issue/NEW-1')).status).toBe(404);
  });

  it('refuses 51 issues at once', async () => {
    const { post, get } = createTestSite();
    const answer = await post('/rest/api/3/issue/bulk', { issueUpdates: Array(51).fill(valid) });
    expect(answer.status).toBe(400);
    expect((await get('/rest/api/3/issue/NEW-1')).status).toBe(404);
  });

  it('keeps the properties that come with an issue', async () => {
    const { post, get } = createTestSite();
    const withProperty = { ...valid, properties: [{ key: 'ml-plan', value: { node: 'charter' } }] };
    await post('/rest/api/3/issue/bulk', { issueUpdates: [withProperty] });
    const property = await get('/rest/api/3/issue/NEW-1/properties/ml-plan');
    expect(property.json).toEqual({ key: 'ml-plan', value: { node: 'charter' } });
    const fetched = await post('/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['NEW-1', 'NEW-2'],
      fields: ['summary'],
      properties: ['ml-plan'],
    });
    expect(fetched.json).toMatchObject({
      issues: [{ key: 'NEW-1', fields: { summary: 'Ok' }, properties: { 'ml-plan': { node: 'charter' } } }],
      issueErrors: [{ id: 'NEW-2' }],
    });
  });
});

describe('changing an issue', () => {
  it('writes each change into its history, newest first', async () => {
    const { story, put, get, fieldId, clock } = createTestSite();
    const key = await story();
    const points = await fieldId('Story Points');
    clock.advance(60_000);
    await put(`/rest/api/3/issue/${key}`, { fields: { [points]: 5 } });
    clock.advance(60_000);
    await put(`/rest/api/3/issue/${key}`, { fields: { [points]: 8, summary: 'Renamed' } });
    const { json } = await get(`/rest/api/3/issue/${key}?expand=changelog&fields=summary`);
    expect(at(json, 'changelog')).toMatchObject({
      total: 2,
      histories: [
        {
          created: '2026-03-02T09:02:00.000+0000',
          author: { accountId: 'mia' },
          items: [
            { field: 'summary', fieldId: 'summary', fromString: 'A story', toString: 'Renamed' },
            { field: 'Story Points', fieldId: points, from: null, fromString: '5', toString: '8' },
          ],
        },
        { items: [{ field: 'Story Points', fromString: null, toString: '5' }] },
      ],
    });
  });

  it('resolves an issue that reaches Done, and opens it again when it leaves', async () => {
    const { story, post, get, clock } = createTestSite();
    const key = await story();
    const offered = await get(`/rest/api/3/issue/${key}/transitions`);
    expect(at(offered.json, 'transitions')).toMatchObject([
      { id: '11', name: 'To Do' },
      { id: '21', name: 'Waiting for Data' },
      { id: '31', name: 'In Progress' },
      { id: '41', name: 'In Review' },
      { id: '51', name: 'Done', to: { statusCategory: { key: 'done' } } },
    ]);
    clock.advance(3_600_000);
    expect((await post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '51' } })).status).toBe(
      204,
    );
    const done = await get(`/rest/api/3/issue/${key}?expand=changelog`);
    expect(at(done.json, 'fields')).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
      resolutiondate: '2026-03-02T10:00:00.000+0000',
    });
    expect(at(done.json, 'changelog', 'histories', 0, 'items')).toMatchObject([
      { field: 'resolution', toString: 'Done' },
      { field: 'status', fromString: 'To Do', toString: 'Done' },
    ]);
    await post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '31' } });
    const reopened = await get(`/rest/api/3/issue/${key}`);
    expect(at(reopened.json, 'fields')).toMatchObject({ resolution: null, resolutiondate: null });
  });

  it('refuses a transition that does not exist', async () => {
    const { story, post } = createTestSite();
    const answer = await post(`/rest/api/3/issue/${await story()}/transitions`, { transition: { id: '9' } });
    expect(answer).toMatchObject({
      status: 400,
      json: { errorMessages: ["Transition id '9' is not valid for this issue."] },
    });
  });

  it('asks for a resolution on the way to done where the workflow has a screen for it', async () => {
    const wontDo = { name: 'Won’t do', category: 'done' } as const;
    const site = createTestSite({}, [{ ...SCRUM, asksForResolution: true, furtherStatuses: [wontDo] }]);
    const path = `/rest/api/3/issue/${await site.story()}/transitions`;
    const plain = await site.get(path);
    expect(at(plain.json, 'transitions', 4)).not.toHaveProperty('fields');
    const offered = await site.get(`${path}?expand=transitions.fields`);
    expect(at(offered.json, 'transitions')).toMatchObject([
      { name: 'To Do', hasScreen: false, fields: {} },
      { name: 'Waiting for Data' },
      { name: 'In Progress' },
      { name: 'In Review' },
      {
        name: 'Done',
        hasScreen: true,
        fields: { resolution: { required: true, name: 'Resolution', key: 'resolution' } },
      },
      { name: 'Won’t do', hasScreen: true },
    ]);
    expect(await site.post(path, { transition: { id: '61' } })).toMatchObject({
      status: 400,
      json: { errors: { resolution: 'Resolution is required.' } },
    });
    const fields = { resolution: { name: 'Won’t do' } };
    expect(await site.post(path, { transition: { id: '61' }, fields })).toMatchObject({
      status: 400,
      json: { errors: { resolution: 'The resolution selected is invalid.' } },
    });
    const chosen = { resolution: { name: 'Duplicate' } };
    expect((await site.post(path, { transition: { id: '61' }, fields: chosen })).status).toBe(204);
    expect((await site.get('/rest/api/3/issue/NEW-1')).json).toMatchObject({
      fields: {
        status: { name: 'Won’t do' },
        resolution: { name: 'Duplicate' },
        resolutiondate: '2026-03-02T09:00:00.000+0000',
      },
    });
  });

  it('takes a comment and no fields: transitions of the simplified workflow have no screen', async () => {
    const { story, post, get } = createTestSite();
    const path = `/rest/api/3/issue/${await story()}`;
    const transition = { id: '31' };
    const labelled = await post(`${path}/transitions`, { transition, fields: { labels: ['x'] } });
    expect(labelled).toMatchObject({
      status: 400,
      json: {
        errors: { labels: "Field 'labels' cannot be set. It is not on the appropriate screen, or unknown." },
      },
    });
    const update = { comment: [{ add: { body: paragraph('Begun') } }] };
    expect((await post(`${path}/transitions`, { transition, update })).status).toBe(204);
    expect((await get(`${path}?fields=status,comment`)).json).toMatchObject({
      fields: { status: { name: 'In Progress' }, comment: { total: 1 } },
    });
  });

  it('adds and removes labels without touching the others', async () => {
    const { story, put, get } = createTestSite();
    const key = await story({ labels: ['keep', 'drop'] });
    await put(`/rest/api/3/issue/${key}`, { update: { labels: [{ add: 'new' }, { remove: 'drop' }] } });
    expect(at((await get(`/rest/api/3/issue/${key}`)).json, 'fields', 'labels')).toEqual(['keep', 'new']);
  });

  it('assigns and unassigns', async () => {
    const { story, put, get } = createTestSite();
    const key = await story();
    await put(`/rest/api/3/issue/${key}/assignee`, { accountId: ADA });
    expect(at((await get(`/rest/api/3/issue/${key}`)).json, 'fields', 'assignee', 'accountId')).toBe(ADA);
    await put(`/rest/api/3/issue/${key}/assignee`, { accountId: null });
    expect(at((await get(`/rest/api/3/issue/${key}`)).json, 'fields', 'assignee')).toBeNull();
  });

  it('lets only an administrator delete, and leaves a gap in the keys', async () => {
    const { story, delete: remove, get } = createTestSite();
    const key = await story();
    expect((await remove(`/rest/api/3/issue/${key}`)).status).toBe(403);
    expect((await remove(`/rest/api/3/issue/${key}`, asUser(ADA))).status).toBe(204);
    expect(await get(`/rest/api/3/issue/${key}`)).toMatchObject({
      status: 404,
      json: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
    });
    expect(await story()).toBe('NEW-2');
  });
});

describe('reading many changelogs', () => {
  it('answers the wanted fields, oldest first, page by page', async () => {
    const { story, post, put } = createTestSite();
    const key = await story();
    await put(`/rest/api/3/issue/${key}`, { fields: { summary: 'Other' } });
    await post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '31' } });
    await post(`/rest/api/3/issue/${key}/transitions`, { transition: { id: '51' } });
    const body = { issueIdsOrKeys: [key], fieldIds: ['status'], maxResults: 1 };
    const first = await post('/rest/api/3/changelog/bulkfetch', body);
    expect(at(first.json, 'issueChangeLogs', 0, 'changeHistories')).toMatchObject([
      { items: [{ field: 'status', fromString: 'To Do', toString: 'In Progress' }] },
    ]);
    const nextPageToken = at(first.json, 'nextPageToken');
    const second = await post('/rest/api/3/changelog/bulkfetch', { ...body, nextPageToken });
    expect(at(second.json, 'issueChangeLogs', 0, 'changeHistories')).toMatchObject([
      { items: [{ field: 'status', fromString: 'In Progress', toString: 'Done' }] },
    ]);
    expect(at(second.json, 'nextPageToken')).toBeUndefined();
  });
});
