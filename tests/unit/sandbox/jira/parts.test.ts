import { asUser, at, createTestSite, EVAN } from './support';

const document = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const taskList = (attrs: Record<string, unknown>) => ({
  type: 'taskList',
  attrs: { localId: 'a' },
  content: [{ type: 'taskItem', attrs, content: [{ type: 'text', text: 'Check' }] }],
});

describe('documents', () => {
  const describeStory = async (description: unknown) => {
    const { post } = createTestSite();
    const fields = { project: { key: 'NEW' }, issuetype: { name: 'Story' }, summary: 'X', description };
    return post('/rest/api/3/issue', { fields });
  };

  it('may hold headings, lists and tasks', async () => {
    const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Why' }] };
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('One')] }] };
    const tasks = taskList({ localId: 'b', state: 'TODO' });
    expect((await describeStory(document(heading, paragraph('Text'), list, tasks))).status).toBe(201);
  });

  it.each([
    ['an empty text', document({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
    ['a node that does not exist', document({ type: 'chart' })],
    ['text outside a paragraph', document({ type: 'text', text: 'loose' })],
    ['a task without a state', document(taskList({ localId: 'b' }))],
    ['a list without items', document({ type: 'bulletList', content: [] })],
  ])('may not hold %s', async (_case, description) => {
    expect(await describeStory(description)).toMatchObject({
      status: 400,
      json: { errors: { description: 'INVALID_INPUT' } },
    });
  });
});

describe('comments', () => {
  it('are kept in the order in which they were written', async () => {
    const { story, post, get } = createTestSite();
    const path = `/rest/api/3/issue/${await story()}/comment`;
    await post(path, { body: document(paragraph('First')) });
    const second = await post(path, { body: document(paragraph('Second')) });
    expect(second).toMatchObject({ status: 201, json: { author: { accountId: 'mia' } } });
    const { json } = await get(path);
    expect(json).toMatchObject({
      total: 2,
      comments: [{ body: document(paragraph('First')) }, { body: document(paragraph('Second')) }],
    });
  });

  it('are not for viewers to write', async () => {
    const { story, post } = createTestSite();
    const path = `/rest/api/3/issue/${await story()}/comment`;
    expect((await post(path, { body: document(paragraph('Hi')) }, asUser(EVAN))).status).toBe(400);
  });
});

describe('issue properties', () => {
  it('are made with 201, replaced with 200, listed and removed', async () => {
    const { story, put, get, delete: remove } = createTestSite();
    const path = `/rest/api/3/issue/${await story()}/properties`;
    expect((await put(`${path}/ml-plan`, { node: 'a' })).status).toBe(201);
    expect((await put(`${path}/ml-plan`, { node: 'b' })).status).toBe(200);
    expect((await get(path)).json).toMatchObject({ keys: [{ key: 'ml-plan' }] });
    expect((await remove(`${path}/ml-plan`)).status).toBe(204);
    expect((await get(`${path}/ml-plan`)).status).toBe(404);
  });

  it('hold at most 32,768 characters', async () => {
    const { story, put } = createTestSite();
    const path = `/rest/api/3/issue/${await story()}/properties/big`;
    expect((await put(path, 'x'.repeat(32_766))).status).toBe(201);
    expect((await put(path, 'x'.repeat(32_767))).status).toBe(400);
  });
});

describe('links', () => {
  it('are made one by one, the inward issue blocking the outward one, and only once', async () => {
    const { story, post, get } = createTestSite();
    const [blocker, blocked] = [await story(), await story()];
    const body = { type: { name: 'Blocks' }, inwardIssue: { key: blocker }, outwardIssue: { key: blocked } };
    expect((await post('/rest/api/3/issueLink', body)).status).toBe(201);
    expect((await post('/rest/api/3/issueLink', body)).status).toBe(201);
    const links = at((await get(`/rest/api/3/issue/${blocker}`)).json, 'fields', 'issuelinks');
    expect(links).toMatchObject([{ type: { outward: 'blocks' }, outwardIssue: { key: blocked } }]);
    expect(at(links, 'length')).toBe(1);
  });

  it('can be read and removed', async () => {
    const { story, post, get, delete: remove } = createTestSite();
    const [blocker, blocked] = [await story(), await story()];
    const body = { type: { name: 'Blocks' }, inwardIssue: { key: blocker }, outwardIssue: { key: blocked } };
    await post('/rest/api/3/issueLink', body);
    const issue = await get(`/rest/api/3/issue/${blocked}`);
    const path = `/rest/api/3/issueLink/${at(issue.json, 'fields', 'issuelinks', 0, 'id')}`;
    expect((await get(path)).json).toMatchObject({
      inwardIssue: { key: blocker },
      outwardIssue: { key: blocked },
    });
    expect((await remove(path)).status).toBe(204);
    expect(at((await get(`/rest/api/3/issue/${blocked}`)).json, 'fields', 'issuelinks')).toEqual([]);
  });
});

describe('malformed calls', () => {
  it('are answered with sentences, never with a failure', async () => {
    const { site, post } = createTestSite();
    const broken = await site.handle({
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: { 'content-type': 'application/json' },
      body: '{',
      principal: { type: 'user', accountId: 'mia' },
      caller: 'test',
    });
    expect(broken.status).toBe(400);
    expect((await post('/rest/api/3/issue', { fields: 'none' })).json).toMatchObject({
      errorMessages: ['Invalid request payload. Refer to the REST API documentation and try again.'],
    });
  });

  it.each([undefined, 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded'])(
    'are refused where they send a body as %s, however well it reads',
    async (type) => {
      const { site, get } = createTestSite();
      const { status, body } = await site.handle({
        method: 'POST',
        path: '/rest/api/3/issue',
        headers: type === undefined ? {} : { 'content-type': type },
        body: JSON.stringify({
          fields: { project: { key: 'NEW' }, issuetype: { name: 'Task' }, summary: 'A task' },
        }),
        principal: { type: 'user', accountId: 'mia' },
        caller: 'test',
      });
      expect([status, body]).toEqual([415, '']);
      expect((await get('/rest/api/3/issue/NEW-1')).status).toBe(404);
    },
  );
});
